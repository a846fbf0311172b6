import { otherMember } from '../room/room.js';
import { Events } from '../transport/events.js';
import { codeOf } from '../transport/request-error.js';
import { Call } from './call.js';

/**
 * @typedef {import('../room/room.js').Room} Room
 * @typedef {import('../room/rooms.js').Rooms} Rooms
 * @typedef {Pick<import('../transport/session.js').Session, 'request' | 'on' | 'state'>} Talking
 * @typedef {Pick<import('./call.js').Outside, 'clock' | 'devices' | 'rtc'>} Platform
 * @typedef {{ changed: null, refused: import('../protocol/codes.js').ErrorCode, missed: string }} CallsEvents
 */

/**
 * The one call of this page: follows what the rooms say about calls, and answers a second one with a refusal.
 *
 * @extends {Events<CallsEvents>}
 */
export class Calls extends Events {
  #talking;
  #platform;
  #starting = false;
  /** Calls that are over for us, whatever an older state of a room still says. @type {Set<string>} */
  #finished = new Set();
  /** @type {Call | null} */
  #current = null;

  /**
   * @param {Talking} talking
   * @param {Rooms} rooms
   * @param {Platform} platform
   */
  constructor(talking, rooms, platform) {
    super();
    this.#talking = talking;
    this.#platform = platform;
    rooms.on('room', (room) => this.#follow(room));
    rooms.on('dropped', (room) => {
      if (this.#current?.room === room) this.#finish('left');
    });
    talking.on('push', (push) => {
      if (push.type !== 'signal' || !this.#current?.active) return;
      if (push.room === this.#current.room && (push.call ?? this.#current.id) === this.#current.id) {
        this.#current.receive(push);
      }
    });
    talking.on('ready', ({ complete }) => this.#current?.signalsAgain(complete));
  }

  /** The call that is on, or the one that ended last until it is dismissed. */
  get current() {
    return this.#current;
  }

  /** @returns {import('./call.js').CallState | 'none'} */
  get state() {
    return this.#current?.state ?? 'none';
  }

  /** Whether a call can be started now. */
  get free() {
    return !this.#starting && !this.#current?.live;
  }

  /** @param {string} room */
  async start(room) {
    if (!this.free) return;
    this.#starting = true;
    this.emit('changed', null);
    try {
      await this.#talking.request({ type: 'call.start', room });
    } catch (error) {
      this.emit('refused', codeOf(error));
    } finally {
      this.#starting = false;
      this.emit('changed', null);
    }
  }

  async accept() {
    const call = this.#current;
    if (!call?.live) return;
    call.accept();
    try {
      await this.#talking.request({ type: 'call.accept', room: call.room, call: call.id });
    } catch (error) {
      this.emit('refused', codeOf(error));
      if (call === this.#current) this.#finish('ended');
    }
  }

  decline() {
    this.#leave('call.decline', 'declined');
  }

  hangUp() {
    this.#leave('call.end', 'ended');
  }

  /** Takes the ended call from the screen. */
  dismiss() {
    if (this.#current?.live) return;
    this.#current = null;
    this.emit('changed', null);
  }

  /**
   * @param {'call.decline' | 'call.end'} type
   * @param {import('../protocol/codes.js').Reason} reason
   */
  #leave(type, reason) {
    const call = this.#current;
    if (!call?.live) return;
    this.#finish(reason);
    // Whether the call was over already makes no difference to us.
    this.#talking.request({ type, room: call.room, call: call.id }).catch(() => {});
  }

  /** @param {Room} room */
  #follow(room) {
    const { call } = room;
    if (this.#current?.room === room.id && this.#current.id !== call?.id) this.#finish(reasonIn(room, this.#current));
    if (!call || this.#finished.has(call.id)) return;
    if (this.#current?.live && this.#current.room !== room.id) {
      this.#refuse(room, call);
      return;
    }
    const resumed = this.#current?.id !== call.id;
    const mine = resumed ? this.#take(room, call) : /** @type {Call} */ (this.#current);
    if (call.status === 'active') mine.activate(resumed);
    const media = otherMember(room)?.media;
    if (media) mine.otherSends(media);
  }

  /**
   * @param {Room} room
   * @param {import('./call.js').CallSnapshot} snapshot
   */
  #take(room, snapshot) {
    const call = new Call(room.id, room.you, otherMember(room)?.name ?? '', snapshot, {
      ...this.#platform,
      canSignal: () => this.#talking.state === 'ready',
      signal: (of, body) =>
        this.#talking.request({ type: 'signal', room: of.room, call: of.id, to: of.other, ...body }),
      tellMedia: (of, media) => {
        this.#talking.request({ type: 'call.media', room: of.room, media }).catch(() => {});
      },
      changed: () => this.emit('changed', null),
    });
    this.#current = call;
    if (!call.incoming || snapshot.status === 'active') call.prepare();
    this.emit('changed', null);
    return call;
  }

  /**
   * Somebody calls while we talk to somebody else.
   *
   * @param {Room} room
   * @param {import('./call.js').CallSnapshot} call
   */
  #refuse(room, call) {
    if (call.to !== room.you || call.status !== 'ringing') return;
    this.#finished.add(call.id);
    this.#talking.request({ type: 'call.decline', room: room.id, call: call.id }).catch(() => {});
    this.emit('missed', otherMember(room)?.name ?? '');
  }

  /** @param {import('./call.js').EndReason} reason */
  #finish(reason) {
    const call = this.#current;
    if (!call?.live) return;
    this.#finished.add(call.id);
    call.end(reason);
  }
}

/**
 * @param {Room} room
 * @param {Call} call
 */
function reasonIn(room, call) {
  if (room.over?.call === call.id) return room.over.reason;
  return room.status === 'closed' ? 'closed' : 'ended';
}
