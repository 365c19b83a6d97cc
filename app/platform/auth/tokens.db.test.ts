import { afterAll, expect, test } from 'vitest';
import type { Tx } from '#app/platform/db/db.server.ts';
import { testDatabase } from '#app/testing/database.server.ts';
import { consumeToken, createToken, peekToken, revokeTokens } from './tokens.server.ts';

const db = await testDatabase();
afterAll(() => db.drop());

const now = '2026-11-23T02:00:00Z';
const expiresAt = '2026-11-25T02:00:00Z';
const purpose = 'org.invitation';
const inTx = <T>(run: (tx: Tx) => Promise<T>) => db.app.transaction().execute(run);
const made = (subject = 'undangan-1') => inTx((tx) => createToken(tx, { purpose, subject, now, expiresAt }));

test('a token opens what it was made for, once', async () => {
  const { token, tokenId } = await made();
  const good = { ok: true, value: { tokenId, subject: 'undangan-1' } };
  expect(await peekToken(db.app, { purpose, token, now })).toMatchObject(good);
  expect(await inTx((tx) => consumeToken(tx, { purpose, token, now }))).toMatchObject(good);
  const used = { ok: false, error: { type: 'token-used' } };
  expect(await inTx((tx) => consumeToken(tx, { purpose, token, now }))).toEqual(used);
  expect(await peekToken(db.app, { purpose, token, now })).toEqual(used);
});

test('two people with the same link at the same moment: one gets in', async () => {
  const { token } = await made();
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => inTx((tx) => consumeToken(tx, { purpose, token, now }))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('an act that fails does not use the token up', async () => {
  const { token } = await made();
  const failing = inTx(async (tx) => {
    await consumeToken(tx, { purpose, token, now });
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow();
  expect((await peekToken(db.app, { purpose, token, now })).ok).toBe(true);
});

test('after its time it is refused', async () => {
  const { token } = await made();
  const late = { purpose, token, now: expiresAt };
  expect(await inTx((tx) => consumeToken(tx, late))).toEqual({ ok: false, error: { type: 'token-expired' } });
});

test('for another purpose it is unknown', async () => {
  const { token } = await made();
  const other = { purpose: 'org.recovery', token, now };
  expect(await inTx((tx) => consumeToken(tx, other))).toEqual({
    ok: false,
    error: { type: 'token-unknown' },
  });
  expect((await peekToken(db.app, { purpose, token, now })).ok).toBe(true);
});

test('a new invitation makes the old one worthless', async () => {
  const { token } = await made('undangan-2');
  expect(await inTx((tx) => revokeTokens(tx, { purpose, subject: 'undangan-2', now }))).toBe(1);
  expect(await peekToken(db.app, { purpose, token, now })).toEqual({
    ok: false,
    error: { type: 'token-unknown' },
  });
});

test('the database holds only its hash', async () => {
  const { token } = await made();
  const rows = await db.owner.selectFrom('auth_token').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});
