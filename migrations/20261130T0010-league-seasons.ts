import { type Kysely, sql } from 'kysely';
import { guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

const TABLES = [
  `create table league_run (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('preview', 'close', 'seal')),
    season_id uuid,
    rules_id uuid,
    steps int not null,
    done int not null default 0,
    state text not null default 'running' check (state in ('running', 'done', 'failed')),
    failure text,
    result jsonb,
    asked_by uuid,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, season_id) references league_season (tenant_id, id) on delete cascade,
    foreign key (tenant_id, rules_id) references league_rules (tenant_id, id) on delete cascade,
    check ((kind = 'preview') = (season_id is null)),
    check ((state = 'running') = (ended_at is null))
  )`,
  `create index league_run_season on league_run (tenant_id, season_id, asked_at desc)`,
  `create index league_run_rules on league_run (tenant_id, rules_id, asked_at desc)`,
  `create table league_evidence (
    tenant_id uuid not null,
    season_id uuid not null,
    unit_id uuid not null,
    facts jsonb not null,
    primary key (tenant_id, season_id, unit_id),
    foreign key (tenant_id, season_id) references league_season (tenant_id, id) on delete cascade,
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id)
  )`,
  `create table league_proposal (
    tenant_id uuid not null,
    id uuid not null,
    season_id uuid not null,
    unit_id uuid not null,
    kind text not null check (kind in ('task-covered', 'task-late', 'task-removed', 'post-original', 'post-removed', 'checklist-met', 'jury-score', 'disqualified')),
    subject_id text,
    value numeric(6, 3),
    reason text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'withdrawn')),
    decided_by uuid,
    decided_at timestamptz,
    decision_note text,
    correction_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, season_id) references league_season (tenant_id, id) on delete cascade,
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, correction_id) references league_correction (tenant_id, id),
    check ((state in ('accepted', 'rejected')) = (decided_by is not null and decided_at is not null and decision_note is not null)),
    check ((state = 'accepted') = (correction_id is not null)),
    check (decided_by is distinct from proposed_by)
  )`,
  `create index league_proposal_season on league_proposal (tenant_id, season_id, state)`,
];

/** Runs of the league's long jobs, what each unit was scored from at the closing, and what the desk proposes to correct. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
  for (const table of ['league_run', 'league_evidence', 'league_proposal']) await guardTenantTable(db, table);
  await publishReadView(
    db,
    'monitoring_read_decision',
    `select tenant_id, post_id, subject_type, subject_id, verdict, kind, decided_by, decided_at, undone_at from monitoring_decision`,
  );
  await publishReadView(
    db,
    'league_read_season',
    `select tenant_id, id, name, from_date, to_date, zone, state, computed_at, closed_at, appeals_until, sealed_at from league_season`,
  );
  await publishReadView(
    db,
    'league_read_standing',
    `select tenant_id, season_id, unit_id, class_key, outcome, rank, shared, total, band, reason from league_standing`,
  );
}
