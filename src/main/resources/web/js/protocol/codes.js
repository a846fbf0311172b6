/** The codes of the wire. A test holds the lists equal to the server's enums. */

export const ERROR_CODES = /** @type {const} */ ([
  'bad_frame',
  'bad_version',
  'unknown_type',
  'too_large',
  'not_permitted',
  'unauthenticated',
  'name_taken',
  'no_such_session',
  'no_such_room',
  'room_full',
  'room_closed',
  'already_in_room',
  'no_such_member',
  'no_such_call',
  'busy',
  'rate_limited',
  'overloaded',
  'unavailable',
  'internal',
]);

/** @typedef {typeof ERROR_CODES[number]} ErrorCode */

export const REASONS = /** @type {const} */ ([
  'left',
  'gone',
  'closed',
  'declined',
  'busy',
  'unanswered',
  'ended',
  'replaced',
]);

/** @typedef {typeof REASONS[number]} Reason */

export const CloseCode = Object.freeze({
  NORMAL: 1000,
  GOING_AWAY: 4000,
  SLOW_CONSUMER: 4008,
  HEARTBEAT_MISSED: 4009,
  RATE_LIMITED: 4029,
  UNAUTHENTICATED: 4500,
  PROTOCOL_ERROR: 4501,
  REPLACED: 4502,
});

/**
 * Whether the server says not to come back.
 *
 * @param {number} code
 */
export function isFinal(code) {
  return code >= 4500 && code <= 4999;
}

/**
 * How long the server asks to wait before coming back, in milliseconds; 0 if it does not say.
 *
 * @param {number} code
 * @param {string} reason
 */
export function askedDelay(code, reason) {
  const says = code === CloseCode.GOING_AWAY || code === CloseCode.RATE_LIMITED;
  const millis = says ? Number.parseInt(reason, 10) : 0;
  return Number.isFinite(millis) ? Math.min(Math.max(millis, 0), 60_000) : 0;
}
