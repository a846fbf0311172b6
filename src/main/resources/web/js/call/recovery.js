/**
 * @typedef {import('./health.js').Health} Health
 * @typedef {{ restart: () => void, giveUp: () => void, canSignal: () => boolean }} Actions
 */

const SHAKY_MILLIS = 3000;
const STARTING_MILLIS = 10_000;
const FIRST_PAUSE_MILLIS = 4000;
const PAUSE_FACTOR = 1.5;
const LONGEST_PAUSE_MILLIS = 15_000;
const GIVE_UP_MILLIS = 75_000;

/**
 * When a peer connection that carries nothing is helped. A connection often mends itself within seconds; one that ICE
 * gave up does not; and one restart is not enough, since it may fall into the same outage.
 */
export class Recovery {
  #clock;
  #actions;
  #pause = FIRST_PAUSE_MILLIS;
  /** @type {number | null} */
  #since = null;
  #over = false;
  #skipped = false;
  /** @type {Health} */
  #health = 'starting';
  /** @type {(() => void) | null} */
  #cancel = null;

  /**
   * @param {import('../transport/clock.js').Clock} clock
   * @param {Actions} actions
   */
  constructor(clock, actions) {
    this.#clock = clock;
    this.#actions = actions;
  }

  /** @param {Health} health */
  observe(health) {
    const before = this.#health;
    this.#health = health;
    if (this.#over) return;
    if (health === 'connected') this.#calm();
    else if (health === 'failed' && before !== 'failed') this.#arm(0);
    else if (!this.#cancel) this.#arm(health === 'shaky' ? SHAKY_MILLIS : STARTING_MILLIS);
  }

  /** Signals may be lost: does not wait any longer if there is something to mend. */
  hurry() {
    if (!this.#over && this.#health !== 'connected') this.#arm(0);
  }

  /** Signals can be sent again: makes up for a restart that could not be asked for. */
  signalsAgain() {
    if (this.#skipped) this.hurry();
  }

  /** Begins anew after giving up. */
  again() {
    this.#over = false;
    this.#calm();
    this.observe(this.#health === 'connected' ? 'connected' : 'starting');
  }

  stop() {
    this.#over = true;
    this.#calm();
  }

  #calm() {
    this.#cancel?.();
    this.#cancel = null;
    this.#since = null;
    this.#skipped = false;
    this.#pause = FIRST_PAUSE_MILLIS;
  }

  /** @param {number} millis */
  #arm(millis) {
    this.#since ??= this.#clock.now();
    this.#cancel?.();
    this.#cancel = this.#clock.after(millis, () => this.#act());
  }

  #act() {
    if (this.#clock.now() - /** @type {number} */ (this.#since) >= GIVE_UP_MILLIS) {
      this.stop();
      this.#actions.giveUp();
      return;
    }
    this.#arm(this.#pause);
    this.#pause = Math.min(this.#pause * PAUSE_FACTOR, LONGEST_PAUSE_MILLIS);
    this.#skipped = !this.#actions.canSignal();
    if (!this.#skipped) this.#actions.restart();
  }
}
