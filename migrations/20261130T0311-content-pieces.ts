import { type Kysely, sql } from 'kysely';
import { publishReadView } from '../app/platform/db/tenant-table.ts';

const WORDS = `to_tsvector('simple', left(title || ' ' || body, 20000))`;

/** The list of pieces: looked for by words, and read with the state that its variants make. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index content_piece_words on content_piece using gin (tenant_id, (${sql.raw(WORDS)}))`.execute(
    db,
  );
  await sql
    .raw(
      `create function content_find_pieces(asked tsquery, at_most int) returns table (id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
          select p.id from content_piece p
          where p.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and ${WORDS} @@ asked
          order by p.updated_at desc, p.id desc limit at_most $$`,
    )
    .execute(db);
  await sql`revoke all on function content_find_pieces(tsquery, int) from public`.execute(db);
  await sql`grant execute on function content_find_pieces(tsquery, int) to simpul_app`.execute(db);
  await publishReadView(
    db,
    'agenda_read_narrative_version',
    `select tenant_id, id, narrative_id, version, message, points, hashtags, words_avoid, embargo_until, state
     from agenda_narrative_version where state in ('approved', 'superseded', 'withdrawn')`,
  );
  await publishReadView(
    db,
    'channels_read_connection',
    'select tenant_id, channel_id, network, account_name, state, expires_at, connected_at from channels_connection',
  );
  // The order of what is said first is that of `pieceState` in app/features/content/states.ts; a test holds both together.
  await publishReadView(
    db,
    'content_read_piece',
    `select p.tenant_id, p.id, p.unit_id, p.title, p.kind, p.purpose, p.subject, p.programme_id, p.narrative_id, p.narrative_version_id,
       p.activity_id, p.assignment_id, p.audience, p.planned_on, p.flags, p.created_by, p.created_at, p.updated_at, p.archived_at,
       v.first_at, v.published_at, coalesce(v.variants, 0) as variants, coalesce(v.networks, '{}') as networks,
       case
         when coalesce(v.variants, 0) = 0 then 'draft'
         when v.alive = 0 then 'withdrawn'
         when v.published = v.alive then 'published'
         when 'failed' = any (v.states) then 'failed'
         when 'held' = any (v.states) then 'held'
         when v.published > 0 then 'partly-published'
         when 'returned' = any (v.states) then 'returned'
         when 'publishing' = any (v.states) then 'publishing'
         when 'submitted' = any (v.states) then 'submitted'
         when 'draft' = any (v.states) then 'draft'
         when 'approved' = any (v.states) then 'approved'
         else 'scheduled'
       end as state
     from content_piece p left join lateral (
       select count(*)::int as variants, array_agg(s.state) as states, array_agg(distinct s.network) as networks,
         count(*) filter (where s.state not in ('withdrawn', 'excused'))::int as alive,
         count(*) filter (where s.state = 'published')::int as published,
         min(coalesce(s.published_at, s.scheduled_at, s.due_at)) as first_at, min(s.published_at) as published_at
       from content_variant s where s.tenant_id = p.tenant_id and s.piece_id = p.id) v on true`,
  );
}
