const EVERY = 32;
const AT_MOST_MILLIS = 5000;

/** Which pushes have arrived, and when the server has to be told. One per session; numbers live on over connections. */
export class Acknowledger {
  #clock;
  #send;
  #last = 0;
  #told = 0;
  #interval = AT_MOST_MILLIS;
  /** @type {(() => void) | null} */
  #cancel = null;

  /**
   * @param {import('./clock.js').Clock} clock
   * @param {(n: number) => void} send
   */
  constructor(clock, send) {
    this.#clock = clock;
    this.#send = send;
  }

  get last() {
    return this.#last;
  }

  /**
   * Begins to count behind `n`.
   *
   * @param {number} n
   */
  reset(n) {
    this.pause();
    this.#last = n;
    this.#told = n;
  }

  /** @param {number} heartbeatSeconds what the server counts as silence is a multiple of it */
  pace(heartbeatSeconds) {
    this.#interval = Math.min(AT_MOST_MILLIS, heartbeatSeconds * 1000);
  }

  /**
   * @param {number} n
   * @returns {'new' | 'known' | 'gap'}
   */
  receive(n) {
    if (n <= this.#last) return 'known';
    if (n > this.#last + 1) return 'gap';
    this.#last = n;
    if (n - this.#told >= EVERY) this.tell();
    else this.#cancel ??= this.#clock.after(this.#interval, () => this.tell());
    return 'new';
  }

  /** Tells the server now. */
  tell() {
    this.pause();
    this.#told = this.#last;
    this.#send(this.#last);
  }

  /** There is no connection to tell anything on. */
  pause() {
    this.#cancel?.();
    this.#cancel = null;
  }
}
