/** The sizes that the wire allows, in UTF-16 units; the server refuses what is longer. */
export const Bounds = Object.freeze({ NAME: 64, SUBJECT: 200, TEXT: 4000, COMMENT: 1000, PAGE: 100 });

/**
 * What is wrong with a text that a person wrote, if anything; blanks at its ends do not count.
 *
 * @param {string} text
 * @param {number} max
 * @returns {'missing' | 'tooLong' | null}
 */
export function fault(text, max) {
  const length = text.trim().length;
  if (length === 0) return 'missing';
  return length > max ? 'tooLong' : null;
}
