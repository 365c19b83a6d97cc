import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { lastRun } from '../../seasons/runs.server.ts';
import { winningCopy as copy } from '../copy.id.ts';
import { prizeFileName } from '../draw.server.ts';
import { type PrizeKind, winnersOf } from '../rules/winners.ts';

export type PrizeRow = {
  readonly unitId: string;
  readonly unit: string;
  readonly className: string;
  readonly achieved: string;
  readonly total: number | null;
  readonly prize: {
    readonly id: string;
    readonly number: string;
    readonly state: 'draft' | 'signed' | 'revoked';
    readonly reason: string | null;
    readonly checkCode: string;
    readonly ready: boolean;
  } | null;
};

async function winnerRows(db: Tx, seasonId: string) {
  return db
    .selectFrom('league_standing as t')
    .innerJoin('org_read_unit as u', 'u.id', 't.unit_id')
    .select([
      't.unit_id as unitId',
      't.class_key as classKey',
      't.outcome',
      't.rank',
      't.shared',
      't.total',
      't.band',
      'u.short_name as unit',
    ])
    .where('t.season_id', '=', seasonId)
    .where('t.outcome', 'in', ['ranked', 'badge'])
    .orderBy('t.rank')
    .orderBy('u.position')
    .execute();
}

async function issuedIn(db: Tx, seasonId: string) {
  return db
    .selectFrom('league_prize as p')
    .innerJoin('document as d', 'd.id', 'p.document_id')
    .select([
      'p.id',
      'p.unit_id as unitId',
      'p.kind',
      'd.number',
      'd.state',
      'd.revoked_reason as reason',
      'd.check_code as checkCode',
      'd.file_id as fileId',
    ])
    .where('p.season_id', '=', seasonId)
    .execute();
}

/** The winners of a season and their certificates. What is provisional names nobody a winner. */
export async function prizesView(db: Tx, actor: PersonActor, seasonId: string, now: string) {
  const season = await db
    .selectFrom('league_season as s')
    .innerJoin('league_rules as r', 'r.id', 's.rules_id')
    .select(['s.id', 's.name', 's.state', 'r.body as rules'])
    .where('s.id', '=', seasonId)
    .executeTakeFirst();
  if (!season || !may(actor, season.state === 'draft' ? 'see-draft' : 'see-league')) return null;
  const { rules } = season;
  const sealed = season.state === 'sealed';
  const issued = sealed ? await issuedIn(db, season.id) : [];
  const standings = sealed ? await winnerRows(db, season.id) : [];
  const order = rules.classes.map(({ key }) => key);
  const rows = standings
    .flatMap((standing) => winnersOf([standing]).map(({ kind }) => ({ standing, kind })))
    .sort((a, b) => order.indexOf(a.standing.classKey) - order.indexOf(b.standing.classKey))
    .map(({ standing, kind }): PrizeRow => {
      const prize = issued.find((one) => one.unitId === standing.unitId && one.kind === kind);
      const band = rules.bands.find(({ key }) => key === standing.band)?.name ?? null;
      return {
        unitId: standing.unitId,
        unit: standing.unit,
        className: rules.classes.find(({ key }) => key === standing.classKey)?.name ?? '',
        achieved: copy.achieved(kind as PrizeKind, standing.shared, band),
        total: standing.total,
        prize: prize
          ? {
              id: prize.id,
              number: prize.number,
              state: prize.state,
              reason: prize.reason,
              checkCode: prize.checkCode,
              ready: prize.fileId !== null,
            }
          : null,
      };
    });
  const run = await lastRun(db, { kind: 'prizes', seasonId }, now);
  const issues = may(actor, 'issue-prizes');
  return {
    season: { id: season.id, name: season.name, sealed },
    rows,
    due: issues
      ? rows.filter(({ prize }) => prize === null || (!prize.ready && prize.state !== 'revoked')).length
      : 0,
    run,
    abilities: { issue: issues },
  };
}
export type PrizesView = NonNullable<Awaited<ReturnType<typeof prizesView>>>;

/** The certificates of one unit in a season that stand and are drawn, for its own page. */
export async function prizesOfUnit(db: Tx, seasonId: string, unitId: string) {
  const rows = await db
    .selectFrom('league_prize as p')
    .innerJoin('document as d', 'd.id', 'p.document_id')
    .select(['p.id', 'd.number'])
    .where('p.season_id', '=', seasonId)
    .where('p.unit_id', '=', unitId)
    .where('d.file_id', 'is not', null)
    .where('d.state', '<>', 'revoked')
    .orderBy('p.kind')
    .execute();
  return rows.map(({ id, number }) => ({ number, href: `/kerja/liga/${seasonId}/piagam/${id}.pdf` }));
}

/** The paper of a prize; whoever may download in the league may have it, withdrawn ones nobody. */
export async function openPrize(
  platform: Platform,
  actor: PersonActor,
  asked: { seasonId: string; prizeId: string },
): Promise<{ bytes: Uint8Array; name: string } | null> {
  if (!may(actor, 'download')) return null;
  const row = await readTenant(platform.db, actor.tenantId, (db) =>
    db
      .selectFrom('league_prize as p')
      .innerJoin('document as d', 'd.id', 'p.document_id')
      .select(['d.number', 'd.file_id as fileId', 'd.state'])
      .where('p.id', '=', asked.prizeId)
      .where('p.season_id', '=', asked.seasonId)
      .executeTakeFirst(),
  );
  if (!row?.fileId || row.state === 'revoked') return null;
  const bytes = await platform.files.read(actor.tenantId, row.fileId);
  return bytes && { bytes, name: prizeFileName(row.number) };
}
