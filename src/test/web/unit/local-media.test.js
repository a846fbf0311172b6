import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LocalMedia } from '../../../main/resources/web/js/call/local-media.js';
import { Serial } from '../../../main/resources/web/js/call/serial.js';
import { FakeDevices, FakeStream, settled } from '../fixture/fake-rtc.js';

let devices;
let published;
let media;

beforeEach(() => {
  devices = new FakeDevices();
  published = [];
  media = new LocalMedia(
    devices,
    new FakeStream(),
    async (kind, track) => published.push([kind, track !== null]),
    () => {},
  );
});

test('runs one task after the other, whatever happens to the first', async () => {
  const serial = new Serial();
  const order = [];
  const failing = serial.run(async () => {
    await settled();
    order.push('first');
    throw new Error('no');
  });
  const second = serial.run(() => order.push('second'));

  await assert.rejects(failing);
  await second;
  assert.deepEqual(order, ['first', 'second']);
  assert.equal(serial.busy, false);
});

test('takes microphone and camera with one question', async () => {
  await media.open();

  assert.deepEqual(devices.asked, [['audio', 'video']]);
  assert.deepEqual(media.sending, { audio: true, video: true });
  assert.deepEqual(published, [
    ['audio', true],
    ['video', true],
  ]);
});

test('takes what one device gives when the other gives nothing, and says why', async () => {
  devices.faults.video = 'NotFoundError';
  await media.open();

  assert.deepEqual(media.sending, { audio: true, video: false });
  assert.deepEqual(media.faults, { audio: null, video: 'missing' });
});

test('says when access was denied, and tries again when asked', async () => {
  devices.faults = { audio: 'NotAllowedError', video: 'NotAllowedError' };
  await media.open();
  assert.deepEqual(media.faults, { audio: 'denied', video: 'denied' });

  devices.faults = {};
  await media.toggle('audio');
  assert.deepEqual(media.sending, { audio: true, video: false });
  assert.equal(media.faults.audio, null);
});

test('mutes by disabling the track and keeps the microphone', async () => {
  await media.open();
  await media.toggle('audio');

  assert.equal(media.sending.audio, false);
  assert.equal(media.tracks.audio.stopped, false);
  await media.toggle('audio');
  assert.equal(media.sending.audio, true);
  assert.equal(devices.asked.length, 1);
});

test('lets the camera go when it is turned off, and asks for it again', async () => {
  await media.open();
  const camera = media.tracks.video;

  await media.toggle('video');
  assert.equal(camera.stopped, true);
  assert.deepEqual(media.preview.getTracks(), []);
  assert.deepEqual(published.at(-1), ['video', false]);

  await media.toggle('video');
  assert.deepEqual(devices.asked.at(-1), ['video']);
  assert.equal(media.sending.video, true);
});

test('does one operation at a time', async () => {
  const opening = media.open();
  const toggling = media.toggle('video');
  assert.equal(media.busy, true);
  await Promise.all([opening, toggling]);

  assert.deepEqual(media.sending, { audio: true, video: false });
});

test('stops what it is given after the call has ended', async () => {
  const opening = media.open();
  media.close();
  await opening;

  assert.ok(devices.given.every((track) => track.stopped));
  assert.deepEqual(media.sending, { audio: false, video: false });
});

test('says so when a device goes away', async () => {
  await media.open();
  media.tracks.video.dispatchEvent(new Event('ended'));
  await settled();

  assert.equal(media.faults.video, 'missing');
  assert.deepEqual(published.at(-1), ['video', false]);
});

test('says that insecure pages get no devices', async () => {
  const bare = new LocalMedia(
    undefined,
    new FakeStream(),
    async () => {},
    () => {},
  );
  await bare.open();

  assert.deepEqual(bare.faults, { audio: 'insecure', video: 'insecure' });
});
