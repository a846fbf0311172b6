/**
 * Time as the transport and the call see it, so that tests can move it by hand.
 *
 * @typedef {{
 *   now: () => number,
 *   after: (millis: number, task: () => void) => (() => void),
 *   random: () => number
 * }} Clock
 */

/** @type {Clock} */
export const systemClock = {
  now: () => performance.now(),
  after(millis, task) {
    const timer = setTimeout(task, millis);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
