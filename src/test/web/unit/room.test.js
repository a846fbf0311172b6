import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../../main/resources/web/js/room/fold.js';
import { fromSnapshot, mergeMessages, otherMember } from '../../../main/resources/web/js/room/room.js';
import { timeline } from '../../../main/resources/web/js/room/timeline.js';
import { ana, call, event, marc, member, message, snapshot } from '../fixture/rooms.js';

const room = (part) => fromSnapshot(snapshot(part));
const posted = (seq, from) => event(seq, { type: 'chat.message', message: message(seq, from) });
const texts = ({ messages }) => messages.map(({ text }) => text);

test('takes each event of its epoch once', () => {
  let now = room();
  for (const seq of [11, 12, 11, 12, 13]) now = fold(now, posted(seq));

  assert.deepEqual(texts(now), ['text 11', 'text 12', 'text 13']);
  assert.equal(now.seq, 13);
});

test('leaves events of another epoch to the snapshot that comes with it', () => {
  const now = room();

  assert.equal(fold(now, { ...posted(11), epoch: 'e2' }), now);
});

test('keeps a message once that a snapshot and an event both bring', () => {
  const now = fold(room({ messages: [message(9)] }), { ...posted(11), message: message(9) });

  assert.deepEqual(texts(now), ['text 9']);
});

test('renews itself from the snapshot of a new epoch, and keeps the lines it has seen', () => {
  const before = fold(
    room({ messages: [message(9)] }),
    event(11, { type: 'room.left', member: marc.id, reason: 'left' }),
  );

  const after = fromSnapshot(snapshot({ epoch: 'e2', seq: 3, messages: [message(2), message(3)] }), before);

  assert.deepEqual(texts(after), ['text 2', 'text 3']);
  assert.deepEqual(
    after.lines.map(({ kind }) => kind),
    ['left'],
  );
});

test('is not set back by an older snapshot of the same epoch', () => {
  const now = fold(room(), posted(11));

  assert.equal(fromSnapshot(snapshot(), now), now);
});

test('waits again when the agent leaves, and is active when one joins', () => {
  const waiting = fold(room(), event(11, { type: 'room.left', member: marc.id, reason: 'gone' }));
  assert.equal(waiting.status, 'waiting');
  assert.equal(otherMember(waiting), undefined);

  const active = fold(waiting, event(12, { type: 'room.joined', member: member(marc) }));
  assert.equal(active.status, 'active');
  assert.equal(otherMember(active).name, 'Marc');
});

test('says in one line that a connection was lost and is back, unless something was said in between', () => {
  const away = fold(room(), event(11, { type: 'room.presence', member: marc.id, connected: false }));
  assert.deepEqual(
    away.lines.map(({ kind }) => kind),
    ['away'],
  );

  const back = fold(away, event(12, { type: 'room.presence', member: marc.id, connected: true }));
  assert.deepEqual(
    back.lines.map(({ kind, name }) => [kind, name]),
    [['returned', 'Marc']],
  );
  const again = fold(back, event(13, { type: 'room.presence', member: marc.id, connected: false }));
  assert.deepEqual(
    again.lines.map(({ kind }) => kind),
    ['away'],
  );

  const later = fold(fold(away, posted(12)), event(13, { type: 'room.presence', member: marc.id, connected: true }));
  assert.deepEqual(
    later.lines.map(({ kind }) => kind),
    ['away', 'back'],
  );
});

test('says in one line that the other one has moved to another node before anybody missed it', () => {
  const present = (seq) => event(seq, { type: 'room.presence', member: marc.id, connected: true });

  const moved = fold(fold(room(), present(11)), present(12));

  assert.deepEqual(
    moved.lines.map(({ kind, name }) => [kind, name]),
    [['returned', 'Marc']],
  );
});

test('follows a call from ringing to the reason of its end', () => {
  let now = fold(room(), event(11, { type: 'call.ringing', call: call() }));
  assert.equal(now.call.status, 'ringing');
  now = fold(now, event(12, { type: 'call.accepted', call: call({ status: 'active' }) }));
  assert.equal(now.call.status, 'active');
  now = fold(now, event(13, { type: 'call.ended', call: call(), reason: 'ended' }));
  assert.equal(now.call, null);
  assert.deepEqual(now.over, { call: 'c-1', reason: 'ended' });
});

test('merges pages of history in the order of their numbers', () => {
  const merged = mergeMessages([message(3), message(1)], [message(2), message(3)]);

  assert.deepEqual(
    merged.map(({ seq }) => seq),
    [1, 2, 3],
  );
});

test('shows lines where their time puts them, groups messages and separates days', () => {
  const at = (time) => ({ at: time });
  const shown = {
    ...room({
      messages: [
        message(1, ana, at('2026-01-04T10:00:00Z')),
        message(2, marc, at('2026-01-05T10:00:00Z')),
        message(3, marc, at('2026-01-05T10:01:00.5Z')),
        message(5, marc, at('2026-01-05T10:30:00Z')),
      ],
    }),
    lines: [{ seq: 4, at: '2026-01-05T10:01:01Z', kind: 'left', name: 'Marc', own: false }],
  };

  const entries = timeline(shown, (time) => time.slice(0, 10));

  assert.deepEqual(
    entries.map((entry) => (entry.kind === 'message' ? `${entry.message.seq}${entry.follows ? '+' : ''}` : entry.kind)),
    ['day', '1', 'day', '2', '3+', 'line', '5'],
  );
});
