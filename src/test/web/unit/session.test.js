import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ana, Tab } from '../fixture/tab.js';

let tab;
let clock;
let server;
let session;

beforeEach(() => {
  tab = new Tab();
  ({ clock, server, session } = tab);
});

test('says hello with name and role, and is ready when the server says so', () => {
  const connection = tab.started();

  assert.deepEqual(connection.sent[0], { type: 'hello', version: 1, ...ana });
  assert.equal(session.state, 'ready');
});

test('resumes with its token, its last push and the positions of its rooms', () => {
  session.positions = () => ({ 'r-1': { epoch: 'e1', seq: 4 } });
  const first = tab.started();
  first.say({ type: 'queue.removed', room: 'r', n: 1 });

  first.close(1006);
  clock.pass(0);
  server.last.open();

  assert.equal(session.state, 'reconnecting');
  assert.deepEqual(server.last.sent[0].resume, {
    session: 's-1',
    token: 't-1',
    n: 1,
    rooms: { 'r-1': { epoch: 'e1', seq: 4 } },
  });
});

test('sends again what is above the id that the server has received, in order and before anything new', () => {
  const first = tab.started();
  for (const room of ['a', 'b', 'c']) session.request({ type: 'room.join', room });
  first.close(1006);
  session.on('ready', () => session.request({ type: 'room.join', room: 'd' }));

  const second = tab.resumed({ received: 1 });

  assert.deepEqual(
    second.of('room.join').map(({ id, room }) => [id, room]),
    [
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ],
  );
});

test('sends everything unanswered again when the server does not know what it has received', async () => {
  const first = tab.started();
  const answered = session.request({ type: 'room.join', room: 'a' });
  session.request({ type: 'room.join', room: 'b' });
  first.say({ type: 'ok', re: 1 });
  first.close(1006);

  const second = tab.resumed({ received: null });

  assert.deepEqual(
    second.of('room.join').map(({ id }) => id),
    [2],
  );
  assert.equal((await answered).re, 1);
});

test('gives each push once', () => {
  const seen = [];
  session.on('push', (push) => seen.push(push.n));
  const connection = tab.started();

  for (const n of [1, 2, 2, 1, 3]) connection.say({ type: 'queue.removed', room: 'r', n });

  assert.deepEqual(seen, [1, 2, 3]);
});

test('comes back for what is missing when a push number is skipped', () => {
  const connection = tab.started();

  connection.say({ type: 'queue.removed', room: 'r', n: 1 });
  connection.say({ type: 'queue.removed', room: 'r', n: 3 });
  clock.pass(0);
  server.last.open();

  assert.equal(connection.dropped, true);
  assert.equal(server.last.sent[0].resume.n, 1);
});

test('acknowledges after 32 pushes, and after the heartbeat time when there are fewer', () => {
  const connection = tab.started();
  const acks = () => connection.of('ack').map(({ n }) => n);

  for (let n = 1; n <= 33; n++) connection.say({ type: 'queue.removed', room: 'r', n });
  assert.deepEqual(acks(), [0, 32]);

  clock.pass(4000);
  assert.deepEqual(acks(), [0, 32, 33]);
});

test('answers a heartbeat with an acknowledgement', () => {
  const connection = tab.started();

  connection.say({ type: 'heartbeat' });

  assert.equal(connection.of('ack').length, 2);
});

test('says whether a connection broke or the server asked to move', () => {
  const asked = [];
  session.on('interrupted', (how) => asked.push(how.asked));

  tab.started().close(4000, '0');
  tab.resumed().close(1006);

  assert.deepEqual(asked, [true, false]);
});

test('resumes on the node that answers, and goes on there', () => {
  tab.started({ node: 'a' }).close(1006);

  const connection = tab.resumed({ node: 'b', complete: false });
  session.request({ type: 'room.join', room: 'a' });

  assert.equal(session.ready.node, 'b');
  assert.equal(connection.of('room.join').length, 1);
});

test('does not come back after a final close', () => {
  const codes = [];
  session.on('closed', (code) => codes.push(code));
  tab.started().close(4502);
  clock.pass(60_000);

  assert.deepEqual(codes, [4502]);
  assert.equal(session.state, 'closed');
  assert.equal(server.connections.length, 1);
  assert.equal(tab.memory.content, null);
});

test('tells when a name is taken', () => {
  const codes = [];
  session.on('refused', (code) => codes.push(code));
  session.start(ana);
  server.last.open();

  server.last.say({ type: 'error', code: 'name_taken', message: '', temporary: false });

  assert.deepEqual(codes, ['name_taken']);
  assert.equal(session.state, 'idle');
});

test('asks again for a name that its own lost hello may hold', () => {
  session.start(ana);
  server.last.open();
  server.last.close(1006);
  clock.pass(0);
  server.last.open();

  server.last.say({ type: 'error', code: 'name_taken', message: '', temporary: false });
  clock.pass(300);

  assert.equal(server.connections.length, 3);
});

test('tries again when hello is refused for now', () => {
  tab.started().close(1006);
  clock.pass(0);
  server.last.open();

  server.last.say({ type: 'error', code: 'unavailable', message: '', temporary: true });
  clock.pass(300);
  server.welcome({ resumed: true });

  assert.equal(session.state, 'ready');
});

test('tells when the server no longer knows the session, and lets nobody wait for it', async () => {
  let lost = 0;
  session.on('lost', () => (lost += 1));
  tab.started();
  const waiting = session.request({ type: 'room.join', room: 'a' });
  server.last.close(1006);
  clock.pass(0);
  server.last.open();

  server.last.say({ type: 'error', code: 'no_such_session', message: '', temporary: false });

  assert.equal(lost, 1);
  await assert.rejects(waiting, { code: 'no_such_session' });
});

test('goes on after a reload with the same session and higher request ids', () => {
  tab.started();
  session.request({ type: 'room.join', room: 'a' });
  const reloaded = tab.opened();

  assert.equal(reloaded.restore(), true);
  const connection = server.welcome({ resumed: true, n: 40, received: 1 });
  reloaded.request({ type: 'room.join', room: 'b' });
  connection.say({ type: 'queue.removed', room: 'r', n: 41 });
  connection.say({ type: 'heartbeat' });

  assert.deepEqual(connection.sent[0].resume, { session: 's-1', token: 't-1' });
  assert.equal(connection.of('room.join')[0].id, 2);
  assert.equal(connection.of('ack').at(-1).n, 41);
});

test('asks a request again under its id when it is refused for now', async () => {
  const connection = tab.started();
  const answer = session.request({ type: 'room.join', room: 'a' });

  connection.say({ type: 'error', re: 1, code: 'unavailable', message: '', temporary: true });
  clock.pass(300);
  assert.deepEqual(
    connection.of('room.join').map(({ id }) => id),
    [1, 1],
  );

  connection.say({ type: 'ok', re: 1 });
  assert.equal((await answer).type, 'ok');
});

test('never repeats a signal by itself, since signals have an order', async () => {
  const connection = tab.started();
  const answer = session.request({ type: 'signal', room: 'r', call: 'c', to: 'm', restart: true });

  connection.say({ type: 'error', re: 1, code: 'rate_limited', message: '', temporary: true });

  await assert.rejects(answer, { code: 'rate_limited' });
  assert.equal(connection.of('signal').length, 1);
});

test('drops what is not worth keeping while there is no connection', () => {
  const first = tab.started();
  first.close(1006);

  session.notify({ type: 'chat.typing', room: 'r', typing: true });

  assert.equal(tab.resumed().of('chat.typing').length, 0);
});

test('says goodbye and leaves nothing behind', () => {
  const connection = tab.started();

  session.bye();
  clock.pass(60_000);

  assert.equal(connection.sent.at(-1).type, 'bye');
  assert.equal(tab.memory.content, null);
  assert.equal(clock.waiting, 0);
});
