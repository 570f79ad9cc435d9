import { HostCollection } from '../protocol/hostCollection';
import { HostObject } from '../protocol/hostObject';
import { itemNotFound } from '../protocol/hostError';

/** Inställningar: key and value pairs that travel with the file. Keys are told apart by case, as in Excel. */
export class SettingCollection extends HostCollection<Setting> {
  constructor(private readonly values: Map<string, unknown>) {
    super();
  }

  list(): readonly Setting[] {
    return [...this.values.keys()].map((key) => new Setting(this.values, key));
  }

  Add(key: string, value: unknown): Setting {
    this.values.set(key, value);
    return new Setting(this.values, key);
  }
}

export class Setting extends HostObject {
  constructor(
    private readonly values: Map<string, unknown>,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Key: this.key };
  }

  matches(key: unknown): boolean {
    return key === this.key;
  }

  get Key(): string {
    return this.key;
  }

  get Value(): unknown {
    if (!this.values.has(this.key)) throw itemNotFound();
    return this.values.get(this.key);
  }

  set Value(value: unknown) {
    this.values.set(this.key, value);
  }

  Delete(): void {
    this.values.delete(this.key);
  }
}
