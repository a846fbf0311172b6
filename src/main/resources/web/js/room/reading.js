import { otherMember, ownMember } from './room.js';

/**
 * @typedef {import('./room.js').Room} Room
 */

const TELL_MILLIS = 1000;

/** How far we have read in each room, and telling the others so: at most once a second, the last value always. */
export class Reading {
  #clock;
  #tell;
  /** @type {Map<string, number>} */
  #marks = new Map();
  /** @type {Map<string, () => void>} */
  #cancels = new Map();

  /**
   * @param {import('../transport/clock.js').Clock} clock
   * @param {(room: string, seq: number) => void} tell
   */
  constructor(clock, tell) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /**
   * Everything in the room is on the screen.
   *
   * @param {Room} room
   * @returns {boolean} whether that is news
   */
  read(room) {
    const seq = lastOfOthers(room);
    if (seq <= this.#mark(room)) return false;
    this.#marks.set(room.id, seq);
    if (!this.#cancels.has(room.id)) {
      this.#tell(room.id, seq);
      this.#wait(room.id, seq);
    }
    return true;
  }

  /** How many messages of others are not read. @param {Room} room */
  unread(room) {
    const mark = this.#mark(room);
    return room.messages.filter((message) => message.from.id !== room.you && message.seq > mark).length;
  }

  /** Numbers of an older epoch mean nothing in a new one. @param {string} room */
  renewed(room) {
    this.#marks.delete(room);
  }

  /** @param {Room} room */
  #mark(room) {
    return Math.max(this.#marks.get(room.id) ?? 0, ownMember(room)?.read ?? 0);
  }

  /**
   * @param {string} room
   * @param {number} told
   */
  #wait(room, told) {
    this.#cancels.set(
      room,
      this.#clock.after(TELL_MILLIS, () => {
        this.#cancels.delete(room);
        const seq = this.#marks.get(room) ?? 0;
        if (seq <= told) return;
        this.#tell(room, seq);
        this.#wait(room, seq);
      }),
    );
  }
}

/** @param {Room} room */
function lastOfOthers(room) {
  return room.messages.findLast((message) => message.from.id !== room.you)?.seq ?? 0;
}

/**
 * Whether the other one has read a message.
 *
 * @param {Room} room
 * @param {number} seq
 */
export function isRead(room, seq) {
  return (otherMember(room)?.read ?? 0) >= seq;
}
