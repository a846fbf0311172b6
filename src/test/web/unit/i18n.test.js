import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../main/resources/web/js/i18n/en.js';
import { day, duration } from '../../../main/resources/web/js/i18n/format.js';
import { fr } from '../../../main/resources/web/js/i18n/fr.js';
import { Translator } from '../../../main/resources/web/js/i18n/translator.js';
import { ERROR_CODES, REASONS } from '../../../main/resources/web/js/protocol/codes.js';

const slots = (entry) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g))].sort();

test('has the same keys, forms and slots in both languages', () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en)) {
    assert.equal(typeof fr[key], typeof en[key], key);
    assert.deepEqual(Object.keys(Object(fr[key])).length > 0, Object.keys(Object(en[key])).length > 0, key);
    if (key !== 'waiting.position') assert.deepEqual(slots(fr[key]), slots(en[key]), key);
  }
});

test('has words for every code that the server may send', () => {
  for (const code of ERROR_CODES) assert.ok(en[`error.${code}`], code);
  for (const reason of REASONS) assert.ok(en[`reason.${reason}`], reason);
});

test('takes the first language that it has, and English if there is none', () => {
  assert.equal(new Translator(['de', 'fr-CA', 'en']).locale, 'fr');
  assert.equal(new Translator(['de']).locale, 'en');
});

test('fills slots and chooses plural forms as the language does', () => {
  const english = new Translator(['en-GB']);
  const french = new Translator(['fr']);

  assert.equal(english.text('chat.typing', { name: 'Ana' }), 'Ana is writing…');
  assert.equal(english.text('duration.minutes', { count: 0 }), '0 minutes');
  assert.equal(french.text('duration.minutes', { count: 0 }), '0 minute');
  assert.equal(english.text('waiting.position', { count: 1 }), 'You are next.');
});

test('says waits in the unit that is enough, and days by their distance', () => {
  const english = new Translator(['en']);
  const now = new Date(2026, 0, 5, 12);

  assert.deepEqual(
    [59, 60, 3700].map((seconds) => duration(english, seconds)),
    ['59 seconds', '1 minute', '1 hour'],
  );
  assert.equal(day(english, new Date(2026, 0, 5, 1).toISOString(), now), 'Today');
  assert.equal(day(english, new Date(2026, 0, 4, 23).toISOString(), now), 'Yesterday');
});
