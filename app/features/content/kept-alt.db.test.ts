import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { messageOf } from './publishing/message.server.ts';
import { aPiece, aVariant } from './testing.server.ts';
import { lockVariant, moveVariant } from './variants.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function aPicture(alt: string): Promise<string> {
  const [id, fileId] = [newId(), newId()];
  const { tenantId: tenant_id, units, actors, clock } = office;
  const now = clock.now().toString();
  await office.write(async (tx) => {
    await tx
      .insertInto('file')
      .values({
        tenant_id,
        id: fileId,
        sha256: id,
        bytes: 10,
        mime: 'image/jpeg',
        name: 'foto.jpg',
        purpose: 'media',
        created_by: null,
        created_at: now,
      })
      .execute();
    await tx
      .insertInto('content_media')
      .values({
        tenant_id,
        id,
        unit_id: units.dinkes,
        file_id: fileId,
        kind: 'image',
        mime: 'image/jpeg',
        bytes: 10,
        sha256: id,
        title: 'Foto',
        alt,
        uploaded_by: actors.officer.personId,
        created_at: now,
      } as never)
      .execute();
  });
  return id;
}

test.each(['submit', 'release'] as const)(
  'the words beside a picture are read with the text: after %s the library changes them no more',
  async (move) => {
    const media = await aPicture('Warga antre di posyandu');
    const piece = await aPiece(office);
    const variant = await aVariant(office, piece);
    const { tenantId, clock } = office;
    const now = clock.now().toString();
    const alt = async () =>
      office.write(async (tx) => {
        const found = await lockVariant(tx, tenantId, variant);
        return (await messageOf(tx, found!.variant)).message.media[0]?.alt;
      });
    const write = (words: string) =>
      office.write((tx) =>
        tx.updateTable('content_media').set({ alt: words }).where('id', '=', media).execute(),
      );
    await office.write((tx) =>
      tx
        .insertInto('content_variant_media')
        .values({ tenant_id: tenantId, variant_id: variant, position: 0, media_id: media, alt: null })
        .execute(),
    );
    await write('Warga antre di balai');
    expect(await alt()).toBe('Warga antre di balai');
    await office.write(async (tx) => {
      const found = await lockVariant(tx, tenantId, variant);
      await moveVariant(tx, { tenantId, now }, found!.variant, move, {});
    });
    await write('Kata yang tidak dibaca siapa pun');
    expect(await alt()).toBe('Warga antre di balai');
  },
);
