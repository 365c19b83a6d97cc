import { type Kysely, sql } from 'kysely';
import { publishReadView } from '../app/platform/db/tenant-table.ts';

const PUBLIC = `state in ('provisional', 'sealed')`;
const OF_PUBLIC = (row: string) =>
  `exists (select 1 from league_season s where s.tenant_id = ${row}.tenant_id and s.id = ${row}.season_id and s.${PUBLIC})`;

/**
 * What the public may see of the league: seasons that are provisional or sealed, without a person or an officer's words. Whatever changes
 * in a public season makes the portal's kept pages void in the same transaction.
 */
async function gates(db: Kysely<unknown>): Promise<void> {
  await publishReadView(
    db,
    'league_read_public_season',
    `select s.tenant_id, s.id, s.name, s.from_date, s.to_date, s.zone, s.state, s.closed_at, s.appeals_until, s.sealed_at, s.computed_at,
       s.classes, s.digest, s.signature, s.public_key, s.jury_seed, s.jury_drawn_at, s.jury_lot_file_id,
       case when s.state = 'sealed' then s.seal_file_id end as seal_file_id, r.version as rules_version, r.name as rules_name, r.body as rules
     from league_season s join league_rules r on r.tenant_id = s.tenant_id and r.id = s.rules_id where s.${PUBLIC}`,
  );
  await publishReadView(
    db,
    'league_read_public_standing',
    `select t.tenant_id, t.season_id, t.unit_id, t.class_key, t.outcome, t.rank, t.shared, t.total, t.band, t.reason, t.scores
     from league_standing t where ${OF_PUBLIC('t')}`,
  );
  await publishReadView(
    db,
    'league_read_public_correction',
    `select c.tenant_id, c.season_id, c.unit_id, c.kind, c.value, c.appeal_id is not null as by_appeal, c.made_at
     from league_correction c where ${OF_PUBLIC('c')}`,
  );
  await publishReadView(
    db,
    'league_read_public_appeal',
    `select a.tenant_id, a.season_id, a.unit_id, a.criterion, a.state, a.filed_at, a.decided_at
     from league_appeal a where a.state <> 'withdrawn' and ${OF_PUBLIC('a')}`,
  );
  const watched: [events: string, when: string][] = [
    ['update', `old.${PUBLIC} and old.* is distinct from new.*`],
    ['delete', `old.${PUBLIC}`],
  ];
  for (const [events, when] of watched)
    await sql
      .raw(
        `create constraint trigger league_portal_withdraw_${events} after ${events} on league_season
           deferrable initially deferred for each row when (${when}) execute function portal_withdraw()`,
      )
      .execute(db);
}

/** Certificates are made by a run like the league's other long jobs; their check page stands where the desk asked from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table league_run drop constraint league_run_kind_check`.execute(db);
  await sql`alter table league_run add constraint league_run_kind_check check (kind in ('preview', 'close', 'seal', 'prizes'))`.execute(
    db,
  );
  await sql`alter table league_prize add column origin text not null`.execute(db);
  await gates(db);
}
