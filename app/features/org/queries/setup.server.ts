import type { Tx } from '#app/platform/db/db.server.ts';
import { plainWord } from '../importing/columns.ts';
import { USUAL_OFFICES } from '../importing/usual-offices.id.ts';
import { kindOfVillage, levelOfRegion, unitNames } from '../regions/region.ts';
import { kecamatanOf } from '../regions/regions.server.ts';
import { KIND_WORDS } from '../words.id.ts';
import '../tables.ts';

/** One unit that can be ticked; `key` comes back with the form. */
export type Pick = { key: string; label: string; taken: boolean };
export type PickGroup = { code: string; kecamatan: Pick; villages: Pick[] };

export type SetupChoices = { count: number; offices: Pick[]; groups: PickGroup[]; level: string };

/** The usual offices and the region's kecamatan and villages, without those that are units already. */
export async function setupChoices(db: Tx): Promise<SetupChoices> {
  const government = await db.selectFrom('org_government').select(['code', 'level']).executeTakeFirst();
  const units = await db.selectFrom('org_unit').select(['name', 'region_code']).execute();
  const names = new Set(units.map((unit) => plainWord(unit.name)));
  const codes = new Set(units.map((unit) => unit.region_code));
  const regional = government?.code && government.level !== 'provinsi' ? government.code : null;
  const kecamatan = regional ? await kecamatanOf(regional) : [];
  return {
    count: units.length,
    level: government?.level ?? levelOfRegion(government?.code ?? ''),
    offices: USUAL_OFFICES.map((office, index) => ({
      key: `o${index}`,
      label: office.name,
      taken: names.has(plainWord(office.name)),
    })),
    groups: kecamatan.map(({ kecamatan: one, villages }) => ({
      code: one.code,
      kecamatan: {
        key: one.code,
        label: unitNames('kecamatan', one.name).name,
        taken: codes.has(one.code),
      },
      villages: villages.map((village) => ({
        key: village.code,
        label: unitNames(kindOfVillage(village.code), village.name).name,
        taken: codes.has(village.code),
      })),
    })),
  };
}

const HEAD = ['Jenis', 'Nama unit', 'Nama pendek', 'Induk', 'Kode wilayah'];

/**
 * The ticked units as the rows of an import. Two kelurahan of one name in different kecamatan get the kecamatan's name
 * behind theirs; a kelurahan whose kecamatan is no unit stands alone.
 */
export async function pickedRows(db: Tx, keys: readonly string[]): Promise<string[][]> {
  const wanted = new Set(keys);
  const government = await db.selectFrom('org_government').select('code').executeTakeFirst();
  const units = await db.selectFrom('org_unit').select(['name', 'region_code']).execute();
  const taken = new Set(units.map((unit) => plainWord(unit.name)));
  const nameOfCode = new Map(units.map((unit) => [unit.region_code, unit.name]));
  const rows = USUAL_OFFICES.filter(
    (office, index) => wanted.has(`o${index}`) && !taken.has(plainWord(office.name)),
  ).map((office) => [office.kind, office.name, office.shortName, '', '']);
  for (const { kecamatan, villages } of government?.code ? await kecamatanOf(government.code) : []) {
    const above = unitNames('kecamatan', kecamatan.name);
    const isNew = wanted.has(kecamatan.code) && !nameOfCode.has(kecamatan.code);
    if (isNew) rows.push([KIND_WORDS.kecamatan, above.name, above.shortName, '', kecamatan.code]);
    const parent = isNew ? above.name : (nameOfCode.get(kecamatan.code) ?? '');
    for (const village of villages) {
      if (!wanted.has(village.code) || nameOfCode.has(village.code)) continue;
      const kind = kindOfVillage(village.code);
      const own = unitNames(kind, village.name);
      const name = taken.has(plainWord(own.name)) ? `${own.name} (${kecamatan.name})` : own.name;
      taken.add(plainWord(name));
      rows.push([KIND_WORDS[kind], name, own.shortName, parent, village.code]);
    }
  }
  return [HEAD, ...rows];
}
