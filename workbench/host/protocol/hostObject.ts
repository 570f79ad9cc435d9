/**
 * Base of everything the client can reach.
 *
 * A supported member is a PascalCase getter, setter or method: `Range.values` in the add-in is `get Values()` here. The
 * engine finds members by name; what is missing answers HostNotImplemented.
 */
export class HostObject {
  /** Getters that lead to other objects; a plain `load()` leaves them out. */
  static readonly navigation: readonly string[] = [];

  /** Members sent back whenever the client makes a proxy for the object. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** Called before the named members are read; may wait, for instance for a calculation. */
  beforeRead(members: readonly string[]): void | Promise<void> {
    void members;
  }

  /** The client asks for a reference id it can use in later batches; the engine hands it out. */
  _KeepReference(): void {}
}

function describe(object: object, name: string): PropertyDescriptor | undefined {
  for (let level: object | null = object; level; level = Object.getPrototypeOf(level) as object | null) {
    const found = Object.getOwnPropertyDescriptor(level, name);
    if (found) return found;
  }
  return undefined;
}

export function isMethod(object: object, name: string): boolean {
  return typeof describe(object, name)?.value === 'function';
}

export function isReadable(object: object, name: string): boolean {
  return describe(object, name)?.get !== undefined;
}

export function isWritable(object: object, name: string): boolean {
  return describe(object, name)?.set !== undefined;
}

/** Every readable member that holds a value: what a plain `load()` fetches. */
export function valueMembers(object: HostObject): string[] {
  const { navigation } = object.constructor as typeof HostObject;
  const names = new Set<string>();
  let level = Object.getPrototypeOf(object) as object | null;
  while (level && level !== HostObject.prototype) {
    for (const name of Object.getOwnPropertyNames(level))
      if (/^[A-Z]/.test(name) && isReadable(object, name) && !navigation.includes(name)) names.add(name);
    level = Object.getPrototypeOf(level) as object | null;
  }
  return [...names];
}
