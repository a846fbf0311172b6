import { backoff } from './backoff.js';
import { RequestError } from './request-error.js';

/**
 * @typedef {import('../protocol/client-messages.js').ClientRequest} ClientRequest
 * @typedef {import('../protocol/server-messages.js').Ok} Ok
 * @typedef {import('../protocol/server-messages.js').Failure} Failure
 * @typedef {ClientRequest & { id: number }} Frame
 * @typedef {{
 *   frame: Frame, resolve: (ok: Ok) => void, reject: (error: RequestError) => void, attempts: number,
 *   cancel: (() => void) | null
 * }} Pending
 */

const ATTEMPTS = 6;

/**
 * The requests that are not answered yet, in the order of their ids. A refusal that is only temporary is asked again
 * under the same id, which the server takes for the same request, except for signals: those have an order to keep.
 */
export class Requests {
  #clock;
  #nextId;
  #send;
  /** @type {Map<number, Pending>} */
  #pending = new Map();

  /**
   * @param {import('./clock.js').Clock} clock
   * @param {() => number} nextId
   * @param {(frame: Frame) => void} send does nothing without a connection
   */
  constructor(clock, nextId, send) {
    this.#clock = clock;
    this.#nextId = nextId;
    this.#send = send;
  }

  /**
   * @param {ClientRequest} message
   * @returns {Promise<Ok>} rejected with a RequestError
   */
  ask(message) {
    const frame = { ...message, id: this.#nextId() };
    return new Promise((resolve, reject) => {
      this.#pending.set(frame.id, { frame, resolve, reject, attempts: 0, cancel: null });
      this.#send(frame);
    });
  }

  /** @param {Ok} ok */
  answered(ok) {
    this.#take(ok.re)?.resolve(ok);
  }

  /** @param {Failure & { re: number }} failure */
  refused(failure) {
    const pending = this.#pending.get(failure.re);
    if (!pending) return;
    if (failure.temporary && pending.frame.type !== 'signal' && pending.attempts < ATTEMPTS) {
      pending.attempts += 1;
      pending.cancel = this.#clock.after(backoff(pending.attempts, this.#clock.random), () => {
        pending.cancel = null;
        this.#send(pending.frame);
      });
    } else {
      this.#take(failure.re)?.reject(new RequestError(failure.code));
    }
  }

  /**
   * Sends again what the server may not have, and what it asked to have again.
   *
   * @param {number | null} received the highest id that the server handled, null if it does not know
   */
  resend(received) {
    for (const pending of this.#pending.values()) {
      const again = pending.cancel !== null;
      pending.cancel?.();
      pending.cancel = null;
      if (again || received === null || pending.frame.id > received) this.#send(pending.frame);
    }
  }

  /**
   * Nobody will answer any more.
   *
   * @param {import('../protocol/codes.js').ErrorCode} code
   */
  abandon(code) {
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(new RequestError(code));
  }

  /** @param {number} id */
  #take(id) {
    const pending = this.#pending.get(id);
    pending?.cancel?.();
    this.#pending.delete(id);
    return pending;
  }
}
