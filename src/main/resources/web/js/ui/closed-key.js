/**
 * What to tell about a close that says not to come back.
 *
 * @param {number} code
 * @returns {import('./view.js').Key}
 */
export function closedKey(code) {
  return code === 4500 || code === 4501 || code === 4502 ? `closed.${code}` : 'closed.other';
}
