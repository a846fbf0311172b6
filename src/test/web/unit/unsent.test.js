import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Rooms } from '../../../main/resources/web/js/room/rooms.js';
import { Memory } from '../../../main/resources/web/js/transport/memory.js';
import { Session } from '../../../main/resources/web/js/transport/session.js';
import { FakeServer, storage } from '../fixture/fake-server.js';
import { HandClock } from '../fixture/hand-clock.js';
import { ana, event, message, snapshot } from '../fixture/rooms.js';

const at = '2026-01-05T10:00:00Z';

let clock;
let server;
let session;
let rooms;

beforeEach(() => {
  clock = new HandClock();
  server = new FakeServer();
  session = new Session({ connect: server.connect, clock, memory: new Memory(storage()), online: () => true });
  rooms = new Rooms(session, clock, () => {});
  session.start({ name: 'Ana', role: 'customer' });
  server.welcome({ rooms: [snapshot()] });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const texts = (connection) => connection.of('chat.send').map(({ text }) => text);
const broken = () => server.last.close(1006);

function resumed(ready) {
  clock.pass(0);
  return server.welcome({ resumed: true, n: 0, ...ready });
}

test('keeps what is written without a connection, and sends it once and in order on the next', async () => {
  broken();
  for (const text of ['one', 'two']) rooms.outgoing.send('r-1', text, at);
  const states = rooms.outgoing.of('r-1').map(({ state }) => state);
  assert.deepEqual(states, ['sending', 'waiting']);

  const connection = resumed({ received: 0 });
  assert.deepEqual(texts(connection), ['one']);
  connection.say({ type: 'ok', re: 1 });
  await settled();
  connection.say({ type: 'ok', re: 2 });
  await settled();

  assert.deepEqual(texts(connection), ['one', 'two']);
});

test('does not send again what the server has although its answer was lost', async () => {
  rooms.outgoing.send('r-1', 'one', at);
  const { messageId } = server.last.of('chat.send')[0];
  broken();

  const connection = resumed({ received: 1 });
  connection.say({ type: 'ok', re: 1 });
  connection.say(event(11, { type: 'chat.message', n: 1, message: message(11, ana, { id: messageId }) }));
  await settled();

  assert.deepEqual(texts(connection), []);
  assert.equal(rooms.outgoing.of('r-1').length, 0);
  assert.equal(rooms.get('r-1').messages.length, 1);
});

test('sends under the same ids what nobody knows of after the node died, and shows it once', async () => {
  rooms.outgoing.send('r-1', 'one', at);
  const first = server.last.of('chat.send')[0];
  broken();

  const connection = resumed({ received: null, complete: false });
  assert.deepEqual(connection.of('chat.send'), [first]);
  connection.say(event(11, { type: 'chat.message', n: 1, message: message(11, ana, { id: first.messageId }) }));
  connection.say({ type: 'ok', re: 1 });
  await settled();

  assert.equal(rooms.outgoing.of('r-1').length, 0);
  assert.equal(rooms.get('r-1').messages.length, 1);
});
