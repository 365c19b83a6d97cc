import type { Contributors } from '#app/platform/module.ts';
import { localOf } from '#app/ui/format-date.ts';
import { may } from './policy.ts';
import { waitingInvitees } from './queries/people.server.ts';
import { holidaysOf } from './queries/settings.server.ts';
import { listUnits } from './queries/units.server.ts';
import { settingsCopy } from './settings-copy.id.ts';
import { unitsCopy } from './units-copy.id.ts';

type Part = Contributors['homeCards'];
type Db = Parameters<Part['load']>[0];
type Where = Parameters<Part['load']>[1];
type Cards = Awaited<ReturnType<Part['load']>>;

const holidayCopy = settingsCopy.holiday;
const copy = unitsCopy.home;

/** One unit is the coordinator's own: the list itself is still to come. */
const ONLY_OWN = 1;

/** Who keeps the table of days off is alarmed while a year that deadlines need is not in it. */
async function missingYears(db: Db, { actor }: Where, today: string): Promise<Cards> {
  if (!may(actor, 'edit-holidays')) return [];
  const { missing } = await holidaysOf(db, Number(today.slice(0, 4)), today);
  if (missing.length === 0) return [];
  return [
    {
      key: 'holidays',
      order: 10,
      title: holidayCopy.title,
      icon: 'calendar-off',
      count: String(missing.length),
      lines: missing.map((year) => ({
        key: String(year),
        text: holidayCopy.missing(year),
        sub: holidayCopy.missingText,
        href: `/kerja/hari-libur?tahun=${year}`,
      })),
      act: { href: '/kerja/hari-libur', label: holidayCopy.title },
    },
  ];
}

/** What the office still lacks: units, officers, people who never came in. Gone when nothing is missing. */
async function whatLacks(db: Db, { actor }: Where, today: string): Promise<Cards> {
  if (!may(actor, 'edit-people')) return [];
  const { counts } = await listUnits(db, actor, { search: '', kind: null, show: 'live' }, today);
  const waiting = (await waitingInvitees(db)).length;
  const without = counts['without-officer'];
  const fresh = counts.live <= ONLY_OWN;
  const line = (key: string, text: string, sub: string, href: string) => ({ key, text, sub, href });
  const lines = [
    fresh && line('units', copy.units, copy.unitsSub, '/pasang/unit'),
    !fresh &&
      without > 0 &&
      line('officers', copy.without(without), copy.withoutSub, '/kerja/unit?tampil=tanpa-petugas'),
    waiting > 0 && line('waiting', copy.waiting(waiting), copy.waitingSub, '/kerja/orang/undang'),
  ].filter((one) => one !== false);
  if (lines.length === 0) return [];
  return [
    {
      key: 'office',
      order: fresh ? 5 : 50,
      title: fresh ? copy.first : copy.title,
      icon: 'building-community',
      lines,
    },
  ];
}

/** What keeps the office itself in order. */
export const orgHomeCards: Part = {
  key: 'org',
  async load(db, where) {
    const today = localOf(where.now, where.zone).date;
    return [...(await missingYears(db, where, today)), ...(await whatLacks(db, where, today))];
  },
};
