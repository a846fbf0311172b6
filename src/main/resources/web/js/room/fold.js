import { mergeMessages } from './room.js';

/**
 * @typedef {import('./room.js').Room} Room
 * @typedef {import('./room.js').Line} Line
 * @typedef {import('../protocol/server-messages.js').RoomEvent} RoomEvent
 */

/**
 * The room after one of its events. An event that is known already, or belongs to another epoch, changes nothing: of a
 * new epoch a snapshot comes first.
 *
 * @param {Room} room
 * @param {RoomEvent} event
 * @returns {Room}
 */
export function fold(room, event) {
  if (event.epoch !== room.epoch || event.seq <= room.seq) return room;
  return { ...room, seq: event.seq, ...change(room, event) };
}

/**
 * @param {Room} room
 * @param {RoomEvent} event
 * @returns {Partial<Room>}
 */
function change(room, event) {
  switch (event.type) {
    case 'room.joined':
      return {
        members: [...room.members.filter(({ id }) => id !== event.member.id), event.member],
        status: event.member.role === 'agent' ? 'active' : room.status,
        lines: [...room.lines, line(room, event, 'joined', event.member)],
      };
    case 'room.left':
      return {
        members: room.members.filter(({ id }) => id !== event.member),
        status: room.status === 'active' ? 'waiting' : room.status,
        lines: [...room.lines, line(room, event, 'left', nameOf(room, event.member), event.reason)],
      };
    case 'room.presence':
      return {
        members: withMember(room, event.member, { connected: event.connected }),
        lines: withPresence(room, event),
      };
    case 'room.closed':
      return {
        status: 'closed',
        closedBy: event.by,
        call: null,
        lines: [...room.lines, line(room, event, 'closed', nameOf(room, event.by), event.reason)],
      };
    case 'room.rated':
      return { rated: true };
    case 'chat.message':
      return { messages: mergeMessages(room.messages, [event.message]) };
    case 'call.ringing':
      return { call: event.call };
    case 'call.accepted':
      return {
        call: event.call,
        lines: [...room.lines, line(room, event, 'callBegan', nameOf(room, event.call.from))],
      };
    case 'call.declined':
    case 'call.ended':
      return {
        call: room.call?.id === event.call.id ? null : room.call,
        over: { call: event.call.id, reason: event.reason },
        lines: [...room.lines, line(room, event, 'callOver', nameOf(room, event.call.from), event.reason)],
      };
    case 'call.media':
      return { members: withMember(room, event.member, { media: event.media }) };
    default:
      return {};
  }
}

/**
 * @param {Room} room
 * @param {string} id
 * @param {Partial<import('./room.js').Member>} part
 */
function withMember(room, id, part) {
  return room.members.map((member) => (member.id === id ? { ...member, ...part } : member));
}

/**
 * Comings and goings of the other's connection: a line when it goes and one when it is back. Without a word in between
 * there is one line for both, so that a bad network does not fill the log. Who comes back without having been missed has
 * moved to another node, faster than anybody noticed that the former one had died.
 *
 * @param {Room} room
 * @param {import('../protocol/server-messages.js').RoomPresence} event
 */
function withPresence(room, event) {
  const known = room.members.find(({ id }) => id === event.member);
  if (event.member === room.you || (!known?.connected && !event.connected)) return room.lines;
  const last = room.lines.at(-1);
  const spoken = room.messages.some(({ seq }) => last !== undefined && seq > last.seq);
  const together = !spoken && (last?.kind === 'away' || last?.kind === 'returned');
  const kind = !event.connected ? 'away' : together || known?.connected ? 'returned' : 'back';
  return [...(together ? room.lines.slice(0, -1) : room.lines), line(room, event, kind, nameOf(room, event.member))];
}

/**
 * @param {Room} room
 * @param {string | null} id
 */
function nameOf(room, id) {
  return { id: id ?? '', name: room.members.find((member) => member.id === id)?.name ?? '' };
}

/**
 * @param {Room} room
 * @param {RoomEvent} event
 * @param {Line['kind']} kind
 * @param {{ id: string, name: string }} who
 * @param {import('./room.js').Reason} [reason]
 * @returns {Line}
 */
function line(room, event, kind, who, reason) {
  return { seq: event.seq, at: event.at, kind, name: who.name, own: who.id === room.you, reason };
}
