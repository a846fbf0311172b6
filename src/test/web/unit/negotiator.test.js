import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Negotiator } from '../../../main/resources/web/js/call/negotiator.js';
import { FakeRtc, FakeTrack, settled } from '../fixture/fake-rtc.js';
import { HandClock } from '../fixture/hand-clock.js';

let clock;
let online;

beforeEach(() => {
  clock = new HandClock();
  online = true;
});

/** One side of a call; what it sends waits in `outbox` until the test passes it on. */
function side(polite, tracks = { audio: null, video: null }) {
  const rtc = new FakeRtc();
  const outbox = [];
  const made = { rtc, outbox, gaveUp: 0 };
  made.negotiator = new Negotiator({
    polite,
    tracks,
    clock,
    rtc,
    send: async (body) => outbox.push(structuredClone(body)),
    canSignal: () => online,
    changed: () => {},
    gaveUp: () => (made.gaveUp += 1),
  });
  return made;
}

/** Passes everything on until nobody has anything to say. */
async function exchange(one, other) {
  await settled();
  while (one.outbox.length + other.outbox.length > 0) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ]) {
      for (const body of from.outbox.splice(0)) await to.negotiator.receive(body);
    }
    await settled();
  }
}

async function talking() {
  const agent = side(true);
  const customer = side(false);
  customer.negotiator.start(false);
  agent.negotiator.start(false);
  await exchange(agent, customer);
  for (const { rtc } of [agent, customer]) rtc.last.become('connected');
  return { agent, customer };
}

const kinds = (outbox) => outbox.map((body) => body.description?.type ?? Object.keys(body)[0]);

test('lets the polite side offer first, with one line for sound and one for pictures', async () => {
  const agent = side(true);
  const customer = side(false);
  agent.negotiator.start(false);
  customer.negotiator.start(false);
  await settled();

  assert.deepEqual(kinds(customer.outbox), []);
  assert.deepEqual([...new Set(kinds(agent.outbox))], ['offer']);
  assert.deepEqual(
    agent.rtc.last.getTransceivers().map(({ receiver, direction }) => `${receiver.track.kind} ${direction}`),
    ['audio sendrecv', 'video sendrecv'],
  );
});

test('sends the answering side its tracks on the lines of the offer', async () => {
  const tracks = { audio: new FakeTrack('audio'), video: new FakeTrack('video') };
  const agent = side(true);
  const customer = side(false, tracks);
  agent.negotiator.start(false);
  await exchange(agent, customer);

  const lines = customer.rtc.last.getTransceivers();
  assert.deepEqual(
    lines.map(({ sender, direction }) => [sender.track, direction]),
    [
      [tracks.audio, 'sendrecv'],
      [tracks.video, 'sendrecv'],
    ],
  );
});

test('restarts at the polite side only; the other one asks', async () => {
  const { agent, customer } = await talking();

  customer.rtc.last.become('failed');
  clock.pass(0);
  await settled();
  assert.deepEqual(kinds(customer.outbox), ['restart']);
  assert.equal(customer.rtc.last.restarts, 0);

  await exchange(customer, agent);
  assert.equal(agent.rtc.last.restarts, 1);
  assert.equal(agent.rtc.connections.length, 1);
});

test('restarts itself at the other side after two questions without an offer', async () => {
  const { customer } = await talking();
  customer.rtc.last.become('failed');

  clock.pass(0);
  clock.pass(4000);
  clock.pass(4000);
  await settled();

  assert.deepEqual(kinds(customer.outbox), ['restart', 'restart', 'offer']);
});

test('ignores the colliding offer at the impolite side and rolls back at the polite one', async () => {
  const { agent, customer } = await talking();
  customer.rtc.last.restartIce();
  agent.rtc.last.restartIce();
  await settled();
  const [fromAgent] = agent.outbox.splice(0);
  const [fromCustomer] = customer.outbox.splice(0);

  await customer.negotiator.receive(fromAgent);
  assert.equal(customer.rtc.last.signalingState, 'have-local-offer');
  await agent.negotiator.receive(fromCustomer);
  assert.equal(agent.rtc.last.rollbacks, 1);

  await exchange(agent, customer);
  assert.equal(agent.rtc.last.signalingState, 'stable');
  assert.equal(customer.rtc.last.signalingState, 'stable');
});

test('swallows candidates of an offer that it ignores, and asks for help with others', async () => {
  const { customer } = await talking();
  customer.rtc.last.restartIce();
  await settled();
  await customer.negotiator.receive({ description: { type: 'offer', sdp: customer.rtc.last.remoteDescription.sdp } });
  customer.outbox.length = 0;

  await customer.negotiator.receive({ candidate: { candidate: 'broken' } });

  assert.deepEqual(customer.outbox, []);
});

test('passes candidates on to the connection that has a description, with the end of them', async () => {
  const { customer } = await talking();

  await customer.negotiator.receive({ candidate: { candidate: 'c1' } });
  await customer.negotiator.receive({ candidate: null });

  assert.deepEqual(customer.rtc.last.candidates, [{ candidate: 'c1' }, undefined]);
});

test('drops an answer that comes twice', async () => {
  const { agent } = await talking();
  const before = agent.rtc.last.remoteDescription;

  await agent.negotiator.receive({ description: { type: 'answer', sdp: before.sdp } });

  assert.equal(agent.rtc.last.remoteDescription, before);
});

test('answers an offer that comes twice with the answer that it has', async () => {
  const { customer } = await talking();
  const { remoteDescription: offer, localDescription: answer } = customer.rtc.last;

  await customer.negotiator.receive({ description: offer });

  assert.deepEqual(customer.outbox, [{ description: answer }]);
});

test('takes no second answer to one offer for the answer to the next', async () => {
  const { agent } = await talking();
  const { remoteDescription: answer } = agent.rtc.last;
  agent.rtc.last.restartIce();
  await settled();

  await agent.negotiator.receive({ description: structuredClone(answer) });

  assert.equal(agent.rtc.last.signalingState, 'have-local-offer');
});

test('restarts once when both sides see the trouble in the same moment', async () => {
  const { agent, customer } = await talking();
  for (const { rtc } of [agent, customer]) rtc.last.become('failed');
  clock.pass(0);
  await exchange(agent, customer);
  assert.equal(agent.rtc.last.restarts, 1);

  clock.pass(4000);
  await exchange(agent, customer);
  assert.equal(agent.rtc.last.restarts, 2);
});

test('takes a new connection when the offering side comes back with one after a reload', async () => {
  const { customer } = await talking();
  const reloaded = side(true);
  reloaded.negotiator.start(true);
  await exchange(reloaded, customer);

  assert.equal(customer.rtc.connections.length, 2);
  assert.equal(customer.rtc.connections[0].closed, true);
  assert.equal(reloaded.rtc.connections.length, 1);
  assert.equal(reloaded.rtc.last.signalingState, 'stable');
});

test('makes a new connection when the answering side comes back with one after a reload', async () => {
  const { agent } = await talking();
  const reloaded = side(false);
  reloaded.negotiator.start(true);
  await settled();
  assert.deepEqual(kinds(reloaded.outbox), ['restart']);

  await exchange(reloaded, agent);

  assert.equal(agent.rtc.connections.length, 2);
  assert.equal(agent.rtc.connections[0].closed, true);
  assert.equal(agent.rtc.last.signalingState, 'stable');
  assert.equal(reloaded.rtc.last.signalingState, 'stable');
  assert.ok(reloaded.rtc.last.remoteDescription.sdp.includes(agent.rtc.last.localDescription.sdp.split(' ')[1]));
});

test('sends an offer again whose answer may be lost with the signals', async () => {
  const agent = side(true);
  agent.negotiator.start(false);
  await settled();
  agent.outbox.length = 0;

  agent.negotiator.signalsAgain(false);
  await settled();

  assert.deepEqual(kinds(agent.outbox), ['offer']);
});

test('does not touch a healthy connection when signals may be lost', async () => {
  const { agent } = await talking();

  agent.negotiator.signalsAgain(false);
  clock.pass(60_000);
  await settled();

  assert.deepEqual(agent.outbox, []);
  assert.equal(agent.rtc.last.restarts, 0);
});

test('makes up for a restart that could not be signalled as soon as it can', async () => {
  const { agent } = await talking();
  online = false;
  agent.rtc.last.become('failed');
  clock.pass(0);
  assert.equal(agent.rtc.last.restarts, 0);

  online = true;
  agent.negotiator.signalsAgain(true);
  clock.pass(0);
  assert.equal(agent.rtc.last.restarts, 1);
});

test('gives up after a while, and begins anew when asked', async () => {
  const { agent } = await talking();
  agent.rtc.last.become('failed');
  clock.pass(120_000);
  assert.equal(agent.gaveUp, 1);
  const { restarts } = agent.rtc.last;
  clock.pass(120_000);
  assert.equal(agent.rtc.last.restarts, restarts);

  agent.negotiator.retry();

  assert.equal(agent.rtc.connections.length, 2);
});

test('restarts again when the signals of a restart may be lost', async () => {
  const { agent } = await talking();
  agent.rtc.last.become('failed');
  clock.pass(0);
  assert.equal(agent.rtc.last.restarts, 1);

  clock.pass(500);
  agent.negotiator.signalsAgain(false);
  clock.pass(0);

  assert.equal(agent.rtc.last.restarts, 2);
});

test('helps again after it gave up and the connection came back by itself', async () => {
  const { agent } = await talking();
  agent.rtc.last.become('failed');
  clock.pass(120_000);
  agent.rtc.last.become('connected');
  const { restarts } = agent.rtc.last;

  agent.rtc.last.become('failed');
  clock.pass(0);

  assert.equal(agent.rtc.last.restarts, restarts + 1);
});

test('asks for help when the browser does not take a description', async () => {
  const { agent } = await talking();
  agent.rtc.last.become('connecting');
  const sdp = agent.rtc.last.remoteDescription.sdp;
  agent.rtc.last.setRemoteDescription = async () => {
    throw new DOMException('broken', 'InvalidAccessError');
  };

  await agent.negotiator.receive({ description: { type: 'offer', sdp } });
  clock.pass(0);

  assert.equal(agent.rtc.last.restarts, 1);
});

test('leaves no timer and no connection behind', async () => {
  const { agent } = await talking();
  agent.rtc.last.become('disconnected');

  agent.negotiator.close();
  clock.pass(60_000);

  assert.equal(agent.rtc.last.closed, true);
  assert.equal(clock.waiting, 0);
  assert.equal(agent.rtc.last.restarts, 0);
});
