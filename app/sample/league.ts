import { civil, fromDay, quarterStart, toDay } from './calendar.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type { LocalDate, Sample, SampleUnit } from './types.ts';

export interface SampleSeason {
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

function quarterName(first: number): string {
  const { year, month } = civil(first);
  return `Triwulan ${ROMAN[(month - 1) / 3]} ${year}`;
}

/** So long after its last day a season is closed, its appeals are decided, and it is sealed, whatever holidays lie between. */
const SEALED_AFTER_DAYS = 28;

/**
 * The season before and the one that runs. The office started its first season in the middle of a quarter, with the first day that is
 * shown; in the first weeks of a quarter that one also ended early, or there would be no sealed season to look at.
 */
export function seasonsOf(sample: Pick<Sample, 'today' | 'from'>): {
  past: SampleSeason;
  running: SampleSeason;
} {
  const start = quarterStart(toDay(sample.today));
  const before = quarterStart(start - 1);
  const last = Math.min(start - 1, toDay(sample.today) - SEALED_AFTER_DAYS);
  return {
    past: {
      name: quarterName(before),
      from: fromDay(Math.max(before, toDay(sample.from))),
      to: fromDay(last),
    },
    running: { name: quarterName(start), from: fromDay(start), to: fromDay(quarterStart(start + 95) - 1) },
  };
}

export interface SampleJuror {
  readonly person: string;
  readonly classes: readonly string[];
  readonly conflicts: readonly { readonly unit: string; readonly reason: string }[];
}

const AREA = ['kecamatan', 'kelurahan'] as const;

/** Jurors from outside the classes they judge: two of the desk, which is out of competition, two heads of kecamatan, one of a company. */
export function jurorsOf(sample: Sample): SampleJuror[] {
  const holder = (unit: string, ...kinds: readonly string[]): string[] =>
    sample.roles
      .filter((role) => role.unit === unit && kinds.includes(role.kind) && role.to === null)
      .map((role) => role.person);
  const desk = holder('diskominfo', 'trainer', 'operator');
  const districts = ['kec-sukamulya', 'kec-wanaraya'].flatMap((unit) => holder(unit, 'head'));
  const companies = holder('bankwanasari', 'head');
  return [
    ...desk.map((person, at) => ({
      person,
      classes: ['opd', 'bumd', ...AREA],
      conflicts: at === 0 ? [{ unit: 'dispusip', reason: 'Pasangan saya bekerja di unit ini.' }] : [],
    })),
    ...districts.map((person, at) => ({
      person,
      classes: ['opd', 'kelurahan', 'bumd'],
      conflicts:
        at === 0
          ? [{ unit: 'kel-sukamulya', reason: 'Kelurahan ini di wilayah kecamatan yang saya pimpin.' }]
          : [],
    })),
    ...companies.map((person) => ({ person, classes: ['opd', ...AREA], conflicts: [] })),
  ];
}

const QUALITY: Readonly<Record<SampleUnit['temper'], number>> = {
  keen: 0.84,
  steady: 0.74,
  thin: 0.62,
  silent: 0.5,
};

/** How good a piece is, before any juror looks at it. */
export function qualityOf(seed: number, unit: SampleUnit, piece: string): number {
  const random = makeRandom(seedOf(seed, `piece-${piece}`));
  return QUALITY[unit.temper] + (random.next() - 0.5) * 0.24;
}

/** What one juror gives a piece: near its quality; now and then somebody sees it quite differently. */
export function pointsOf(
  rubric: readonly { readonly key: string; readonly most: number }[],
  quality: number,
  random: Random,
): Record<string, number> {
  const view = quality + (random.next() - 0.5) * 0.16 - (random.chance(0.06) ? 0.34 : 0);
  return Object.fromEntries(
    rubric.map(({ key, most }) => {
      const points = Math.round((view + (random.next() - 0.5) * 0.14) * most);
      return [key, Math.min(most, Math.max(0, points))];
    }),
  );
}

export interface SampleMark {
  readonly unit: string;
  readonly item: string;
  readonly met: boolean;
  readonly address: string | null;
}

/** What a reviewer found of a checklist on the units' own sites; kelurahan answer to their kecamatan and are not asked. */
export function marksOf(sample: Sample, season: string, items: readonly string[]): SampleMark[] {
  const share = { keen: 0.92, steady: 0.75, thin: 0.5, silent: 0.25 };
  const sites = new Map(
    sample.channels
      .filter(({ network }) => network === 'website')
      .map(({ unit, address }) => [unit, address]),
  );
  return sample.units
    .filter(({ state, key, kind }) => state === 'live' && key !== 'diskominfo' && kind !== 'kelurahan')
    .flatMap((unit) => {
      const random = makeRandom(seedOf(sample.seed, `marks-${season}-${unit.key}`));
      const site = sites.get(unit.key);
      return items.map((item) => {
        const met = site !== undefined && random.chance(share[unit.temper]);
        return { unit: unit.key, item, met, address: met ? `${site}ppid/${item}` : null };
      });
    });
}
