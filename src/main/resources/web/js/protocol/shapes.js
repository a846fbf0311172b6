/**
 * The records that messages of both directions carry.
 *
 * @typedef {'customer' | 'agent'} Role
 * @typedef {'waiting' | 'active' | 'closed'} RoomStatus
 * @typedef {'ringing' | 'active'} CallStatus
 * @typedef {{ audio: boolean, video: boolean, screen: boolean, recording: boolean }} Media
 * @typedef {{ id: string, name: string, role: Role }} Author
 * @typedef {{ id: string, name: string, role: Role, connected: boolean, media: Media, read: number }} Member
 * @typedef {{ id: string, from: Author, text: string, at: string, seq: number }} ChatMessage
 * @typedef {{ id: string, from: string, to: string, polite: string, status: CallStatus, since?: string }} CallSnapshot
 * @typedef {{ id: string, customer: string, subject: string, openedAt: string }} WaitingRoom
 * @typedef {{ urls: string | string[], username?: string, credential?: string }} IceServer
 * @typedef {{ type: 'offer' | 'answer' | 'pranswer' | 'rollback', sdp?: string }} Description
 * @typedef {{ candidate?: string, sdpMid?: string | null, sdpMLineIndex?: number | null, usernameFragment?: string | null }} Candidate
 *
 * `you` is the reader's own member id; messages are the newest 100, oldest first.
 * @typedef {{
 *   id: string, epoch: string, seq: number, you: string, subject: string, status: RoomStatus, openedAt: string,
 *   rated?: boolean, members: Member[], messages: ChatMessage[], call: CallSnapshot | null
 * }} RoomSnapshot
 */

/** @type {Readonly<Media>} */
export const NO_MEDIA = Object.freeze({ audio: false, video: false, screen: false, recording: false });
