import { describe, expect, test } from 'vitest';
import { kindOfVillage, levelOfRegion, unitNames, zoneOfRegion } from './region.ts';
import { allGovernments, governmentRegion, kecamatanOf } from './regions.server.ts';

describe('regions of Kepmendagri 300.2.2-2138/2025', () => {
  test('38 provinces, 416 kabupaten and 98 kota are offered', async () => {
    const all = await allGovernments();
    const regencies = all.flatMap((one) => one.regencies);
    expect(all).toHaveLength(38);
    expect(regencies.filter((one) => levelOfRegion(one.code) === 'kabupaten')).toHaveLength(416);
    expect(regencies.filter((one) => levelOfRegion(one.code) === 'kota')).toHaveLength(98);
  });

  test('a kota is found by its code and lists its kecamatan with kelurahan', async () => {
    expect(await governmentRegion('36.72')).toMatchObject({
      region: { name: 'Kota Cilegon' },
      provinceName: 'Banten',
    });
    const kecamatan = await kecamatanOf('36.72');
    expect(kecamatan).toHaveLength(8);
    expect(kecamatan.flatMap((one) => one.villages)).toHaveLength(43);
    expect(await governmentRegion('99.99')).toBeNull();
  });

  test.each([
    ['31', 'Asia/Jakarta'],
    ['61.71', 'Asia/Jakarta'],
    ['63.71', 'Asia/Makassar'],
    ['73', 'Asia/Makassar'],
    ['52.01', 'Asia/Makassar'],
    ['81', 'Asia/Jayapura'],
    ['96', 'Asia/Jayapura'],
  ])('%s keeps the time of %s', (code, zone) => expect(zoneOfRegion(code)).toBe(zone));

  test('the first village digit tells kelurahan from desa', () => {
    expect(kindOfVillage('36.72.01.1003')).toBe('kelurahan');
    expect(kindOfVillage('11.01.01.2001')).toBe('desa');
    expect(unitNames('kelurahan', 'Ciwandan')).toEqual({
      name: 'Kelurahan Ciwandan',
      shortName: 'Kel. Ciwandan',
    });
  });
});
