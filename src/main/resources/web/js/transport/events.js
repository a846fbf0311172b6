/**
 * Typed events without a DOM: what a thing may emit is in its map of names to details.
 *
 * @template {Record<string, unknown>} Details
 */
export class Events {
  /** @type {Map<keyof Details, Set<(detail: any) => void>>} */
  #listeners = new Map();

  /**
   * @template {keyof Details} Name
   * @param {Name} name
   * @param {(detail: Details[Name]) => void} listener
   * @returns {() => void} takes the listener away again
   */
  on(name, listener) {
    const set = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, set.add(listener));
    return () => set.delete(listener);
  }

  /**
   * @template {keyof Details} Name
   * @param {Name} name
   * @param {Details[Name]} detail
   */
  emit(name, detail) {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(detail);
  }
}
