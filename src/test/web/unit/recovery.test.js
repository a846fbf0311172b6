import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flow } from '../../../main/resources/web/js/call/flow.js';
import { Recovery } from '../../../main/resources/web/js/call/recovery.js';
import { HandClock } from '../fixture/hand-clock.js';

function recovery() {
  const clock = new HandClock();
  const restarts = [];
  const actions = { restart: () => restarts.push(clock.now()), giveUp: () => {}, canSignal: () => true };
  return { clock, restarts, recovery: new Recovery(clock, actions) };
}

test('gives a shaky connection three seconds to mend itself', () => {
  const { clock, restarts, recovery: it } = recovery();

  it.observe('shaky');
  clock.pass(2999);
  it.observe('connected');
  clock.pass(60_000);
  assert.deepEqual(restarts, []);

  it.observe('shaky');
  clock.pass(3000);
  assert.equal(restarts.length, 1);
});

test('restarts a failed connection at once, then every four seconds', () => {
  const { clock, restarts, recovery: it } = recovery();

  it.observe('failed');
  clock.pass(0);
  it.observe('starting');
  clock.pass(16_000);

  assert.deepEqual(restarts, [0, 4000, 8000, 12_000, 16_000]);
});

test('does not restart faster because restarts fail at once', () => {
  const { clock, restarts, recovery: it } = recovery();
  it.observe('failed');
  clock.pass(0);

  for (let time = 0; time < 4000; time += 100) {
    it.observe('starting');
    it.observe('failed');
    it.hurry();
    if (time < 2000) clock.pass(100);
  }

  assert.deepEqual(restarts, [0]);
  clock.pass(0);
  assert.deepEqual(restarts, [0, 2000]);
});

test('helps a connection that does not come up', () => {
  const { clock, restarts, recovery: it } = recovery();

  it.observe('starting');
  clock.pass(10_000);

  assert.deepEqual(restarts, [10_000]);
});

test('counts as connected with the first frame that is shown, not before', () => {
  const flow = new Flow(new HandClock(), () => {});

  flow.frameShown();
  flow.observe('connected');
  assert.equal(flow.state, 'connecting');
  flow.frameShown();
  assert.equal(flow.state, 'connected');
});

test('counts as reconnecting until frames come again', () => {
  const flow = new Flow(new HandClock(), () => {});
  flow.observe('connected');
  flow.frameShown();

  flow.observe('shaky');
  assert.equal(flow.state, 'reconnecting');
  flow.observe('connected');
  assert.equal(flow.state, 'reconnecting');
  flow.frameShown();
  assert.equal(flow.state, 'connected');
});

test('needs no frames of somebody who sends none, only a moment', () => {
  const clock = new HandClock();
  const flow = new Flow(clock, () => {});
  flow.expectPictures(false);
  flow.observe('connected');
  assert.equal(flow.state, 'connecting');

  clock.pass(3000);
  assert.equal(flow.state, 'connected');
});
