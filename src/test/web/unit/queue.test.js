import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Place } from '../../../main/resources/web/js/queue/place.js';
import { WaitingList } from '../../../main/resources/web/js/queue/waiting-list.js';
import { FakeTalk } from '../fixture/rooms.js';

const waits = (id, minute) => ({ id, customer: id, subject: '', openedAt: `2026-01-05T10:${minute}:00Z` });

test('shows who waits, the longest first, and changes with the queue', () => {
  const talk = new FakeTalk();
  const list = new WaitingList(talk);
  const ids = () => list.rooms.map(({ id }) => id);

  talk.push({ type: 'queue.snapshot', rooms: [waits('b', '05'), waits('a', '05'), waits('c', '01')] });
  assert.deepEqual(ids(), ['c', 'a', 'b']);
  talk.push({ type: 'queue.removed', room: 'c' });
  talk.push({ type: 'queue.changed', room: waits('d', '00') });
  talk.push({ type: 'queue.changed', room: waits('d', '00') });
  assert.deepEqual(ids(), ['d', 'a', 'b']);
  talk.push({ type: 'queue.snapshot', rooms: [] });
  assert.deepEqual(ids(), []);
});

test('knows the place in the queue of its own room only', () => {
  const talk = new FakeTalk();
  const place = new Place(talk);

  talk.push({ type: 'queue.position', room: 'r-1', position: 2, estimateSeconds: null, agents: 0 });

  assert.equal(place.in('r-1').position, 2);
  assert.equal(place.in('r-2'), null);
});
