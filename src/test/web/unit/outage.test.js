import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Events } from '../../../main/resources/web/js/transport/events.js';
import { Outage } from '../../../main/resources/web/js/transport/outage.js';
import { HandClock } from '../fixture/hand-clock.js';

let clock;
let session;
let outage;
let over;

beforeEach(() => {
  clock = new HandClock();
  session = new Events();
  outage = new Outage(session, clock);
  over = 0;
  outage.on('over', () => (over += 1));
});

function interrupted(asked) {
  session.emit('interrupted', { asked });
  session.emit('state', 'reconnecting');
}

test('tells at once that the connection broke, and once that it is back', () => {
  interrupted(false);
  assert.equal(outage.told, true);

  session.emit('state', 'ready');
  assert.equal(outage.told, false);
  assert.equal(over, 1);
});

test('says nothing of a move to another node that takes less than a second', () => {
  interrupted(true);
  clock.pass(999);
  session.emit('state', 'ready');
  clock.pass(60_000);

  assert.equal(outage.told, false);
  assert.equal(over, 0);
});

test('tells of a move that takes longer, and of one that goes wrong', () => {
  interrupted(true);
  clock.pass(1000);
  assert.equal(outage.told, true);
  session.emit('state', 'ready');

  interrupted(true);
  interrupted(false);
  assert.equal(outage.told, true);
});

test('does not say that it is back when the session has ended', () => {
  interrupted(false);

  session.emit('state', 'idle');

  assert.equal(outage.told, false);
  assert.equal(over, 0);
});
