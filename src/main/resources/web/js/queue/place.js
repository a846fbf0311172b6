import { Events } from '../transport/events.js';

/**
 * @typedef {Omit<import('../protocol/server-messages.js').QueuePosition, 'type' | 'n'>} Standing
 */

/**
 * Where the customer stands in the queue; null until the server says so.
 *
 * @extends {Events<{ changed: null }>}
 */
export class Place extends Events {
  /** @type {Standing | null} */
  #standing = null;

  /** @param {Pick<import('../transport/session.js').Session, 'on'>} talking */
  constructor(talking) {
    super();
    talking.on('push', (push) => {
      if (push.type !== 'queue.position') return;
      this.#standing = push;
      this.emit('changed', null);
    });
  }

  /** @param {string} room */
  in(room) {
    return this.#standing?.room === room ? this.#standing : null;
  }
}
