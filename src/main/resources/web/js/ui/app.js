import { Events } from '../transport/events.js';

/**
 * @typedef {import('../transport/session.js').Session} Session
 * @typedef {import('../i18n/translator.js').Translator} Translator
 * @typedef {{
 *   session: Session, memory: import('../transport/memory.js').Memory, clock: import('../transport/clock.js').Clock,
 *   rooms: import('../room/rooms.js').Rooms, calls: import('../call/calls.js').Calls, i18n: Translator,
 *   notices: import('./notices.js').Notices, outage: import('../transport/outage.js').Outage, elsewhere: boolean
 * }} Parts `elsewhere`: the conversation that this tab remembers is open in another one
 */

/**
 * What the views of a page share. `changed` comes once per turn, whatever changed and however often.
 *
 * @extends {Events<{ changed: null }>}
 */
export class App extends Events {
  #due = false;

  /** @param {Parts} parts */
  constructor(parts) {
    super();
    this.session = parts.session;
    this.memory = parts.memory;
    this.clock = parts.clock;
    this.rooms = parts.rooms;
    this.calls = parts.calls;
    this.i18n = parts.i18n;
    this.notices = parts.notices;
    this.outage = parts.outage;
    this.elsewhere = parts.elsewhere;
    const tell = () => this.touch();
    parts.session.on('state', tell);
    parts.session.on('ready', tell);
    parts.rooms.on('changed', tell);
    parts.calls.on('changed', tell);
    parts.i18n.on('changed', tell);
    parts.notices.on('changed', tell);
    parts.outage.on('changed', tell);
  }

  /** Something that views show has changed. */
  touch() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.emit('changed', null);
    });
  }
}
