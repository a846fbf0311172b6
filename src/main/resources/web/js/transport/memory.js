/**
 * What a tab remembers of its session over a reload.
 *
 * @typedef {{ name: string, role: import('../protocol/shapes.js').Role }} Identity
 * @typedef {{ session: string, token: string }} Ticket
 * @typedef {{ identity: Identity, ticket: Ticket | null, lastId: number, subject?: string, available?: boolean, selected?: string,
 *   unsent?: import('../room/outgoing.js').Draft[] }} Remembered
 */

const KEY = 'switchboard';

/** The memory of one tab: sessionStorage in browsers, anything with its three methods in tests. */
export class Memory {
  #storage;
  /** @type {Remembered | null} */
  #content;

  /** @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#content = read(storage.getItem(KEY));
  }

  get content() {
    return this.#content;
  }

  /** @param {Remembered} content */
  begin(content) {
    this.#content = content;
    this.#write();
  }

  /** @param {Partial<Remembered>} change */
  note(change) {
    if (!this.#content) return;
    Object.assign(this.#content, change);
    this.#write();
  }

  forget() {
    this.#content = null;
    this.#storage.removeItem(KEY);
  }

  #write() {
    try {
      this.#storage.setItem(KEY, JSON.stringify(this.#content));
    } catch {
      // A full or forbidden storage costs the resume after a reload, nothing else.
    }
  }
}

/**
 * @param {string | null} text
 * @returns {Remembered | null}
 */
function read(text) {
  try {
    const content = JSON.parse(text ?? 'null');
    return content?.identity && Number.isInteger(content.lastId) ? content : null;
  } catch {
    return null;
  }
}
