import { Events } from './events.js';

/**
 * @typedef {import('./session.js').Session} Session
 */

/** A move that the server asked for is mostly over before one could read of it. */
const MOVE_MILLIS = 1000;

/**
 * What the user has to know of a lost connection: one that broke is told at once, a move that the server asked for when
 * it takes longer than a moment. `over` follows what was told, when the session has been resumed.
 *
 * @extends {Events<{ changed: null, over: null }>}
 */
export class Outage extends Events {
  #told = false;
  /** @type {(() => void) | null} */
  #cancel = null;

  /**
   * @param {Pick<Session, 'on'>} session
   * @param {import('./clock.js').Clock} clock
   */
  constructor(session, clock) {
    super();
    session.on('interrupted', ({ asked }) => {
      if (asked) this.#cancel ??= clock.after(MOVE_MILLIS, () => this.#tell());
      else this.#tell();
    });
    session.on('state', (state) => {
      if (state !== 'reconnecting') this.#end(state === 'ready');
    });
  }

  /** Whether there is one that the user has to know of. */
  get told() {
    return this.#told;
  }

  #tell() {
    this.#stop();
    if (this.#told) return;
    this.#told = true;
    this.emit('changed', null);
  }

  /** @param {boolean} resumed */
  #end(resumed) {
    this.#stop();
    if (!this.#told) return;
    this.#told = false;
    this.emit('changed', null);
    if (resumed) this.emit('over', null);
  }

  #stop() {
    this.#cancel?.();
    this.#cancel = null;
  }
}
