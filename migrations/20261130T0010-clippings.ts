import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

const TABLES = [
  `create table clippings_source (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    name text not null,
    address text not null,
    address_key text not null,
    host text not null,
    local boolean not null default false,
    state text not null default 'active' check (state in ('active', 'paused', 'closed')),
    connector text not null default 'website' check (connector in ('website', 'feed', 'wordpress')),
    cursor jsonb,
    collect_every_minutes int not null default 30 check (collect_every_minutes between 15 and 1440),
    next_collect_at timestamptz,
    collecting_since timestamptz,
    last_collect_at timestamptz,
    last_success_at timestamptz,
    last_item_at timestamptz,
    failure text check (failure in ('later', 'reconnect', 'gone', 'private', 'moved', 'refused', 'broken')),
    failure_detail text,
    failure_count int not null default 0,
    moved_to text,
    created_by uuid,
    created_at timestamptz not null,
    primary key (tenant_id, id)
  )`,
  `create unique index clippings_source_key on clippings_source (tenant_id, address_key) where state <> 'closed'`,
  `create index clippings_source_due on clippings_source (next_collect_at) where state = 'active'`,
  `create table clippings_story (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
  )`,
  `create table clippings_item (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    source_id uuid,
    outlet text not null,
    address text not null,
    address_key text not null,
    remote_id text,
    title text not null,
    text text not null,
    published_at timestamptz not null,
    published_known boolean not null,
    story_id uuid not null,
    story_by text not null default 'rule' check (story_by in ('rule', 'person')),
    relevant_by_rule boolean not null,
    relevance_reasons jsonb not null default '[]',
    relevance_decision text check (relevance_decision in ('relevant', 'other')),
    relevance_by uuid,
    relevance_at timestamptz,
    relevant boolean not null generated always as (coalesce(relevance_decision = 'relevant', relevant_by_rule)) stored,
    tone text check (tone in ('positive', 'neutral', 'negative')),
    tone_by uuid,
    tone_at timestamptz,
    tone_suggested text check (tone_suggested in ('positive', 'negative')),
    tone_reasons jsonb not null default '[]',
    added_by uuid,
    added_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, address_key),
    foreign key (tenant_id, source_id) references clippings_source (tenant_id, id),
    foreign key (tenant_id, story_id) references clippings_story (tenant_id, id),
    check ((tone is null) = (tone_at is null)),
    check ((relevance_decision is null) = (relevance_at is null))
  )`,
  `create index clippings_item_time on clippings_item (tenant_id, published_at desc)`,
  `create index clippings_item_story on clippings_item (tenant_id, story_id)`,
  `create index clippings_item_source on clippings_item (tenant_id, source_id, remote_id)`,
  `create table clippings_sketch (
    tenant_id uuid not null,
    key int not null,
    published_at timestamptz not null,
    item_id uuid not null,
    primary key (tenant_id, key, item_id),
    foreign key (tenant_id, item_id) references clippings_item (tenant_id, id) on delete cascade
  )`,
  `create index clippings_sketch_item on clippings_sketch (tenant_id, item_id)`,
  `create table clippings_issue (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    name text not null,
    words text[] not null,
    words_not text[] not null default '{}',
    theme_id uuid,
    narrative_id uuid,
    state text not null default 'live' check (state in ('live', 'closed')),
    version int not null default 1,
    retagged_version int not null default 1,
    created_by uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, theme_id) references agenda_theme (tenant_id, id),
    foreign key (tenant_id, narrative_id) references agenda_narrative (tenant_id, id)
  )`,
  `create unique index clippings_issue_name on clippings_issue (tenant_id, lower(name)) where state = 'live'`,
  ...['issue', 'unit'].map(
    (what) => `create table clippings_item_${what} (
    tenant_id uuid not null,
    item_id uuid not null,
    ${what}_id uuid not null,
    by_rule boolean not null,
    reasons jsonb not null default '[]',
    decision text check (decision in ('yes', 'no')),
    decided_by uuid,
    decided_at timestamptz,
    counts boolean not null generated always as (coalesce(decision = 'yes', by_rule)) stored,
    primary key (tenant_id, item_id, ${what}_id),
    foreign key (tenant_id, item_id) references clippings_item (tenant_id, id) on delete cascade,
    foreign key (tenant_id, ${what}_id) references ${what === 'issue' ? 'clippings_issue' : 'org_unit'} (tenant_id, id),
    check (by_rule or decision is not null),
    check ((decision is null) = (decided_at is null))
  )`,
  ),
  `create index clippings_item_issue_of on clippings_item_issue (tenant_id, issue_id) where counts`,
  `create index clippings_item_unit_of on clippings_item_unit (tenant_id, unit_id) where counts`,
  `create table clippings_link (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    address text not null,
    address_key text not null,
    state text not null default 'waiting' check (state in ('waiting', 'ask')),
    problem text,
    title text,
    outlet text,
    published_at timestamptz,
    text text not null default '',
    added_by uuid,
    added_at timestamptz not null,
    read_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, address_key)
  )`,
  `create table clippings_setting (
    tenant_id uuid not null references org_government (id) on delete cascade,
    paper_hour smallint not null default 7 check (paper_hour between 0 and 23),
    own_words text[] not null default '{}',
    updated_at timestamptz not null,
    primary key (tenant_id)
  )`,
  `create table clippings_paper (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    date date not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    state text not null default 'making' check (state in ('making', 'done', 'failed')),
    stories int,
    items int,
    text text,
    file_id uuid,
    asked_by uuid,
    asked_at timestamptz not null,
    made_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, file_id) references file (tenant_id, id),
    check (to_at >= from_at),
    check ((state = 'done') = (file_id is not null))
  )`,
  `create index clippings_paper_date on clippings_paper (tenant_id, date desc, asked_at desc)`,
];

const GUARDED = [
  'clippings_source',
  'clippings_story',
  'clippings_item',
  'clippings_sketch',
  'clippings_issue',
  'clippings_item_issue',
  'clippings_item_unit',
  'clippings_link',
  'clippings_setting',
  'clippings_paper',
];

/** What the media say: sources, items with their tags, tone and stories, and the daily clipping. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
  for (const table of GUARDED) await guardTenantTable(db, table);
  // The sources of every government that are due; the dispatcher knows no government before it asks.
  await sql
    .raw(
      `create function clippings_due(asked_at timestamptz, at_most int)
      returns table (tenant_id uuid, source_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.tenant_id, s.id from clippings_source s
        where s.state = 'active' and s.next_collect_at <= asked_at
          and (s.collecting_since is null or s.collecting_since < asked_at - interval '10 minutes')
        order by s.next_collect_at limit at_most $$`,
    )
    .execute(db);
  await sql`revoke all on function clippings_due(timestamptz, int) from public`.execute(db);
  await sql`grant execute on function clippings_due(timestamptz, int) to ${sql.ref(APP_ROLE)}`.execute(db);
  await publishReadView(
    db,
    'agenda_read_theme',
    'select tenant_id, id, name, programme_id, from_date, to_date from agenda_theme',
  );
}
