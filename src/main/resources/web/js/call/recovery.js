/**
 * @typedef {import('./health.js').Health} Health
 * @typedef {{ restart: () => void, giveUp: () => void, canSignal: () => boolean }} Actions
 */

const SHAKY_MILLIS = 3000;
const STARTING_MILLIS = 10_000;
const GIVE_UP_MILLIS = 75_000;

/**
 * How long a restart has before the next one: enough for five round trips of most of a second, which is what offer,
 * answer, allocation, permission and check take, and no longer, since nobody says when there is a path again. Chromium
 * asks a TURN server that does not answer again after 0.25, 0.75, 1.75 and 3.75 s (RFC 8489, section 6.2.1, with half its
 * RTO), so one that is back is found within about 2 s.
 */
const PAUSE_MILLIS = 4000;

/** A restart that is younger helps both sides, whoever sees the trouble first. */
const YOUNG_MILLIS = 2000;

/**
 * When a peer connection that carries nothing is helped. A connection often mends itself within seconds; one that ICE
 * gave up does not; and one restart is not enough, since it may fall into the same outage.
 */
export class Recovery {
  #clock;
  #actions;
  /** When the last restart began, if nothing came of it yet. @type {number | null} */
  #restartedAt = null;
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

  /** Whether a restart has begun that may still help. */
  get young() {
    return this.#restartedAt !== null && this.#clock.now() - this.#restartedAt < YOUNG_MILLIS;
  }

  /** @param {Health} health */
  observe(health) {
    const before = this.#health;
    this.#health = health;
    // What came back by itself after all is looked after again.
    if (health === 'connected') this.#over = false;
    if (this.#over) return;
    // A restart fails at once where no server answers, and the next one would, too.
    const first = this.#restartedAt === null;
    if (health === 'connected') this.#calm();
    else if (health === 'failed' && before !== 'failed' && first) this.#arm(0);
    else if (!this.#cancel) this.#arm(health === 'shaky' ? SHAKY_MILLIS : STARTING_MILLIS);
  }

  /** Does not wait any longer if there is something to mend that no restart mends already. */
  hurry() {
    if (!this.#over && this.#health !== 'connected' && !this.young) this.#arm(0);
  }

  /** Signals may be lost, also those of a restart that has just begun. */
  signalsLost() {
    this.#restartedAt = null;
    this.hurry();
  }

  /** A restart begins now that the other side has asked for. */
  restarts() {
    this.#restartedAt = this.#clock.now();
    if (this.#cancel) this.#arm(PAUSE_MILLIS);
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
    this.#restartedAt = null;
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
    this.#arm(PAUSE_MILLIS);
    this.#skipped = !this.#actions.canSignal();
    if (this.#skipped) return;
    this.#restartedAt = this.#clock.now();
    this.#actions.restart();
  }
}
