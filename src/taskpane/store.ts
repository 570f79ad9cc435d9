/** Lager: a state that can be looked at and followed. What is set anew tells everyone; the same value tells no one. */
export class Store<S> {
  #state: S;
  readonly #listeners = new Set<() => void>();

  constructor(first: S) {
    this.#state = first;
  }

  readonly getState = (): S => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(next: S): void {
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
