import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import Papa from 'papaparse';
import type { Region } from './region.ts';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('idn-area-data')), '..', 'data');

/**
 * Rows of one file of idn-area-data (Kepmendagri 300.2.2-2138/2025, ODbL) whose code begins with the prefix. Read line by
 * line: parsing all 83,762 villages at once would take 90 MB.
 */
async function regionsIn(file: string, prefix: string): Promise<Region[]> {
  const lines: string[] = [];
  const input = createReadStream(join(FOLDER, `${file}.csv`), 'utf8');
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.startsWith(prefix)) lines.push(line);
  return Papa.parse<string[]>(lines.join('\n')).data.flatMap((cells) => {
    const [code, name] = [cells[0], cells.at(-1)];
    return code && name && /^\d/.test(code) ? [{ code, name }] : [];
  });
}

let governments: Promise<{ province: Region; regencies: Region[] }[]> | undefined;

/** Every province with its kabupaten and kota. */
export function allGovernments(): Promise<{ province: Region; regencies: Region[] }[]> {
  governments ??= Promise.all([regionsIn('provinces', ''), regionsIn('regencies', '')]).then(
    ([provinces, regencies]) =>
      provinces.map((province) => ({
        province,
        regencies: regencies.filter((regency) => regency.code.startsWith(`${province.code}.`)),
      })),
  );
  return governments;
}

/** A province, kabupaten or kota by its code. */
export async function governmentRegion(
  code: string,
): Promise<{ region: Region; provinceName: string } | null> {
  for (const { province, regencies } of await allGovernments()) {
    if (province.code === code) return { region: province, provinceName: province.name };
    const regency = regencies.find((candidate) => candidate.code === code);
    if (regency) return { region: regency, provinceName: province.name };
  }
  return null;
}

/** The kecamatan of a kabupaten or kota, each with its kelurahan and desa. */
export async function kecamatanOf(code: string): Promise<{ kecamatan: Region; villages: Region[] }[]> {
  const [districts, villages] = await Promise.all([
    regionsIn('districts', `${code}.`),
    regionsIn('villages', `${code}.`),
  ]);
  return districts.map((kecamatan) => ({
    kecamatan,
    villages: villages.filter((village) => village.code.startsWith(`${kecamatan.code}.`)),
  }));
}
