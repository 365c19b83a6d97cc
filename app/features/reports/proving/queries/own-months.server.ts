import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import type { Days } from '../facts.ts';
import { countWork } from '../rules/count-work.ts';
import { daysOf, monthOf, monthsBefore } from '../rules/month.ts';
import { placeOf, proofFacts, servedIn } from './proof-facts.server.ts';

const MONTHS_SHOWN = 12;

export type MonthLine = {
  readonly month: string;
  readonly running: boolean;
  /** Units served, by short name, with the days. */
  readonly service: readonly { unit: string; periods: readonly Days[]; whole: boolean }[];
  /** The edition that stands; null until it is first fetched. */
  readonly issued: { readonly number: string; readonly edition: number; readonly madeAt: string } | null;
};

export type MonthFigures = {
  readonly unit: string;
  readonly posts: number;
  readonly reportedBySelf: number;
  readonly covered: number;
  readonly of: number;
};

async function issuedOf(db: Tx, personId: string, since: string) {
  const rows = await db
    .selectFrom('reports_proof as r')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .select(['r.month', 'r.edition', 'r.made_at as madeAt', 'd.number'])
    .where('r.person_id', '=', personId)
    .where('r.month', '>=', since)
    .where('r.superseded_at', 'is', null)
    .execute();
  return new Map(rows.map(({ month, ...row }) => [monthOf(month), row]));
}

/** Figures of the running month, unit by unit, as its paper would print them. */
async function figuresOf(db: Tx, personId: string, month: string, now: string): Promise<MonthFigures[]> {
  const facts = await proofFacts(db, { personId, month, now });
  return (facts?.units ?? []).map((unit) => {
    const { posts, reportedBySelf, covered, of } = countWork(unit);
    return { unit: unit.shortName, posts, reportedBySelf, covered, of };
  });
}

/** The months whose paper the signed-in officer can have, the running one first. */
export async function ownMonths(db: Tx, actor: PersonActor, now: string) {
  const { zone } = await placeOf(db);
  const today = dateIn(now, zone);
  const current = monthOf(today);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => monthsBefore(current, at));
  const issued = await issuedOf(db, actor.personId, daysOf(months.at(-1)!).from);
  const units = new Map(
    (await db.selectFrom('org_read_unit').select(['id', 'short_name']).execute()).map((unit) => [
      unit.id,
      unit.short_name,
    ]),
  );
  const lines: MonthLine[] = [];
  for (const month of months) {
    const served = await servedIn(db, actor.personId, month, { zone, today });
    if (served.size === 0) continue;
    const days = daysOf(month);
    const end = month === current ? today : days.to;
    lines.push({
      month,
      running: month === current,
      service: [...served].map(([id, periods]) => ({
        unit: units.get(id) ?? '',
        periods,
        whole: periods.length === 1 && periods[0]!.from === days.from && periods[0]!.to === end,
      })),
      issued: issued.get(month) ?? null,
    });
  }
  return {
    zone,
    today,
    lines,
    figures: lines[0]?.running ? await figuresOf(db, actor.personId, current, now) : [],
    /** Heads and the desk go on to the papers of others. */
    seesOthers: may(actor, 'see-unit-proof', { unitIds: actor.roles.map(({ unitId }) => unitId) }),
  };
}
