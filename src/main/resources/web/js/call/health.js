/**
 * How a peer connection is: not there yet, carrying media, without answer for some seconds, or given up by ICE.
 *
 * @typedef {'starting' | 'connected' | 'shaky' | 'failed'} Health
 */

/**
 * Both states count: while restarts go on, iceConnectionState may never say `failed` although connectionState does.
 *
 * @param {Pick<RTCPeerConnection, 'connectionState' | 'iceConnectionState'>} connection
 * @returns {Health}
 */
export function healthOf({ connectionState, iceConnectionState }) {
  const states = [connectionState, iceConnectionState];
  if (states.includes('failed')) return 'failed';
  if (states.includes('disconnected')) return 'shaky';
  return connectionState === 'connected' ? 'connected' : 'starting';
}
