/**
 * @typedef {import('./health.js').Health} Health
 * @typedef {'connecting' | 'connected' | 'reconnecting'} Flowing
 */

const SOUND_ONLY_MILLIS = 3000;

/**
 * Whether the other one is really seen. A connected peer connection is not enough: after an outage pictures come
 * seconds later. So it counts as connected with the first frame that is shown; if the other one says that there are no
 * pictures to come, when it has stayed connected for a moment.
 */
export class Flow {
  #clock;
  #changed;
  #shown = false;
  #sound = false;
  #before = false;
  #pictures = true;
  /** @type {Health} */
  #health = 'starting';
  /** @type {(() => void) | null} */
  #cancel = null;

  /**
   * @param {import('../transport/clock.js').Clock} clock
   * @param {() => void} changed
   */
  constructor(clock, changed) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** @returns {Flowing} */
  get state() {
    const carries = this.#health === 'connected';
    if (carries && (this.#shown || (this.#sound && !this.#pictures))) return 'connected';
    return this.#before ? 'reconnecting' : 'connecting';
  }

  /** @param {Health} health */
  observe(health) {
    if (health === this.#health) return;
    this.#health = health;
    if (health === 'connected') {
      this.#cancel = this.#clock.after(SOUND_ONLY_MILLIS, () => this.#update(() => (this.#sound = true)));
    } else {
      this.stop();
      this.#shown = false;
      this.#sound = false;
    }
    this.#update(() => {});
  }

  /** A frame of the other one is on the screen. */
  frameShown() {
    if (this.#health === 'connected' && !this.#shown) this.#update(() => (this.#shown = true));
  }

  /** @param {boolean} expected whether the other one says that it sends pictures */
  expectPictures(expected) {
    if (this.#pictures !== expected) this.#update(() => (this.#pictures = expected));
  }

  stop() {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** @param {() => void} change */
  #update(change) {
    change();
    this.#before ||= this.state === 'connected';
    this.#changed();
  }
}
