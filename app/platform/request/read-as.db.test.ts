import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { readAs, requestContext } from './request.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('an address with a text that is no id or no day is not found instead of a fault', async () => {
  const context = new RouterContextProvider();
  const { platform, actors } = office;
  context.set(requestContext, {
    platform,
    requestId: 'uji',
    actor: actors.officer,
    government: null,
    clientAddress: '127.0.0.1',
    origin: 'https://wanasari.example',
    nonce: '',
  });
  for (const id of ['x', '-'.repeat(36), "' or 1=1"]) {
    const read = readAs(context, actors.officer, (db) =>
      db.selectFrom('org_read_unit').select('id').where('id', '=', id).executeTakeFirst(),
    );
    await expect(read).rejects.toMatchObject({ status: 404 });
  }
  for (const day of ['2026-02-31', '0000-00-00', 'kemarin']) {
    const read = readAs(context, actors.officer, (db) =>
      db.selectFrom('org_read_unit').select('id').where('closed_on', '=', day).executeTakeFirst(),
    );
    await expect(read).rejects.toMatchObject({ status: 404 });
  }
  const other = readAs(context, actors.officer, async () => {
    throw new Error('a bug');
  });
  await expect(other).rejects.toThrow('a bug');
});
