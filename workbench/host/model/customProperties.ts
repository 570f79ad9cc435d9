import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import { invalidArgument, itemNotFound } from '../protocol/hostError';

const MAX_KEY = 255;

/** A sheet's own key and value pairs, hidden from the person. Keys match whatever their case. */
export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  constructor(private readonly values: Map<string, string>) {
    super();
  }

  list(): readonly WorksheetCustomProperty[] {
    return [...this.values.keys()].map((key) => new WorksheetCustomProperty(this.values, key));
  }

  Add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== 'string' || key === '' || key.length > MAX_KEY) throw invalidArgument('key');
    const known = this.find(key)?.Key ?? key;
    this.values.set(known, String(value));
    return new WorksheetCustomProperty(this.values, known);
  }
}

export class WorksheetCustomProperty extends HostObject {
  constructor(
    private readonly values: Map<string, string>,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Key: this.key };
  }

  matches(key: unknown): boolean {
    return String(key).toLowerCase() === this.key.toLowerCase();
  }

  get Key(): string {
    return this.key;
  }

  get Value(): string {
    const value = this.values.get(this.key);
    if (value === undefined) throw itemNotFound();
    return value;
  }

  set Value(value: string) {
    this.values.set(this.key, value);
  }

  Delete(): void {
    this.values.delete(this.key);
  }
}
