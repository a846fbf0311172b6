const STEPS = [0, 300, 1200, 2700, 4800, 7000];

/** The attempt from which on the wait does not grow any more. */
export const SLOWEST = STEPS.length - 1;

/**
 * Milliseconds to wait before the given attempt (0 is the first). A part of it is drawn by lot, so that the clients of
 * a node that went away do not all come back in the same moment; the first attempt waits at most 100 ms.
 *
 * @param {number} attempt
 * @param {() => number} random
 */
export function backoff(attempt, random) {
  const step = STEPS[Math.min(attempt, SLOWEST)];
  return step * (0.75 + 0.5 * random()) + 100 * random();
}
