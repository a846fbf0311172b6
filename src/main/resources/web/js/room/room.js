/**
 * A room as this client knows it: a snapshot, and what has happened since. Immutable; a change makes a new one.
 *
 * @typedef {import('../protocol/shapes.js').RoomSnapshot} RoomSnapshot
 * @typedef {import('../protocol/shapes.js').Member} Member
 * @typedef {import('../protocol/shapes.js').ChatMessage} ChatMessage
 * @typedef {import('../protocol/shapes.js').CallSnapshot} CallSnapshot
 * @typedef {import('../protocol/codes.js').Reason} Reason
 *
 * A line of the log that is not a message:
 * @typedef {{
 *   seq: number, at: string, kind: 'joined' | 'left' | 'away' | 'back' | 'returned' | 'closed' | 'callBegan' | 'callOver',
 *   name: string, own: boolean, reason?: Reason
 * }} Line
 *
 * @typedef {{
 *   id: string, epoch: string, seq: number, you: string, subject: string,
 *   status: import('../protocol/shapes.js').RoomStatus, openedAt: string, rated: boolean,
 *   members: readonly Member[], messages: readonly ChatMessage[], lines: readonly Line[], more: boolean,
 *   call: CallSnapshot | null, over: { call: string, reason: Reason } | null, closedBy: string | null
 * }} Room `messages` in the order of their seq, `more` unless the oldest is known, `over` the call that ended last
 */

/** How many messages a snapshot brings at most. */
const SNAPSHOT_MESSAGES = 100;

/**
 * The room that a snapshot shows. Lines that were seen before stay; messages do, too, within the same epoch.
 *
 * @param {RoomSnapshot} snapshot
 * @param {Room} [known]
 * @returns {Room}
 */
export function fromSnapshot(snapshot, known) {
  const same = known?.epoch === snapshot.epoch;
  if (known && same && known.seq > snapshot.seq) return known;
  const { members, messages, call, ...rest } = snapshot;
  const older = same ? known.messages : [];
  return {
    ...rest,
    rated: snapshot.rated ?? known?.rated ?? false,
    members,
    messages: mergeMessages(older, messages),
    lines: known?.lines ?? [],
    more: same && older.length > 0 ? known.more : messages.length >= SNAPSHOT_MESSAGES,
    call,
    over: known?.over ?? null,
    closedBy: known?.closedBy ?? null,
  };
}

/**
 * Both lists as one, in the order of seq, each message once.
 *
 * @param {readonly ChatMessage[]} known
 * @param {readonly ChatMessage[]} added
 * @returns {readonly ChatMessage[]}
 */
export function mergeMessages(known, added) {
  const ids = new Set(known.map((message) => message.id));
  const fresh = added.filter((message) => !ids.has(message.id));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((a, b) => a.seq - b.seq);
}

/**
 * @param {Room} room
 * @returns {Member | undefined}
 */
export function ownMember(room) {
  return room.members.find((member) => member.id === room.you);
}

/**
 * The other one in the room; undefined while nobody is.
 *
 * @param {Room} room
 * @returns {Member | undefined}
 */
export function otherMember(room) {
  return room.members.find((member) => member.id !== room.you);
}
