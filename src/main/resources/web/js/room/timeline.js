/**
 * @typedef {import('./room.js').Room} Room
 * @typedef {import('./room.js').ChatMessage} ChatMessage
 * @typedef {import('./room.js').Line} Line
 * @typedef {{ kind: 'message', key: string, message: ChatMessage, own: boolean, follows: boolean }
 *   | { kind: 'line', key: string, line: Line }
 *   | { kind: 'day', key: string, at: string }} Entry `follows`: the same author goes on within a few minutes
 */

const GROUP_MILLIS = 3 * 60_000;

/**
 * What the log shows, in order: messages by seq, lines where their time puts them, a separator before each new day.
 *
 * @param {Room} room
 * @param {(at: string) => string} dayOf the reader's calendar day of a time
 * @returns {Entry[]}
 */
export function timeline(room, dayOf) {
  /** @type {Entry[]} */
  const entries = [];
  let day = '';
  /** @type {ChatMessage | null} */
  let previous = null;
  const separate = (/** @type {string} */ at) => {
    if (dayOf(at) === day) return;
    day = dayOf(at);
    previous = null;
    entries.push({ kind: 'day', key: `day:${day}:${entries.length}`, at });
  };
  const lines = [...room.lines];
  const putLines = (/** @type {ChatMessage} */ before) => {
    while (lines.length > 0 && comesFirst(lines[0], before)) putLine(/** @type {Line} */ (lines.shift()));
  };
  const putLine = (/** @type {Line} */ line) => {
    separate(line.at);
    previous = null;
    entries.push({ kind: 'line', key: `line:${line.at}:${line.seq}`, line });
  };
  for (const message of room.messages) {
    putLines(message);
    separate(message.at);
    const own = message.from.id === room.you;
    entries.push({ kind: 'message', key: message.id, message, own, follows: goesOn(previous, message) });
    previous = message;
  }
  for (const line of lines) putLine(line);
  return entries;
}

/**
 * @param {Line} line
 * @param {ChatMessage} message
 */
function comesFirst(line, message) {
  const earlier = Date.parse(line.at) - Date.parse(message.at);
  return earlier < 0 || (earlier === 0 && line.seq < message.seq);
}

/**
 * @param {ChatMessage | null} previous
 * @param {ChatMessage} message
 */
function goesOn(previous, message) {
  return (
    previous !== null &&
    previous.from.id === message.from.id &&
    Date.parse(message.at) - Date.parse(previous.at) < GROUP_MILLIS
  );
}
