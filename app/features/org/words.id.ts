import type { Role } from '#app/platform/authz/actor.ts';
import type { ClosedReason, HumasLevel, UnitKind } from './tables.ts';

/** The words for kinds, roles, levels and reasons, for every screen, file and event. */
export const ROLE_WORDS: Record<Role, string> = {
  coordinator: 'Koordinator',
  prokopim: 'Prokopim',
  reviewer: 'Pemeriksa',
  officer: 'Admin medsos',
  head: 'Kepala unit',
  leader: 'Pimpinan',
  ppid: 'PPID',
  'ppid-superior': 'Atasan PPID',
  trainer: 'Pengelola pelatihan',
  operator: 'Pengelola sistem',
};

export const KIND_WORDS: Record<UnitKind, string> = {
  opd: 'OPD',
  bagian: 'Bagian',
  kecamatan: 'Kecamatan',
  kelurahan: 'Kelurahan',
  desa: 'Desa',
  bumd: 'BUMD',
  uptd: 'UPTD',
  lainnya: 'Lainnya',
};

export const LEVEL_WORDS: Record<HumasLevel, string> = {
  terampil: 'Terampil',
  mahir: 'Mahir',
  penyelia: 'Penyelia',
  'ahli-pertama': 'Ahli pertama',
  'ahli-muda': 'Ahli muda',
  'ahli-madya': 'Ahli madya',
};

export const REASON_WORDS: Record<ClosedReason, string> = {
  merged: 'Digabung',
  renamed: 'Berganti nama',
  split: 'Dipecah',
  dissolved: 'Dibubarkan',
};
