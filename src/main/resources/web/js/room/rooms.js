import { Bounds } from '../protocol/bounds.js';
import { isRoomEvent } from '../protocol/server-messages.js';
import { Events } from '../transport/events.js';
import { fold } from './fold.js';
import { Outgoing } from './outgoing.js';
import { Reading } from './reading.js';
import { fromSnapshot, mergeMessages } from './room.js';
import { TypingSeen } from './typing.js';

/**
 * @typedef {import('./room.js').Room} Room
 * @typedef {import('../protocol/shapes.js').RoomSnapshot} RoomSnapshot
 * @typedef {import('../protocol/server-messages.js').Push} Push
 * @typedef {import('../protocol/server-messages.js').Ready} Ready
 * @typedef {Pick<import('../transport/session.js').Session, 'request' | 'notify' | 'on'>} Talking
 * @typedef {{
 *   changed: null, room: Room, dropped: string, message: { room: Room, from: string },
 *   expelled: { room: Room, reason: import('./room.js').Reason }
 * }} RoomsEvents
 */

/**
 * The rooms of this session: each one folded from snapshots and events, with its unsent messages, read marks and
 * typing. `changed` follows every change, `room` the change of one room.
 *
 * @extends {Events<RoomsEvents>}
 */
export class Rooms extends Events {
  #talking;
  /** @type {ReadonlyMap<string, Room>} */
  #rooms = new Map();

  /**
   * @param {Talking} talking
   * @param {import('../transport/clock.js').Clock} clock
   * @param {(drafts: readonly import('./outgoing.js').Draft[]) => void} keep remembers what is not sent
   */
  constructor(talking, clock, keep) {
    super();
    this.#talking = talking;
    this.outgoing = new Outgoing(talking, (drafts) => {
      keep(drafts);
      this.emit('changed', null);
    });
    this.typing = new TypingSeen(clock, () => this.emit('changed', null));
    this.reading = new Reading(clock, (room, seq) => talking.notify({ type: 'chat.read', room, seq }));
    talking.on('ready', (ready) => this.#renew(ready));
    talking.on('push', (push) => this.#take(push));
  }

  /** @returns {Room[]} */
  get all() {
    return [...this.#rooms.values()];
  }

  /** @param {string | null} id */
  get(id) {
    return this.#rooms.get(id ?? '');
  }

  positions() {
    return Object.fromEntries(this.all.map(({ id, epoch, seq }) => [id, { epoch, seq }]));
  }

  /**
   * Opens a conversation (customers).
   *
   * @param {string} subject
   */
  async open(subject) {
    return this.#enter(await this.#talking.request({ type: 'room.open', subject }));
  }

  /**
   * Picks a room up (agents).
   *
   * @param {string} room
   */
  async join(room) {
    return this.#enter(await this.#talking.request({ type: 'room.join', room }));
  }

  /** @param {string} room */
  async leave(room) {
    await this.#talking.request({ type: 'room.leave', room });
    this.drop(room);
  }

  /** @param {string} room */
  async close(room) {
    await this.#talking.request({ type: 'room.close', room });
  }

  /**
   * @param {string} room
   * @param {number} score 0 to 5
   * @param {string} comment
   */
  async rate(room, score, comment) {
    await this.#talking.request({ type: 'room.rate', room, score, comment });
    const known = this.get(room);
    if (known) this.#put({ ...known, rated: true });
  }

  /**
   * Fetches the messages before the oldest one.
   *
   * @param {string} id
   */
  async loadOlder(id) {
    const before = this.get(id)?.messages[0]?.seq;
    if (!before) return;
    const page = await this.#talking.request({ type: 'room.history', room: id, before, limit: Bounds.PAGE });
    const room = this.get(id);
    if (!room || room.epoch !== page.epoch) return;
    this.#put({ ...room, messages: mergeMessages(page.messages ?? [], room.messages), more: page.more ?? false });
  }

  /**
   * Everything in the room is on the screen.
   *
   * @param {Room} room
   */
  read(room) {
    if (this.reading.read(room)) this.emit('changed', null);
  }

  /** Forgets a room. @param {string} id */
  drop(id) {
    const rooms = new Map(this.#rooms);
    if (!rooms.delete(id)) return;
    this.#rooms = rooms;
    this.emit('dropped', id);
    this.emit('changed', null);
  }

  clear() {
    for (const { id } of this.all) this.drop(id);
    this.outgoing.clear();
  }

  /** @param {import('../protocol/server-messages.js').Ok} ok */
  #enter(ok) {
    const snapshot = /** @type {RoomSnapshot} */ (ok.room);
    this.#takeSnapshot(snapshot);
    return snapshot.id;
  }

  /** @param {Ready} ready */
  #renew(ready) {
    for (const snapshot of ready.rooms) this.#takeSnapshot(snapshot);
  }

  /** @param {RoomSnapshot} snapshot */
  #takeSnapshot(snapshot) {
    const known = this.get(snapshot.id);
    if (known && known.epoch !== snapshot.epoch) this.reading.renewed(snapshot.id);
    this.#put(fromSnapshot(snapshot, known));
  }

  /** @param {Push} push */
  #take(push) {
    if (push.type === 'room.snapshot') this.#takeSnapshot(push.room);
    else if (push.type === 'chat.typing') this.typing.note(push.room, push.from, push.typing);
    else if (push.type === 'chat.read') this.#noteRead(push.room, push.from, push.seq);
    else if (isRoomEvent(push)) this.#fold(push);
  }

  /** @param {import('../protocol/server-messages.js').RoomEvent} event */
  #fold(event) {
    const room = this.get(event.room);
    if (!room) return;
    const next = fold(room, event);
    if (next === room) return;
    if (event.type === 'room.left' && event.member === room.you) {
      this.drop(room.id);
      this.emit('expelled', { room, reason: event.reason });
      return;
    }
    this.#put(next);
    if (event.type === 'chat.message' && event.message.from.id !== room.you) {
      this.typing.note(room.id, event.message.from.id, false);
      this.emit('message', { room: next, from: event.message.from.name });
    }
  }

  /**
   * @param {string} id
   * @param {string} from
   * @param {number} seq
   */
  #noteRead(id, from, seq) {
    const room = this.get(id);
    if (!room) return;
    const members = room.members.map((member) =>
      member.id === from ? { ...member, read: Math.max(member.read, seq) } : member,
    );
    this.#put({ ...room, members });
  }

  /** @param {Room} room */
  #put(room) {
    this.#rooms = new Map(this.#rooms).set(room.id, room);
    if (this.outgoing.of(room.id).length > 0) this.outgoing.settle(room.messages.map((message) => message.id));
    this.emit('room', room);
    this.emit('changed', null);
  }
}
