/**
 * Everything the server may say, told apart by `type`.
 *
 * @typedef {import('./shapes.js').Member} Member
 * @typedef {import('./shapes.js').Media} Media
 * @typedef {import('./shapes.js').ChatMessage} ChatMessage
 * @typedef {import('./shapes.js').CallSnapshot} CallSnapshot
 * @typedef {import('./shapes.js').RoomSnapshot} RoomSnapshot
 * @typedef {import('./shapes.js').WaitingRoom} WaitingRoom
 * @typedef {import('./codes.js').ErrorCode} ErrorCode
 * @typedef {import('./codes.js').Reason} Reason
 *
 * @typedef {{
 *   type: 'ready', session: string, resumeToken: string, resumed: boolean, complete: boolean, n: number,
 *   received: number | null, principal: { name: string, role: import('./shapes.js').Role }, node: string,
 *   iceServers: import('./shapes.js').IceServer[], iceTransportPolicy?: RTCIceTransportPolicy,
 *   heartbeatSeconds: number, graceSeconds: number,
 *   limits: { frameBytes: number, textChars: number }, rooms: RoomSnapshot[]
 * }} Ready
 * @typedef {{ type: 'heartbeat' }} Heartbeat
 * @typedef {{
 *   type: 'ok', re: number, room?: RoomSnapshot, message?: { id: string, seq: number, at: string },
 *   epoch?: string, messages?: ChatMessage[], more?: boolean, call?: CallSnapshot
 * }} Ok
 * @typedef {{ type: 'error', re?: number, code: ErrorCode, message: string, temporary: boolean }} Failure
 *
 * @typedef {{ n: number }} Numbered
 * @typedef {Numbered & { room: string, epoch: string, seq: number, at: string }} Stamped
 *
 * @typedef {Stamped & { type: 'room.joined', member: Member }} RoomJoined
 * @typedef {Stamped & { type: 'room.left', member: string, reason: Reason }} RoomLeft
 * @typedef {Stamped & { type: 'room.presence', member: string, connected: boolean }} RoomPresence
 * @typedef {Stamped & { type: 'room.closed', by: string | null, reason: Reason }} RoomClosed
 * @typedef {Stamped & { type: 'room.rated', score: number }} RoomRated
 * @typedef {Stamped & { type: 'chat.message', message: ChatMessage }} ChatPosted
 * @typedef {Stamped & { type: 'call.ringing' | 'call.accepted', call: CallSnapshot }} CallBegun
 * @typedef {Stamped & { type: 'call.declined' | 'call.ended', call: CallSnapshot, reason: Reason }} CallOver
 * @typedef {Stamped & { type: 'call.media', member: string, media: Media }} CallMediaSet
 *
 * What happened in a room, in sequence:
 * @typedef {RoomJoined | RoomLeft | RoomPresence | RoomClosed | RoomRated | ChatPosted | CallBegun | CallOver
 *   | CallMediaSet} RoomEvent
 *
 * @typedef {Numbered & { type: 'room.snapshot', room: RoomSnapshot }} RoomRenewed
 * @typedef {Numbered & { type: 'chat.typing', room: string, from: string, typing: boolean }} TypingPush
 * @typedef {Numbered & { type: 'chat.read', room: string, from: string, seq: number }} ReadPush
 * @typedef {Numbered & { type: 'signal', room: string, call?: string, from: string }
 *   & import('./client-messages.js').SignalBody} SignalPush
 * @typedef {Numbered & { type: 'queue.snapshot', rooms: WaitingRoom[] }} QueueSnapshot
 * @typedef {Numbered & { type: 'queue.changed', room: WaitingRoom }} QueueChanged
 * @typedef {Numbered & { type: 'queue.removed', room: string }} QueueRemoved
 * @typedef {Numbered & {
 *   type: 'queue.position', room: string, position: number, estimateSeconds: number | null, agents: number
 * }} QueuePosition
 *
 * @typedef {RoomEvent | RoomRenewed | TypingPush | ReadPush | SignalPush | QueueSnapshot | QueueChanged | QueueRemoved
 *   | QueuePosition} Push
 * @typedef {Ready | Heartbeat | Ok | Failure | Push} ServerMessage
 */

/**
 * Whether a push is an event of a room's log, which has a place in its sequence.
 *
 * @param {Push} push
 * @returns {push is RoomEvent}
 */
export function isRoomEvent(push) {
  return 'seq' in push && 'epoch' in push;
}
