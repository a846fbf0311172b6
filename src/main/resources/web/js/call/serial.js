/** Runs asynchronous tasks one after the other, in the order in which they were handed in. */
export class Serial {
  #tail = Promise.resolve();
  #waiting = 0;

  /** Whether a task runs or waits. */
  get busy() {
    return this.#waiting > 0;
  }

  /**
   * @template T
   * @param {() => Promise<T> | T} task
   * @returns {Promise<T>}
   */
  run(task) {
    this.#waiting += 1;
    const result = this.#tail.then(task).finally(() => {
      this.#waiting -= 1;
    });
    this.#tail = result.then(
      () => {},
      () => {},
    );
    return result;
  }
}
