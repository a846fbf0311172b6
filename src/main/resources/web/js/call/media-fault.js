/**
 * Why a camera or microphone cannot be used.
 *
 * @typedef {'denied' | 'missing' | 'inUse' | 'insecure' | 'unknown'} MediaFault
 */

/** @type {Record<string, MediaFault>} */
const BY_NAME = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'inUse',
  AbortError: 'inUse',
};

/**
 * The fault behind what getUserMedia was rejected with (W3C mediacapture-streams, section 10.2.1).
 *
 * @param {unknown} error
 * @returns {MediaFault}
 */
export function faultOf(error) {
  return BY_NAME[error instanceof Error ? error.name : ''] ?? 'unknown';
}
