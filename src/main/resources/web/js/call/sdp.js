/**
 * The session id of a description's origin line (RFC 8829, section 5.2.1): one for the whole life of a peer connection,
 * so another one means that the other side has made a new peer connection.
 *
 * @param {string | undefined} sdp
 */
export function originOf(sdp) {
  return /^o=\S+ (\S+) /m.exec(sdp ?? '')?.[1] ?? '';
}

/**
 * The same with the version: a description that has been seen before has the same one.
 *
 * @param {string | undefined} sdp
 */
export function versionOf(sdp) {
  return /^o=\S+ (\S+ \S+) /m.exec(sdp ?? '')?.[1] ?? '';
}
