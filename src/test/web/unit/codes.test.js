import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Bounds, fault } from '../../../main/resources/web/js/protocol/bounds.js';
import { askedDelay, CloseCode, ERROR_CODES, isFinal, REASONS } from '../../../main/resources/web/js/protocol/codes.js';
import { java } from '../fixture/paths.js';

const source = (name) => readFile(new URL(`protocol/${name}.java`, java), 'utf8');
const constants = (text) => [...text.matchAll(/^ {4}([A-Z_]+)(?:\(.*\))?[,;]?$/gm)].map(([, name]) => name);

test("has the server's error codes, in its order", async () => {
  assert.deepEqual(
    constants(await source('ErrorCode')).map((name) => name.toLowerCase()),
    [...ERROR_CODES],
  );
});

test("has the server's reasons", async () => {
  assert.deepEqual(
    constants(await source('Reason')).map((name) => name.toLowerCase()),
    [...REASONS],
  );
});

test("has the server's close codes", async () => {
  const text = await source('CloseCode');
  for (const [name, code] of Object.entries(CloseCode)) assert.ok(text.includes(`${name}(${code})`), name);
});

test("has the server's bounds", async () => {
  const text = (await source('Bounds')).replaceAll('_', '');
  for (const [name, bound] of Object.entries(Bounds)) assert.ok(text.includes(`int ${name} = ${bound};`), name);
});

test('knows what is wrong with a text, without counting blanks at its ends', () => {
  assert.equal(fault('  \n ', 3), 'missing');
  assert.equal(fault(' abc ', 3), null);
  assert.equal(fault('abcd', 3), 'tooLong');
});

test('reads from a close code whether and when to come back', () => {
  assert.equal(isFinal(4499), false);
  assert.equal(isFinal(4500), true);
  assert.equal(askedDelay(4029, '250'), 250);
  assert.equal(askedDelay(4000, 'draining'), 0);
  assert.equal(askedDelay(1006, '250'), 0);
});
