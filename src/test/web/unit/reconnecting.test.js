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

test('gives a silent connection up after two and a half heartbeats, not before', () => {
  const connection = tab.started();
  clock.pass(9000);
  connection.say({ type: 'heartbeat' });

  clock.pass(9999);
  assert.equal(connection.dropped, false);

  clock.pass(1);
  assert.equal(connection.dropped, true);
  assert.equal(session.state, 'reconnecting');
});

test('tries other nodes when one neither opens nor answers', () => {
  session.start(ana);
  clock.pass(5000);
  assert.equal(server.connections.length, 2);

  server.last.open();
  clock.pass(7000 + 300);
  assert.equal(server.connections.length, 3);
});

test('waits longer after each failure, and not at all after a good connection', () => {
  session.start(ana);
  const waits = [];
  for (let attempt = 0; attempt < 7; attempt++) {
    const before = clock.now();
    server.last.close(1006);
    const count = server.connections.length;
    while (server.connections.length === count) clock.pass(1);
    waits.push(clock.now() - before);
  }
  assert.deepEqual(waits, [1, 225, 900, 2025, 3600, 5250, 5250]);

  server.welcome();
  clock.pass(6000);
  server.last.close(1006);
  clock.pass(0);
  assert.equal(server.connections.length, 9);
});

test('waits as long as a draining node asks', () => {
  const connection = tab.started();
  connection.close(4000, '1500');

  clock.pass(1499);
  assert.equal(server.connections.length, 1);
  clock.pass(1);
  assert.equal(server.connections.length, 2);
});

test('comes back at once when somebody looks at the page again', () => {
  const connection = tab.started();
  connection.close(4000, '30000');

  session.wake();

  assert.equal(server.connections.length, 2);
});

test('draws a part of the wait by lot, so that the clients of a node do not come back together', () => {
  clock.random = () => 1;
  const connection = tab.started();
  connection.close(1006);

  clock.pass(99);
  assert.equal(server.connections.length, 1);
  clock.pass(1);
  assert.equal(server.connections.length, 2);

  server.last.close(1006);
  clock.pass(474);
  assert.equal(server.connections.length, 2);
  clock.pass(1);
  assert.equal(server.connections.length, 3);
});

test('tries seldom while the browser knows of no network, and at once when there is one', () => {
  const connection = tab.started();
  tab.online = false;
  connection.close(1006);
  clock.pass(5249);
  assert.equal(server.connections.length, 1);
  clock.pass(1);
  assert.equal(server.connections.length, 2);

  // The attempt without a network is still under way
  tab.online = true;
  session.networkBack();
  assert.equal(server.connections[1].dropped, true);
  assert.equal(server.connections.length, 3);

  // And it did not count
  server.last.close(1006);
  clock.pass(0);
  assert.equal(server.connections.length, 4);
});

test('leaves a connection that works alone when there is another network', () => {
  tab.started();

  session.networkBack();
  clock.pass(0);

  assert.equal(server.connections.length, 1);
  assert.equal(session.state, 'ready');
});
