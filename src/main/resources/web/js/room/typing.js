const SHOWN_MILLIS = 6000;
const REPEAT_MILLIS = 3000;
const IDLE_MILLIS = 5000;

/** Who writes in which room, as far as they said so lately. */
export class TypingSeen {
  #clock;
  #changed;
  /** @type {Map<string, () => void>} */
  #cancels = new Map();

  /**
   * @param {import('../transport/clock.js').Clock} clock
   * @param {() => void} changed
   */
  constructor(clock, changed) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /**
   * @param {string} room
   * @param {string} member
   */
  in(room, member) {
    return this.#cancels.has(`${room} ${member}`);
  }

  /**
   * @param {string} room
   * @param {string} member
   * @param {boolean} typing
   */
  note(room, member, typing) {
    const key = `${room} ${member}`;
    const was = this.#cancels.has(key);
    this.#cancels.get(key)?.();
    this.#cancels.delete(key);
    if (typing)
      this.#cancels.set(
        key,
        this.#clock.after(SHOWN_MILLIS, () => this.note(room, member, false)),
      );
    if (was !== typing) this.#changed();
  }
}

/** Says in one room that we write: at once, every few seconds while it goes on, and when it stops. */
export class TypingTold {
  #clock;
  #tell;
  #toldAt = Number.NEGATIVE_INFINITY;
  /** @type {(() => void) | null} */
  #cancel = null;

  /**
   * @param {import('../transport/clock.js').Clock} clock
   * @param {(typing: boolean) => void} tell
   */
  constructor(clock, tell) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** A key was pressed. @param {boolean} blank nothing is left in the field */
  input(blank) {
    if (blank) {
      this.stop();
      return;
    }
    this.#cancel?.();
    this.#cancel = this.#clock.after(IDLE_MILLIS, () => this.stop());
    if (this.#clock.now() - this.#toldAt < REPEAT_MILLIS) return;
    this.#toldAt = this.#clock.now();
    this.#tell(true);
  }

  stop() {
    if (!this.#cancel) return;
    this.#cancel();
    this.#cancel = null;
    this.#toldAt = Number.NEGATIVE_INFINITY;
    this.#tell(false);
  }

  /** The message was sent, which says enough. */
  sent() {
    this.#cancel?.();
    this.#cancel = null;
    this.#toldAt = Number.NEGATIVE_INFINITY;
  }
}
