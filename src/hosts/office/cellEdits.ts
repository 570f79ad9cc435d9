/** Cellredigering: tells whether Excel waits with any answer to us because a person types in a cell. */
export class CellEdits {
  #waiting = 0;
  readonly #listeners = new Set<(isWaiting: boolean) => void>();

  /** Calls back when it begins and when it is over. Returns how to stop. */
  onChange(changed: (isWaiting: boolean) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** An answer waits. Returns what to call when it does no longer. */
  wait(): () => void {
    if (this.#waiting++ === 0) this.#tell(true);
    return () => {
      if (--this.#waiting === 0) this.#tell(false);
    };
  }

  #tell(isWaiting: boolean): void {
    this.#listeners.forEach((changed) => changed(isWaiting));
  }
}
