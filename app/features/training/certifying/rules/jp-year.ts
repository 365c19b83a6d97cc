import { JP_PER_YEAR } from '../../programmes/rules/lesson-hours.ts';

export type HeldCertificate = { readonly personId: string; readonly jp: number };

export type JpOfYear = { readonly jp: number; readonly trainings: number; readonly missing: number };

const NONE: JpOfYear = { jp: 0, trainings: 0, missing: JP_PER_YEAR };

/** JP of a year by person, against what a civil servant has a right to. */
export function jpOfYear(certificates: readonly HeldCertificate[]): (personId: string) => JpOfYear {
  const found = new Map<string, JpOfYear>();
  for (const { personId, jp } of certificates) {
    const before = found.get(personId) ?? NONE;
    const total = before.jp + jp;
    found.set(personId, {
      jp: total,
      trainings: before.trainings + 1,
      missing: Math.max(0, JP_PER_YEAR - total),
    });
  }
  return (personId) => found.get(personId) ?? NONE;
}
