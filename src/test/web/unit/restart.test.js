import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { settled } from '../fixture/fake-rtc.js';
import { exchange, kinds, Sides } from '../fixture/sides.js';

let sides;

beforeEach(() => {
  sides = new Sides();
});

test('restarts at the polite side only; the other one asks', async () => {
  const { agent, customer } = await sides.talking();

  customer.rtc.last.become('failed');
  sides.clock.pass(0);
  await settled();
  assert.deepEqual(kinds(customer.outbox), ['restart']);
  assert.equal(customer.rtc.last.restarts, 0);

  await exchange(customer, agent);
  assert.equal(agent.rtc.last.restarts, 1);
  assert.equal(agent.rtc.connections.length, 1);
});

test('restarts itself at the other side after two questions without an offer', async () => {
  const { customer } = await sides.talking();
  customer.rtc.last.become('failed');

  sides.clock.pass(0);
  sides.clock.pass(4000);
  sides.clock.pass(4000);
  await settled();

  assert.deepEqual(kinds(customer.outbox), ['restart', 'restart', 'offer']);
});

test('restarts once when both sides see the trouble in the same moment', async () => {
  const { agent, customer } = await sides.talking();
  for (const { rtc } of [agent, customer]) rtc.last.become('failed');
  sides.clock.pass(0);
  await exchange(agent, customer);
  assert.equal(agent.rtc.last.restarts, 1);

  sides.clock.pass(4000);
  await exchange(agent, customer);
  assert.equal(agent.rtc.last.restarts, 2);
});

test('does not touch a healthy connection when signals may be lost', async () => {
  const { agent } = await sides.talking();

  agent.negotiator.signalsAgain(false);
  sides.clock.pass(60_000);
  await settled();

  assert.deepEqual(agent.outbox, []);
  assert.equal(agent.rtc.last.restarts, 0);
});

test('makes up for a restart that could not be signalled as soon as it can', async () => {
  const { agent } = await sides.talking();
  sides.online = false;
  agent.rtc.last.become('failed');
  sides.clock.pass(0);
  assert.equal(agent.rtc.last.restarts, 0);

  sides.online = true;
  agent.negotiator.signalsAgain(true);
  sides.clock.pass(0);
  assert.equal(agent.rtc.last.restarts, 1);
});

test('gives up after a while, and begins anew when asked', async () => {
  const { agent } = await sides.talking();
  agent.rtc.last.become('failed');
  sides.clock.pass(120_000);
  assert.equal(agent.gaveUp, 1);
  const { restarts } = agent.rtc.last;
  sides.clock.pass(120_000);
  assert.equal(agent.rtc.last.restarts, restarts);

  agent.negotiator.retry();

  assert.equal(agent.rtc.connections.length, 2);
});

test('restarts again when the signals of a restart may be lost', async () => {
  const { agent } = await sides.talking();
  agent.rtc.last.become('failed');
  sides.clock.pass(0);
  assert.equal(agent.rtc.last.restarts, 1);

  sides.clock.pass(500);
  agent.negotiator.signalsAgain(false);
  sides.clock.pass(0);

  assert.equal(agent.rtc.last.restarts, 2);
});

test('helps again after it gave up and the connection came back by itself', async () => {
  const { agent } = await sides.talking();
  agent.rtc.last.become('failed');
  sides.clock.pass(120_000);
  agent.rtc.last.become('connected');
  const { restarts } = agent.rtc.last;

  agent.rtc.last.become('failed');
  sides.clock.pass(0);

  assert.equal(agent.rtc.last.restarts, restarts + 1);
});

test('asks for help when the browser does not take a description', async () => {
  const { agent } = await sides.talking();
  agent.rtc.last.become('connecting');
  const sdp = agent.rtc.last.remoteDescription.sdp;
  agent.rtc.last.setRemoteDescription = async () => {
    throw new DOMException('broken', 'InvalidAccessError');
  };

  await agent.negotiator.receive({ description: { type: 'offer', sdp } });
  sides.clock.pass(0);

  assert.equal(agent.rtc.last.restarts, 1);
});
