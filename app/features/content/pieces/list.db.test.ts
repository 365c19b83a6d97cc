import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { publishView } from '../publishing/queries/variant.server.ts';
import { comparedVersions, reviewView } from '../reviewing/queries/review-view.server.ts';
import { pieceState, VARIANT_STATES } from '../states.ts';
import { aChannel, aPiece, aVariant } from '../testing.server.ts';
import { listPieces } from './queries/list.server.ts';
import { pieceDetail } from './queries/piece.server.ts';
import { readFilters } from './rules/filters.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-11-19T03:00:00Z'));

const read = <T>(query: (db: Tx) => Promise<T>) => readTenant(office.platform.db, office.tenantId, query);
const detailFor = (actor: PersonActor, id: string) =>
  read((db) => pieceDetail(db, { actor, now: office.clock.now().toString(), zone: 'Asia/Jakarta' }, id));

describe('the list', () => {
  const listed = (actor: PersonActor, query: string) =>
    read((db) => listPieces(db, actor, readFilters(new URLSearchParams(query)), null)).then(({ page }) =>
      page.rows.map(({ title }) => title),
    );

  test('lets choose for an act on many what one may change, not what is merely seen', async () => {
    await aPiece(office, { title: 'Pilih dinkes' });
    const out = await aPiece(office, { title: 'Pilih dpupr', unitId: office.units.dpupr });
    await aVariant(office, out, { unitId: office.units.dpupr, state: 'published' });
    const boxes = (actor: PersonActor) =>
      read((db) => listPieces(db, actor, readFilters(new URLSearchParams('cari=pilih')), null)).then(
        ({ page }) => page.rows.map(({ title, writes }) => [title, writes]).sort(),
      );
    expect(await boxes(office.actors.officer)).toEqual([
      ['Pilih dinkes', true],
      ['Pilih dpupr', false],
    ]);
    expect((await boxes(office.actors.coordinator)).map(([, writes]) => writes)).toEqual([true, true]);
    expect((await boxes(office.actors.leader)).map(([, writes]) => writes)).toEqual([false, false]);
  });

  test('shows what the page shows: own pieces, and what is out', async () => {
    const hidden = await aPiece(office, { title: 'Rahasia dapur gizi', unitId: office.units.dpupr });
    const out = await aPiece(office, { title: 'Jembatan gizi dibuka', unitId: office.units.dpupr });
    await aVariant(office, out, { unitId: office.units.dpupr, state: 'published' });
    expect(await listed(office.actors.officer, 'cari=gizi')).toEqual(['Jembatan gizi dibuka']);
    expect(await listed(office.actors.trainer, 'cari=gizi')).toEqual(['Jembatan gizi dibuka']);
    expect((await listed(office.actors.leader, 'cari=gizi')).sort()).toEqual([
      'Jembatan gizi dibuka',
      'Rahasia dapur gizi',
    ]);
    expect(await detailFor(office.actors.officer, hidden)).toBe('forbidden');
    expect(await detailFor(office.actors.officer, out)).toMatchObject({ state: 'published' });
    const ready = await aPiece(office, { title: 'Embargo gizi', unitId: office.units.dpupr });
    await aVariant(office, ready, { unitId: office.units.dpupr, state: 'approved' });
    expect(await detailFor(office.actors.officer, ready)).toBe('forbidden');
    expect(await listed(office.actors.officer, 'cari=gizi')).toEqual(['Jembatan gizi dibuka']);
    const channel = await aChannel(office, { unitId: office.units.dpupr });
    await aVariant(office, out, { unitId: office.units.dpupr, channel_id: channel, network: 'instagram' });
    const seen = await detailFor(office.actors.officer, out);
    expect(seen).toMatchObject({ variants: [{ state: 'published' }] });
    expect(seen).not.toMatchObject({ variants: [{}, {}] });
    const reviewed = await read((db) =>
      reviewView(db, office.actors.officer, out, office.clock.now().toString()),
    );
    expect(reviewed).toMatchObject({ variants: [{ state: 'published' }] });
    const neighbour = await office.neighbour();
    const theirs = await readTenant(office.platform.db, neighbour.tenantId, (db) =>
      listPieces(db, neighbour.actors.coordinator, readFilters(new URLSearchParams('cari=gizi')), null),
    );
    expect(theirs.page.total).toBe(0);
  });

  test('tells people of other units of a piece that is partly out what is out, and nothing else', async () => {
    const { dinkes } = office.units;
    const id = await aPiece(office, {
      title: 'Jalan Melati diperbaiki',
      unitId: dinkes,
      body: 'Naskah induk menyebut kontraktor rahasia.',
      sources: [{ figure: '3 km', source: 'Nota dinas', date: null, address: null }],
      plannedOn: '2026-11-25',
    });
    const portal = await aVariant(office, id, { unitId: dinkes, state: 'published', text: 'Jalan dibuka.' });
    const channel = await aChannel(office, { unitId: dinkes });
    await aVariant(office, id, { unitId: dinkes, channel_id: channel, network: 'instagram' });
    await office.write((tx) =>
      tx
        .updateTable('content_piece')
        .set({
          flags: JSON.stringify([{ kind: 'activity-changed', at: '2026-11-19T03:00:00Z' }]) as never,
          urgent_reason: 'Banjir',
          urgent_by: office.actors.officer.personId,
          urgent_at: office.clock.now().toString(),
          audience: 'Warga Melati',
        })
        .where('id', '=', id)
        .execute(),
    );
    const { officer, otherOfficer, reviewer, trainer } = office.actors;
    const now = office.clock.now().toString();
    for (const actor of [otherOfficer, trainer]) {
      const told = JSON.stringify([
        await detailFor(actor, id),
        await read((db) => reviewView(db, actor, id, now)),
        await read((db) => publishView(db, { actor, now }, { pieceId: id, variantId: portal })),
      ]);
      expect(told).toContain('Jalan dibuka.');
      expect(told).not.toMatch(
        /rahasia|Nota dinas|activity-changed|Banjir|Warga Melati|2026-11-25|instagram|"flags":[1-9]/,
      );
      expect(
        await read((db) => comparedVersions(db, actor, id, { variantId: portal, from: null, to: null })),
      ).toBe(null);
      for (const query of ['cari=kontraktor', 'cari=melati&tanda=ya', 'cari=melati&kanal=instagram'])
        expect(await listed(actor, query)).toEqual([]);
      for (const query of ['cari=melati&dari=2026-11-01', 'cari=melati&keadaan=terbit-sebagian'])
        expect(await listed(actor, query)).toEqual([]);
      const { page } = await read((db) =>
        listPieces(db, actor, readFilters(new URLSearchParams('cari=melati')), null),
      );
      const isOut = { state: 'published', networks: ['portal'], firstAt: expect.any(String) };
      expect(page.rows).toMatchObject([{ ...isOut, plannedOn: null, flags: 0 }]);
    }
    expect(await read((db) => reviewView(db, trainer, id, now))).toMatchObject({ insider: false, heads: [] });
    for (const actor of [officer, reviewer]) {
      expect(JSON.stringify(await detailFor(actor, id))).toMatch(/rahasia.*Nota dinas.*activity-changed/);
      expect(await listed(actor, 'cari=kontraktor')).toEqual(['Jalan Melati diperbaiki']);
    }
  });

  test('says the same state as the rule, for every pair and triple of states', async () => {
    const mixes = VARIANT_STATES.flatMap((one) => VARIANT_STATES.map((two) => [one, two] as const));
    const triples = mixes.filter((_, at) => at % 7 === 0).map((mix) => [...mix, 'published' as const]);
    const expected = new Map<string, string>();
    const channels = await Promise.all([0, 1].map(() => aChannel(office, { network: 'mastodon' })));
    for (const mix of [[], ...mixes.filter((_, at) => at % 3 === 0), ...triples]) {
      const id = await aPiece(office, { title: 'uji keadaan', unitId: office.units.kecamatan });
      for (const [at, state] of mix.entries())
        await aVariant(office, id, {
          unitId: office.units.kecamatan,
          state,
          ...(at === 0 ? {} : { channel_id: channels[at - 1]!, network: 'mastodon' }),
        });
      expected.set(id, pieceState(mix));
    }
    const rows = await read((db) =>
      db
        .selectFrom('content_read_piece')
        .select(['id', 'state'])
        .where('id', 'in', [...expected.keys()])
        .execute(),
    );
    expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(
      new Map([...expected].sort(([a], [b]) => a.localeCompare(b))),
    );
  });
});
