import { Events } from '../transport/events.js';

/**
 * @typedef {import('../protocol/shapes.js').WaitingRoom} WaitingRoom
 * @typedef {Pick<import('../transport/session.js').Session, 'on'>} Talking
 */

/**
 * The rooms that wait for an agent, the longest waiting first.
 *
 * @extends {Events<{ changed: null, added: WaitingRoom }>}
 */
export class WaitingList extends Events {
  /** @type {readonly WaitingRoom[]} */
  #rooms = [];

  /** @param {Talking} talking */
  constructor(talking) {
    super();
    talking.on('push', (push) => {
      if (push.type === 'queue.snapshot') this.#set(push.rooms);
      else if (push.type === 'queue.changed') this.#change(push.room);
      else if (push.type === 'queue.removed') this.#set(this.#without(push.room));
    });
  }

  get rooms() {
    return this.#rooms;
  }

  clear() {
    this.#set([]);
  }

  /** @param {WaitingRoom} room */
  #change(room) {
    const known = this.#rooms.some(({ id }) => id === room.id);
    this.#set([...this.#without(room.id), room]);
    if (!known) this.emit('added', room);
  }

  /** @param {string} id */
  #without(id) {
    return this.#rooms.filter((room) => room.id !== id);
  }

  /** @param {readonly WaitingRoom[]} rooms */
  #set(rooms) {
    this.#rooms = [...rooms].sort(byWaiting);
    this.emit('changed', null);
  }
}

/**
 * @param {WaitingRoom} a
 * @param {WaitingRoom} b
 */
function byWaiting(a, b) {
  const later = Date.parse(a.openedAt) - Date.parse(b.openedAt);
  return later !== 0 ? later : a.id < b.id ? -1 : 1;
}
