import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeTrack, settled } from '../fixture/fake-rtc.js';
import { exchange, kinds, Sides } from '../fixture/sides.js';

let sides;

beforeEach(() => {
  sides = new Sides();
});

test('lets the polite side offer first, with one line for sound and one for pictures', async () => {
  const agent = sides.side(true);
  const customer = sides.side(false);
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
  const agent = sides.side(true);
  const customer = sides.side(false, tracks);
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

test('ignores the colliding offer at the impolite side and rolls back at the polite one', async () => {
  const { agent, customer } = await sides.talking();
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
  const { customer } = await sides.talking();
  customer.rtc.last.restartIce();
  await settled();
  await customer.negotiator.receive({ description: { type: 'offer', sdp: customer.rtc.last.remoteDescription.sdp } });
  customer.outbox.length = 0;

  await customer.negotiator.receive({ candidate: { candidate: 'broken' } });

  assert.deepEqual(customer.outbox, []);
});

test('passes candidates on to the connection that has a description, with the end of them', async () => {
  const { customer } = await sides.talking();

  await customer.negotiator.receive({ candidate: { candidate: 'c1' } });
  await customer.negotiator.receive({ candidate: null });

  assert.deepEqual(customer.rtc.last.candidates, [{ candidate: 'c1' }, undefined]);
});

test('drops an answer that comes twice', async () => {
  const { agent } = await sides.talking();
  const before = agent.rtc.last.remoteDescription;

  await agent.negotiator.receive({ description: { type: 'answer', sdp: before.sdp } });

  assert.equal(agent.rtc.last.remoteDescription, before);
});

test('answers an offer that comes twice with the answer that it has', async () => {
  const { customer } = await sides.talking();
  const { remoteDescription: offer, localDescription: answer } = customer.rtc.last;

  await customer.negotiator.receive({ description: offer });

  assert.deepEqual(customer.outbox, [{ description: answer }]);
});

test('takes no second answer to one offer for the answer to the next', async () => {
  const { agent } = await sides.talking();
  const { remoteDescription: answer } = agent.rtc.last;
  agent.rtc.last.restartIce();
  await settled();

  await agent.negotiator.receive({ description: structuredClone(answer) });

  assert.equal(agent.rtc.last.signalingState, 'have-local-offer');
});

test('takes a new connection when the offering side comes back with one after a reload', async () => {
  const { customer } = await sides.talking();
  const reloaded = sides.side(true);
  reloaded.negotiator.start(true);
  await exchange(reloaded, customer);

  assert.equal(customer.rtc.connections.length, 2);
  assert.equal(customer.rtc.connections[0].closed, true);
  assert.equal(reloaded.rtc.connections.length, 1);
  assert.equal(reloaded.rtc.last.signalingState, 'stable');
});

test('makes a new connection when the answering side comes back with one after a reload', async () => {
  const { agent } = await sides.talking();
  const reloaded = sides.side(false);
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
  const agent = sides.side(true);
  agent.negotiator.start(false);
  await settled();
  agent.outbox.length = 0;

  agent.negotiator.signalsAgain(false);
  await settled();

  assert.deepEqual(kinds(agent.outbox), ['offer']);
});

test('leaves no timer and no connection behind', async () => {
  const { agent } = await sides.talking();
  agent.rtc.last.become('disconnected');

  agent.negotiator.close();
  sides.clock.pass(60_000);

  assert.equal(agent.rtc.last.closed, true);
  assert.equal(sides.clock.waiting, 0);
  assert.equal(agent.rtc.last.restarts, 0);
});
