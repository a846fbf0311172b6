import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Rooms } from '../../../main/resources/web/js/room/rooms.js';
import { RequestError } from '../../../main/resources/web/js/transport/request-error.js';
import { HandClock } from '../fixture/hand-clock.js';
import { ana, event, FakeTalk, marc, message, snapshot } from '../fixture/rooms.js';

let clock;
let talk;
let rooms;
let kept;

beforeEach(() => {
  clock = new HandClock();
  talk = new FakeTalk();
  rooms = new Rooms(talk, clock, (drafts) => (kept = structuredClone(drafts)));
  talk.ready({ rooms: [snapshot()] });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const drafts = () => rooms.outgoing.of('r-1').map(({ text, state }) => [text, state]);
const at = '2026-01-05T10:00:00Z';

test('sends one message at a time, so that their order holds', async () => {
  rooms.outgoing.send('r-1', 'one', at);
  rooms.outgoing.send('r-1', 'two', at);
  assert.deepEqual(
    talk.of('chat.send').map(({ message }) => message.text),
    ['one'],
  );

  talk.asked[0].resolve({});
  await settled();
  assert.deepEqual(
    talk.of('chat.send').map(({ message }) => message.text),
    ['one', 'two'],
  );
});

test('shows an own message as a draft until the room has it', async () => {
  rooms.outgoing.send('r-1', 'one', at);
  const { messageId } = talk.asked[0].message;
  assert.deepEqual(drafts(), [['one', 'sending']]);

  talk.push(event(11, { type: 'chat.message', message: message(11, ana, { id: messageId, text: 'one' }) }));

  assert.deepEqual(drafts(), []);
  assert.equal(rooms.get('r-1').messages.length, 1);
});

test('keeps a refused message with its reason, and sends it again under the same message id', async () => {
  rooms.outgoing.send('r-1', 'one', at);
  talk.asked[0].reject(new RequestError('too_large'));
  await settled();
  assert.deepEqual(drafts(), [['one', 'failed']]);

  const [{ id, code }] = rooms.outgoing.of('r-1');
  assert.equal(code, 'too_large');
  rooms.outgoing.retry(id);
  assert.equal(talk.asked[1].message.messageId, id);
});

test('sends what an earlier page had not sent, under the same message id', () => {
  rooms.outgoing.send('r-1', 'one', at);
  const later = new FakeTalk();

  new Rooms(later, clock, () => {}).outgoing.restore(kept);

  assert.equal(later.asked[0].message.messageId, talk.asked[0].message.messageId);
});

test('counts what is not read, and tells how far we read at most once a second', () => {
  for (const seq of [11, 12]) talk.push(event(seq, { type: 'chat.message', message: message(seq) }));
  assert.equal(rooms.reading.unread(rooms.get('r-1')), 2);

  rooms.read(rooms.get('r-1'));
  assert.equal(rooms.reading.unread(rooms.get('r-1')), 0);
  for (const seq of [13, 14]) {
    talk.push(event(seq, { type: 'chat.message', message: message(seq) }));
    rooms.read(rooms.get('r-1'));
  }
  const told = () => talk.told.map(({ seq }) => seq);
  assert.deepEqual(told(), [12]);
  clock.pass(1000);
  assert.deepEqual(told(), [12, 14]);
});

test('forgets that somebody writes when nothing more is heard, and when the message is there', () => {
  const typing = () => rooms.typing.in('r-1', marc.id);
  const says = { type: 'chat.typing', room: 'r-1', from: marc.id, typing: true };

  talk.push(says);
  assert.equal(typing(), true);
  clock.pass(6000);
  assert.equal(typing(), false);

  talk.push(says);
  talk.push(event(11, { type: 'chat.message', message: message(11) }));
  assert.equal(typing(), false);
});

test('loads older messages before those it has', async () => {
  talk.push(event(11, { type: 'chat.message', message: message(11) }));
  const loading = rooms.loadOlder('r-1');
  assert.equal(talk.asked[0].message.before, 11);

  talk.asked[0].resolve({ epoch: 'e1', messages: [message(8), message(9)], more: true });
  await loading;

  const room = rooms.get('r-1');
  assert.deepEqual(
    room.messages.map(({ seq }) => seq),
    [8, 9, 11],
  );
  assert.equal(room.more, true);
});

test('gives its positions for a resume', () => {
  talk.push(event(11, { type: 'chat.message', message: message(11) }));

  assert.deepEqual(rooms.positions(), { 'r-1': { epoch: 'e1', seq: 11 } });
});

test('tells when another agent has taken our seat', () => {
  const expelled = [];
  rooms.on('expelled', ({ reason }) => expelled.push(reason));

  talk.push(event(11, { type: 'room.left', member: ana.id, reason: 'replaced' }));

  assert.deepEqual(expelled, ['replaced']);
  assert.equal(rooms.all.length, 0);
});
