import { isOwnTemporaryName } from './temporarySheets';

/** Egna ändringar: tells what our own jobs do to the workbook from what the user or a co-author does. */
export class OwnChanges {
  readonly #coming = new Set<string>();
  readonly #going = new Set<string>();
  readonly #jobs = new Set<string>();

  /** New sheets of ours, by Excel's ids. */
  comes(ids: readonly string[]): void {
    ids.forEach((id) => this.#coming.add(id));
  }

  /** Sheets that we delete. */
  goes(ids: readonly string[]): void {
    ids.forEach((id) => this.#going.add(id));
  }

  /** Sheets that we would have deleted, had all gone well. */
  stays(ids: readonly string[]): void {
    ids.forEach((id) => this.#going.delete(id));
  }

  /** A job of ours: what is left of it is ours to take back at once. */
  begins(job: string): void {
    this.#jobs.add(job);
  }

  isOwnJob(job: string): boolean {
    return this.#jobs.has(job);
  }

  isOwnAddition(id: string, name: string | undefined): boolean {
    return this.#coming.has(id) || isOwnTemporaryName(name);
  }

  isOwnDeletion(id: string, name: string | undefined): boolean {
    return this.#going.has(id) || isOwnTemporaryName(name);
  }

  /** Our sheets have a name of their own before or after each renaming. */
  isOwnRenaming(before: string, after: string): boolean {
    return isOwnTemporaryName(before) || isOwnTemporaryName(after);
  }
}
