/**
 * Everything a client may say, told apart by `type`.
 *
 * @typedef {import('./shapes.js').Media} Media
 * @typedef {import('./shapes.js').Description} Description
 * @typedef {import('./shapes.js').Candidate} Candidate
 *
 * `n` is left out by a client that has nothing yet.
 * @typedef {{ session: string, token: string, n?: number, rooms?: Record<string, { epoch: string, seq: number }> }} Resume
 * @typedef {{ type: 'hello', version: 1, name: string, role: import('./shapes.js').Role }
 *   | { type: 'hello', version: 1, resume: Resume }} Hello
 *
 * @typedef {{ type: 'ack', n: number }} Ack
 * @typedef {{ type: 'bye' }} Bye
 * @typedef {{ type: 'chat.typing', room: string, typing: boolean }} ChatTyping
 * @typedef {{ type: 'chat.read', room: string, seq: number }} ChatRead
 *
 * @typedef {{ type: 'room.open', subject: string }} RoomOpen
 * @typedef {{ type: 'room.join', room: string }} RoomJoin
 * @typedef {{ type: 'room.leave', room: string }} RoomLeave
 * @typedef {{ type: 'room.close', room: string }} RoomClose
 * @typedef {{ type: 'room.rate', room: string, score: number, comment: string }} RoomRate
 * @typedef {{ type: 'room.history', room: string, before: number, limit: number }} RoomHistory
 * @typedef {{ type: 'chat.send', room: string, messageId: string, text: string }} ChatSend
 * @typedef {{ type: 'call.start', room: string }} CallStart
 * @typedef {{ type: 'call.accept' | 'call.decline' | 'call.end', room: string, call: string }} CallAnswer
 * @typedef {{ type: 'call.media', room: string, media: Media }} CallMedia
 * @typedef {{ description: Description } | { candidate: Candidate | null } | { restart: true }} SignalBody
 * @typedef {{ type: 'signal', room: string, call: string, to: string } & SignalBody} Signal
 * @typedef {{ type: 'agent.available', available: boolean }} AgentAvailable
 *
 * Sent with a request id and kept until it is answered:
 * @typedef {RoomOpen | RoomJoin | RoomLeave | RoomClose | RoomRate | RoomHistory | ChatSend | CallStart | CallAnswer
 *   | CallMedia | Signal | AgentAvailable} ClientRequest
 *
 * Sent without one, and lost when the connection is:
 * @typedef {Ack | Bye | ChatTyping | ChatRead} ClientNotice
 *
 * @typedef {Hello | ClientNotice | (ClientRequest & { id: number })} ClientFrame
 */

export const VERSION = 1;

export const SUBPROTOCOL = 'switchboard.v1';
