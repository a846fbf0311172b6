/** Calls once when nothing was heard for a while. Hearing something only notes the time, so that it costs no timer. */
export class Silence {
  #clock;
  #fallen;
  #heard = 0;
  /** @type {(() => void) | null} */
  #cancel = null;

  /**
   * @param {import('./clock.js').Clock} clock
   * @param {() => void} fallen
   */
  constructor(clock, fallen) {
    this.#clock = clock;
    this.#fallen = fallen;
  }

  /** @param {number} millis */
  watch(millis) {
    this.stop();
    this.heard();
    this.#wait(millis, millis);
  }

  heard() {
    this.#heard = this.#clock.now();
  }

  stop() {
    this.#cancel?.();
    this.#cancel = null;
  }

  /**
   * @param {number} limit
   * @param {number} millis
   */
  #wait(limit, millis) {
    this.#cancel = this.#clock.after(millis, () => {
      const left = this.#heard + limit - this.#clock.now();
      if (left > 0) this.#wait(limit, left);
      else this.#fallen();
    });
  }
}
