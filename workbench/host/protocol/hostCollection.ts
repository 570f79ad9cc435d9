import { invalidArgument, itemNotFound } from './hostError';
import { HostObject } from './hostObject';

/** An item that knows whether a key (name, id, address …) means it. */
export interface Keyed extends HostObject {
  matches(key: unknown): boolean;
}

/** A collection: `items` in the add-in, `list()` here. */
export abstract class HostCollection<Item extends Keyed> extends HostObject {
  abstract list(): readonly Item[];

  find(key: unknown): Item | undefined {
    return this.list().find((item) => item.matches(key));
  }

  GetItem(key: unknown): Item {
    const item = this.find(key);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(key: unknown): Item | null {
    return this.find(key) ?? null;
  }

  GetItemAt(index: number): Item {
    const item = this.list()[index];
    if (!item) throw invalidArgument('index');
    return item;
  }

  GetCount(): number {
    return this.list().length;
  }

  get Count(): number {
    return this.GetCount();
  }
}
