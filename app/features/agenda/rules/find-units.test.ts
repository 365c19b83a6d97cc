import { expect, test } from 'vitest';
import { officesNamed, regionsLike, regionsNamed, unitsTyped } from './find-units.ts';

const unit = (shortName: string, kind: string, name = shortName) => ({
  id: shortName,
  shortName,
  name,
  kind,
});
const units = [
  unit('Dinkes', 'opd', 'Dinas Kesehatan'),
  unit('DLH', 'opd', 'Dinas Lingkungan Hidup'),
  unit('Kec. Sukamulya', 'kecamatan', 'Kecamatan Sukamulya'),
  unit('Kel. Sukamulya', 'kelurahan', 'Kelurahan Sukamulya'),
  unit('Kel. Karang Tengah Lor', 'kelurahan', 'Kelurahan Karang Tengah Lor'),
  unit('Kel. Karang Tengah Kidul', 'kelurahan', 'Kelurahan Karang Tengah Kidul'),
];
const ids = (found: readonly { id: string }[]) => found.map((one) => one.id);

test('an office is found by its short or full name, not inside another word', () => {
  expect(ids(officesNamed('Aula Dinkes', units))).toEqual(['Dinkes']);
  expect(ids(officesNamed('Kepala Dinas Kesehatan', units))).toEqual(['Dinkes']);
  expect(ids(officesNamed('dlhan', units))).toEqual([]);
});

test('a region is the kind that is said, or every kind of that name', () => {
  expect(ids(regionsNamed('Kantor Kec. Sukamulya', units))).toEqual(['Kec. Sukamulya']);
  expect(ids(regionsNamed('Lapangan Sukamulya', units))).toEqual(['Kec. Sukamulya', 'Kel. Sukamulya']);
  expect(ids(regionsNamed('Balai Karang Tengah Lor', units))).toEqual(['Kel. Karang Tengah Lor']);
});

test('half a name that begins several is asked about', () => {
  expect(ids(regionsLike('Karang Tengah', units))).toHaveLength(2);
  expect(regionsLike('Sukamulya', units)).toEqual([]);
});

test('typed names are found without regard to case; unknown ones are told', () => {
  const { found, unknown } = unitsTyped('dinkes, Kel Sukamulya; Dinas Antariksa,', units);
  expect(ids(found)).toEqual(['Dinkes', 'Kel. Sukamulya']);
  expect(unknown).toEqual(['Dinas Antariksa']);
});
