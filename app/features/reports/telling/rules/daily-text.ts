import { bold, plainForWhatsapp, waList } from '#app/platform/notify/whatsapp.ts';
import { formatDate, formatRange, formatTime, localOf } from '#app/ui/format-date.ts';
import { dailyCopy as copy, kindList } from '../daily-copy.id.ts';

export type DailyActivity = {
  readonly title: string;
  readonly startsAt: string | null;
  readonly allDay: boolean;
  readonly tentative: boolean;
  readonly place: string | null;
  readonly leader: string | null;
  readonly standIn: string | null;
  /** What is asked of units; null where none was. */
  readonly asked: {
    readonly units: number;
    readonly kinds: readonly string[];
    readonly dueAt: string;
  } | null;
};

/** What a day's text says. Units by their short names, no person but who holds a public office by its title. */
export type DailyFacts = {
  readonly day: string;
  readonly zone: string;
  readonly government: string;
  readonly activities: readonly DailyActivity[];
  /** The days looked back at. */
  readonly back: { readonly from: string; readonly to: string };
  readonly covered: number;
  readonly of: number;
  readonly waiting: number;
  readonly excused: number;
  readonly missing: readonly { readonly unit: string; readonly tasks: number }[];
  readonly silent: { readonly days: number; readonly units: readonly string[]; readonly count: number };
  readonly clippings: { readonly stories: number; readonly negative: number } | null;
  readonly link: string;
};

const MOST_ACTIVITIES = 20;
const MOST_UNITS = 30;
const MOST_SILENT = 5;

function dueWord(dueAt: string, day: string, zone: string): string {
  const due = localOf(dueAt, zone);
  const hour = formatTime(due.time, zone);
  return due.date === day ? hour : `${formatDate(due.date, 'short', day)}, ${hour}`;
}

function activityLines(one: DailyActivity, at: number, facts: DailyFacts): string {
  const hour =
    one.startsAt === null
      ? one.allDay
        ? copy.allDay
        : copy.noHour
      : formatTime(localOf(one.startsAt, facts.zone).time, facts.zone);
  const where = [
    one.tentative ? copy.tentative : null,
    one.standIn ? copy.standIn(one.standIn) : one.leader,
    one.place,
  ].filter((part) => part !== null && part.trim() !== '');
  const title = plainForWhatsapp(one.title);
  const head = `${at + 1}. ${hour}, ${title}${where.length > 0 ? ` (${plainForWhatsapp(where.join(', '))})` : ''}`;
  if (one.asked === null) return head;
  const { kinds, units, dueAt } = one.asked;
  return `${head}\n   ${copy.asked(kindList(kinds), units, dueWord(dueAt, facts.day, facts.zone))}`;
}

function agenda(facts: DailyFacts): string {
  const { activities } = facts;
  if (activities.length === 0) return `${bold(copy.agenda(0))}\n${copy.noAgenda}`;
  const shown = activities.slice(0, MOST_ACTIVITIES).map((one, at) => activityLines(one, at, facts));
  const rest = activities.length - shown.length;
  return [
    bold(copy.agenda(activities.length)),
    ...shown,
    ...(rest > 0 ? [copy.moreActivities(rest)] : []),
  ].join('\n');
}

function coverage(facts: DailyFacts): string {
  const { back, covered, of, waiting, excused, missing } = facts;
  const when =
    back.from === back.to
      ? copy.yesterday(formatDate(back.to, 'day', facts.day))
      : copy.since(formatRange(back.from, back.to));
  const head = bold(copy.coverage(when));
  if (of === 0)
    return `${head}\n${[copy.noTasks, ...(excused > 0 ? [copy.excused(excused)] : [])].join(' ')}`;
  const sums = [
    copy.covered(covered, of),
    ...(waiting > 0 ? [copy.waiting(waiting)] : []),
    ...(excused > 0 ? [copy.excused(excused)] : []),
  ].join(' ');
  if (missing.length === 0) return `${head}\n${sums} ${copy.allSent}`;
  const list = waList(
    missing.map(({ unit, tasks }) => copy.missingOf(unit, tasks)),
    { max: MOST_UNITS, more: copy.moreUnits },
  );
  return `${head}\n${sums}\n\n${bold(copy.missing(missing.length))}\n${list}\n${copy.thanks}`;
}

function others({ silent, clippings }: DailyFacts): string[] {
  const lines: string[] = [];
  if (silent.count > 0) {
    const shown = silent.units.slice(0, MOST_SILENT).map(plainForWhatsapp);
    const rest = silent.count - shown.length;
    lines.push(copy.silent(silent.days, [...shown, ...(rest > 0 ? [copy.moreUnits(rest)] : [])].join(', ')));
  }
  if (clippings && clippings.stories > 0) lines.push(copy.clippings(clippings.stories, clippings.negative));
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** The text of a day, ready to be sent; the same facts make the same text. */
export function dailyText(facts: DailyFacts): string {
  const head = `${bold(copy.head(facts.government))}\n${formatDate(facts.day, 'full')}`;
  const nothing = facts.activities.length === 0 && facts.of === 0 && facts.excused === 0;
  return [
    head,
    ...(nothing ? [copy.nothing] : [agenda(facts), coverage(facts)]),
    ...others(facts),
    `${copy.details}\n${facts.link}`,
  ].join('\n\n');
}
