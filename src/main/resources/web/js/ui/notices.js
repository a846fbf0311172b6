import { Events } from '../transport/events.js';

/**
 * @typedef {{ id: number, key: import('../i18n/translator.js').Key, params?: Record<string, string> }} Notice
 */

const SHOWN_MILLIS = 10_000;

/**
 * What the user is told once, for some seconds.
 *
 * @extends {Events<{ changed: null }>}
 */
export class Notices extends Events {
  #clock;
  #lastId = 0;
  /** @type {readonly Notice[]} */
  #all = [];

  /** @param {import('../transport/clock.js').Clock} clock */
  constructor(clock) {
    super();
    this.#clock = clock;
  }

  get all() {
    return this.#all;
  }

  /**
   * @param {Notice['key']} key
   * @param {Record<string, string>} [params]
   */
  tell(key, params) {
    this.#lastId += 1;
    const notice = { id: this.#lastId, key, params };
    this.#all = [...this.#all.filter((other) => other.key !== key), notice];
    this.#clock.after(SHOWN_MILLIS, () => this.dismiss(notice.id));
    this.emit('changed', null);
  }

  /** A refusal of something the user asked for. @param {import('../protocol/codes.js').ErrorCode} code */
  refused(code) {
    this.tell(`error.${code}`);
  }

  /** @param {number} id */
  dismiss(id) {
    this.#all = this.#all.filter((notice) => notice.id !== id);
    this.emit('changed', null);
  }
}
