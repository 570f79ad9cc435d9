import { HostError, itemNotFound, notImplemented } from './hostError';
import { HostObject, isMethod, isReadable, isWritable } from './hostObject';
import { loadMembers } from './query';
import { ActionType, PathType, type WireAction, type WireArguments, type WireBatch } from './wire';

type Members = Record<string, unknown>;

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** What a batch needs from the engine that runs it. */
export interface BatchHost {
  readonly root: HostObject;
  /** Makes a service object by its full name, undefined where there is none. */
  service(name: string): HostObject | undefined;
  keep(object: HostObject): string;
  kept(id: string): HostObject | undefined;
  release(id: string): void;
}

/** One batch under way: each object path is evaluated once, at the action that first needs it. */
export class Batch {
  readonly #objects = new Map<number, HostObject | null>();
  readonly #toKeep = new Set<number>();

  constructor(
    private readonly host: BatchHost,
    private readonly wire: WireBatch,
  ) {}

  async perform(action: WireAction): Promise<unknown> {
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && { ...object.identity(), ...this.#reference(action.ObjectPathId, object) };
      case ActionType.query:
      case ActionType.queryAsJson:
        return loadMembers(object, action.QueryInfo ?? {}, (owner, name) => this.#get(owner, name));
      case ActionType.method:
        return this.#perform(action, object);
      case ActionType.setProperty:
        return this.#set(action, object);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  async #perform(action: WireAction, object: HostObject | null): Promise<unknown> {
    if (action.Name === '_KeepReference') {
      this.#toKeep.add(action.ObjectPathId);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.host.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const value = await this.#call(
      this.#present(object, action.Name),
      action.Name,
      this.#arguments(action.ArgumentInfo),
    );
    return value === undefined || value instanceof HostObject ? null : value;
  }

  #set(action: WireAction, target: HostObject | null): null {
    const object = this.#present(target, action.Name);
    if (!isWritable(object, action.Name))
      throw notImplemented(`setting ${object.constructor.name}.${camel(action.Name)}`);
    const [value] = this.#arguments(action.ArgumentInfo);
    this.#locate(object, action.Name, () => {
      (object as unknown as Members)[action.Name] = value;
    });
    return null;
  }

  #present(object: HostObject | null, member: string): HostObject {
    if (object) return object;
    const error = itemNotFound();
    error.location = camel(member);
    throw error;
  }

  #reference(pathId: number, object: HostObject): { _ReferenceId?: string } {
    return this.#toKeep.has(pathId) ? { _ReferenceId: this.host.keep(object) } : {};
  }

  #resolve(pathId: number): HostObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const object = this.#evaluate(pathId);
    this.#objects.set(pathId, object);
    return object;
  }

  #evaluate(pathId: number): HostObject | null {
    const path = this.wire.ObjectPaths[pathId];
    if (!path) throw notImplemented(`object path ${pathId}`);
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId) : this.host.root;
    // What is reached through a null object is a null object too.
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.host.root;
      case PathType.newObject: {
        const service = this.host.service(path.Name);
        if (!service) throw notImplemented(`service ${path.Name}`);
        return service;
      }
      case PathType.method:
        return this.#call(parent, path.Name, this.#arguments(path.ArgumentInfo)) as HostObject | null;
      case PathType.property:
        return this.#get(parent, path.Name) as HostObject | null;
      case PathType.indexer:
        return this.#call(parent, 'GetItem', this.#arguments(path.ArgumentInfo)) as HostObject;
      case PathType.reference: {
        const object = this.host.kept(path.Name);
        if (!object) throw itemNotFound();
        return object;
      }
      case PathType.nullObject:
        return null;
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  #arguments(info: WireArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, i) => {
      const pathId = info?.ReferencedObjectPathIds?.[i];
      if (typeof pathId === 'number' && pathId) return this.#resolve(pathId);
      // An omitted argument arrives as null.
      return argument === null ? undefined : argument;
    });
  }

  #call(object: HostObject, name: string, values: unknown[]): unknown {
    if (!isMethod(object, name)) throw notImplemented(`${object.constructor.name}.${camel(name)}()`);
    const method = (object as unknown as Record<string, (...values: unknown[]) => unknown>)[name];
    return this.#locate(object, name, () => method?.apply(object, values));
  }

  #get(object: HostObject, name: string): unknown {
    if (!isReadable(object, name)) throw notImplemented(`${object.constructor.name}.${camel(name)}`);
    return this.#locate(object, name, () => (object as unknown as Members)[name]);
  }

  #locate<T>(object: HostObject, member: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof HostError) error.location ??= `${object.constructor.name}.${camel(member)}`;
      throw error;
    }
  }
}
