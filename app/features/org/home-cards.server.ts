import type { Contributors } from '#app/platform/module.ts';
import { may } from './policy.ts';
import { holidaysOf } from './queries/settings.server.ts';
import { settingsCopy } from './settings-copy.id.ts';

const copy = settingsCopy.holiday;

/** Who keeps the table of days off is alarmed while a year that deadlines need is not in it. */
export const orgHomeCards: Contributors['homeCards'] = {
  key: 'org',
  async load(db, where) {
    if (!may(where.actor, 'edit-holidays')) return [];
    const today = new Date(Date.parse(where.now)).toLocaleDateString('sv-SE', { timeZone: where.zone });
    const { missing } = await holidaysOf(db, Number(today.slice(0, 4)), today);
    if (missing.length === 0) return [];
    return [
      {
        key: 'holidays',
        order: 10,
        title: copy.title,
        icon: 'calendar-off' as const,
        count: String(missing.length),
        lines: missing.map((year) => ({
          key: String(year),
          text: copy.missing(year),
          sub: copy.missingText,
          href: `/kerja/hari-libur?tahun=${year}`,
        })),
        act: { href: '/kerja/hari-libur', label: copy.title },
      },
    ];
  },
};
