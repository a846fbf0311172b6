import { codeOf } from '../transport/request-error.js';

/**
 * @typedef {{ room: string, id: string, text: string, at: string, state: 'waiting' | 'sending' | 'sent' | 'failed',
 *   code?: import('../protocol/codes.js').ErrorCode }} Draft
 * @typedef {Pick<import('../transport/session.js').Session, 'request'>} Asking
 */

/**
 * Own messages that the room does not show yet. One at a time is on its way per room, so that their order holds even if
 * one is refused and sent again; each keeps its message id, so that the server stores it once.
 */
export class Outgoing {
  #asking;
  #changed;
  /** @type {Draft[]} */
  #drafts = [];

  /**
   * @param {Asking} asking
   * @param {(drafts: readonly Draft[]) => void} changed
   */
  constructor(asking, changed) {
    this.#asking = asking;
    this.#changed = changed;
  }

  /** @param {string} room */
  of(room) {
    return this.#drafts.filter((draft) => draft.room === room);
  }

  /**
   * @param {string} room
   * @param {string} text
   * @param {string} at
   */
  send(room, text, at) {
    this.#drafts.push({ room, id: crypto.randomUUID(), text, at, state: 'waiting' });
    this.#pump(room);
  }

  /**
   * Takes over what an earlier page had not got rid of.
   *
   * @param {readonly Draft[]} drafts
   */
  restore(drafts) {
    this.#drafts = drafts.map((draft) => (draft.state === 'failed' ? draft : { ...draft, state: 'waiting' }));
    for (const room of new Set(drafts.map((draft) => draft.room))) this.#pump(room);
  }

  /** @param {string} id */
  retry(id) {
    const draft = this.#drafts.find((each) => each.id === id);
    if (draft?.state !== 'failed') return;
    this.#set(draft, { state: 'waiting', code: undefined });
    this.#pump(draft.room);
  }

  /**
   * The room shows these messages now, or the user gave one up.
   *
   * @param {Iterable<string>} ids
   */
  settle(ids) {
    const gone = new Set(ids);
    const left = this.#drafts.filter((draft) => !gone.has(draft.id));
    if (left.length === this.#drafts.length) return;
    this.#drafts = left;
    this.#changed(this.#drafts);
  }

  clear() {
    this.#drafts = [];
    this.#changed(this.#drafts);
  }

  /** @param {string} room */
  async #pump(room) {
    const draft = this.of(room).find(({ state }) => state === 'waiting');
    if (!draft || this.of(room).some(({ state }) => state === 'sending')) {
      this.#changed(this.#drafts);
      return;
    }
    this.#set(draft, { state: 'sending' });
    try {
      await this.#asking.request({ type: 'chat.send', room, messageId: draft.id, text: draft.text });
      this.#set(draft, { state: 'sent' });
    } catch (error) {
      this.#set(draft, { state: 'failed', code: codeOf(error) });
    }
    this.#pump(room);
  }

  /**
   * @param {Draft} draft
   * @param {Partial<Draft>} part
   */
  #set(draft, part) {
    Object.assign(draft, part);
    this.#changed(this.#drafts);
  }
}
