import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Calls } from '../../../main/resources/web/js/call/calls.js';
import { Rooms } from '../../../main/resources/web/js/room/rooms.js';
import { RequestError } from '../../../main/resources/web/js/transport/request-error.js';
import { FakeDevices, FakeRtc, settled } from '../fixture/fake-rtc.js';
import { HandClock } from '../fixture/hand-clock.js';
import { ana, call, event, FakeTalk, marc, snapshot } from '../fixture/rooms.js';

let clock;
let talk;
let rtc;
let devices;
let calls;

beforeEach(() => {
  clock = new HandClock();
  talk = new FakeTalk();
  rtc = new FakeRtc();
  devices = new FakeDevices();
  const rooms = new Rooms(talk, clock, () => {});
  calls = new Calls(talk, rooms, { clock, devices, rtc });
});

const enter = (part) => talk.ready({ rooms: [snapshot(part)] });
const ring = (part) => talk.push(event(11, { type: 'call.ringing', call: call(part) }));
const accepted = () => talk.push(event(12, { type: 'call.accepted', call: call({ status: 'active' }) }));
const asked = () => talk.asked.map(({ message }) => message.type);

test('rings without touching camera or microphone until it is accepted', async () => {
  enter();
  ring();
  await settled();
  assert.equal(calls.state, 'ringing');
  assert.equal(calls.current.incoming, true);
  assert.deepEqual(devices.asked, []);

  calls.accept();
  await settled();
  assert.deepEqual(devices.asked, [['audio', 'video']]);
  assert.deepEqual(asked(), ['call.accept']);
});

test('connects once the room says that the call is accepted, and tells what it sends', async () => {
  enter();
  ring();
  calls.accept();
  await settled();
  accepted();

  assert.equal(calls.state, 'connecting');
  assert.deepEqual(talk.of('call.media').at(-1).message.media, {
    audio: true,
    video: true,
    screen: false,
    recording: false,
  });
});

test('is connected when frames of the other one are shown', async () => {
  enter();
  ring();
  accepted();
  await settled();
  rtc.last.become('connected');
  assert.equal(calls.state, 'connecting');

  calls.current.frameShown();
  assert.equal(calls.state, 'connected');
});

test('says that permission is being asked for', async () => {
  enter();
  ring();
  devices.getUserMedia = () => new Promise(() => {});
  calls.accept();
  await settled();

  assert.equal(calls.state, 'permission');
});

test('asks for a restart after a reload in the middle of a call, and offers nothing at the impolite side', async () => {
  enter({ call: call({ status: 'active' }) });
  await settled();

  assert.deepEqual(
    talk.of('signal').map(({ message }) => message.restart),
    [true],
  );
  assert.equal(talk.of('signal')[0].message.to, marc.id);
});

test('offers with a fresh connection after a reload in the middle of a call at the polite side', async () => {
  enter({ you: marc.id, call: call({ status: 'active' }) });
  await settled();

  assert.equal(talk.of('signal')[0].message.description.type, 'offer');
  assert.equal(talk.of('signal')[0].message.to, ana.id);
});

test('ends with the reason that the room gives, and lets everything go', async () => {
  enter();
  ring();
  calls.accept();
  accepted();
  await settled();

  talk.push(event(13, { type: 'call.ended', call: call(), reason: 'ended' }));

  assert.equal(calls.state, 'ended');
  assert.equal(calls.current.endReason, 'ended');
  assert.equal(rtc.last.closed, true);
  assert.ok(devices.given.every((track) => track.stopped));
});

test('stays hung up although the room has not heard of it yet', async () => {
  enter();
  ring();
  accepted();
  calls.hangUp();
  talk.push(event(13, { type: 'room.presence', member: marc.id, connected: false }));

  assert.equal(calls.state, 'ended');
  assert.equal(asked().at(-1), 'call.end');
});

test('leaves the peer connection alone while the server is away', async () => {
  enter();
  ring();
  accepted();
  await settled();
  rtc.last.become('connected');
  calls.current.frameShown();

  talk.state = 'reconnecting';
  clock.pass(20_000);
  talk.state = 'ready';
  talk.ready({ complete: true });

  assert.equal(calls.state, 'connected');
  assert.equal(rtc.connections.length, 1);
  assert.equal(rtc.last.restarts, 0);
});

/** A call that was connected, resumed on another node after its own had died. */
async function afterItsNodeDied(health) {
  enter();
  ring();
  accepted();
  await settled();
  rtc.last.become('connected');
  calls.current.frameShown();
  talk.state = 'reconnecting';
  rtc.last.become(health);
  talk.state = 'ready';
  talk.ready({ complete: false });
  clock.pass(0);
  await settled();
}

test('asks for nothing after lost signals while the call is healthy', async () => {
  await afterItsNodeDied('connected');
  clock.pass(60_000);
  await settled();

  assert.equal(calls.state, 'connected');
  assert.deepEqual(talk.of('signal'), []);
  assert.equal(rtc.last.restarts, 0);
});

for (const health of ['disconnected', 'failed', 'connecting']) {
  test(`asks for a restart at once after lost signals while the call is ${health}`, async () => {
    await afterItsNodeDied(health);

    assert.deepEqual(
      talk.of('signal').map(({ message }) => message.restart),
      [true],
    );
    assert.equal(rtc.connections.length, 1);
  });
}

test('gives a shaky call its time when no signal was lost', async () => {
  enter();
  ring();
  accepted();
  await settled();
  rtc.last.become('connected');
  rtc.last.become('disconnected');

  talk.ready({ complete: true });
  clock.pass(0);
  await settled();

  assert.deepEqual(talk.of('signal'), []);
});

test('refuses a second call while one is on, and says who it was', async () => {
  const missed = [];
  calls.on('missed', (name) => missed.push(name));
  talk.ready({ rooms: [snapshot(), snapshot({ id: 'r-2' })] });
  ring();
  accepted();

  talk.push({ ...event(11, { type: 'call.ringing', call: call({ id: 'c-2' }) }), room: 'r-2' });

  assert.deepEqual(missed, ['Marc']);
  assert.equal(calls.current.id, 'c-1');
  assert.deepEqual(talk.of('call.decline')[0].message, { type: 'call.decline', room: 'r-2', call: 'c-2' });
});

test('tells why a call could not be started', async () => {
  const codes = [];
  calls.on('refused', (code) => codes.push(code));
  enter();

  const starting = calls.start('r-1');
  assert.equal(calls.free, false);
  talk.asked[0].reject(new RequestError('busy'));
  await starting;

  assert.deepEqual(codes, ['busy']);
  assert.equal(calls.free, true);
});

test('ignores signals of another call', async () => {
  enter();
  ring();
  accepted();
  await settled();

  talk.push({
    type: 'signal',
    room: 'r-1',
    call: 'c-0',
    from: marc.id,
    description: { type: 'offer', sdp: 'o=- 1 1' },
  });
  await settled();

  assert.equal(rtc.last.remoteDescription, null);
});
