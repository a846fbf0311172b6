/** A request that the server refused. */
export class RequestError extends Error {
  /** @param {import('../protocol/codes.js').ErrorCode} code */
  constructor(code) {
    super(code);
    this.name = 'RequestError';
    this.code = code;
  }
}

/**
 * The code of a refusal; whatever else went wrong counts as internal.
 *
 * @param {unknown} error
 * @returns {import('../protocol/codes.js').ErrorCode}
 */
export function codeOf(error) {
  return error instanceof RequestError ? error.code : 'internal';
}
