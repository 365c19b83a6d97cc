import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { aChannel, aPiece, aVariant } from './testing.server.ts';
import { lockPiece } from './variants.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a piece with a variant for the newsroom and one for an account is what the acts find', async () => {
  const piece = await aPiece(office);
  await aVariant(office, piece);
  const channel = await aChannel(office);
  await aVariant(office, piece, {
    channel_id: channel,
    network: 'instagram',
    way: 'assisted',
    state: 'submitted',
  });
  const found = await office.write((tx) => lockPiece(tx, office.tenantId, piece));
  expect(found?.variants.map(({ network, state, version }) => [network, state, version])).toEqual([
    ['portal', 'draft', 1],
    ['instagram', 'submitted', 1],
  ]);
});
