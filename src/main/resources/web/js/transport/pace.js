import { backoff, SLOWEST } from './backoff.js';

/**
 * When to try again: ever more slowly while it fails, and as slowly as that while the browser knows of no network, which
 * does not count as failing. Not never: a server on the same machine needs no network.
 */
export class Pace {
  #clock;
  #online;
  #attempt = 0;

  /**
   * @param {import('./clock.js').Clock} clock
   * @param {() => boolean} online whether the browser knows of a network (WHATWG HTML, navigator.onLine)
   */
  constructor(clock, online) {
    this.#clock = clock;
    this.#online = online;
  }

  /** How often it has failed. */
  get attempt() {
    return this.#attempt;
  }

  /** What was wrong is over: the next attempt is made at once. */
  reset() {
    this.#attempt = 0;
  }

  /**
   * Milliseconds to wait before the next attempt.
   *
   * @param {number} atLeast
   */
  next(atLeast) {
    const { random } = this.#clock;
    if (!this.#online()) return Math.max(atLeast, backoff(SLOWEST, random));
    const wait = Math.max(atLeast, backoff(this.#attempt, random));
    this.#attempt += 1;
    return wait;
  }
}
