import { sql } from 'kysely';
import { hasRole } from '#app/platform/authz/actor.ts';
import type { Contributors } from '#app/platform/module.ts';
import { homeCopy as copy } from './copy.id.ts';
import { may } from './policy.ts';
import { coverageBoard } from './queries/board.server.ts';
import { waitingPosts } from './queries/queue.server.ts';
import { readBoardFilters } from './rules/board-filters.ts';
import './tables.ts';

type Part = Contributors['homeCards'];
type Where = Parameters<Part['load']>[1];
type Db = Parameters<Part['load']>[0];

/** Days without any post after which a unit is called silent. */
export const SILENT_DAYS = 14;
const LINES = 5;
/** All that a page can name; the card itself shows a few and opens the rest. */
const MOST_SILENT = 60;

/** Before the first post of the government is known, nobody is silent: collecting has not begun. */
async function silentUnits(db: Db, where: Where) {
  const { rows } = await sql<{ id: string; name: string; days: number | null; n: number }>`
    with silent as (
      select u.id, u.short_name as name, u.position, (select max(p.published_at) from monitoring_post p where p.tenant_id = u.tenant_id and p.unit_id = u.id and p.gone_at is null) as last
      from org_read_unit u where u.tenant_id = ${where.actor.tenantId} and u.state = 'live')
    select id, name, extract(day from ${where.now}::timestamptz - last)::int as days, (count(*) over ())::int as n
    from silent where (last is null or last < ${where.now}::timestamptz - ${`${SILENT_DAYS} days`}::interval)
      and exists (select 1 from monitoring_post p where p.tenant_id = ${where.actor.tenantId})
    order by last nulls first, position limit ${MOST_SILENT}`.execute(db);
  return rows;
}

const hrefOf = (subject: { type: string; id: string }) =>
  `/kerja/liputan?kegiatan=${subject.type}:${subject.id}`;

/** Coverage of the week, what waits in the queue, and units that fell silent. */
export const monitoringHomeCards: Part = {
  key: 'monitoring',
  async load(db, where) {
    const today = new Date(Date.parse(where.now)).toLocaleDateString('sv-SE', { timeZone: where.zone });
    const board = await coverageBoard(
      db,
      where.actor,
      readBoardFilters(new URLSearchParams(), today),
      where.now,
    );
    const missing = board.columns
      .map(({ subject, covered, of }, at) => ({
        subject,
        covered,
        of,
        missing: board.rows.filter((row) => row.cells[at]?.state === 'belum').length,
      }))
      .filter((column) => column.missing > 0)
      .sort((a, b) => b.missing - a.missing)
      .slice(0, LINES);
    const desk = hasRole(where.actor, 'coordinator', 'prokopim', 'reviewer', 'leader');
    const waiting = may(where.actor, 'see-queue') ? await waitingPosts(db, where.actor) : 0;
    const leads = hasRole(where.actor, 'leader') && !hasRole(where.actor, 'coordinator', 'prokopim');
    const silent = desk ? await silentUnits(db, where) : [];
    return [
      {
        key: 'coverage',
        // The leader's page asks first what was told, then who is silent.
        order: leads ? 22 : 40,
        title: copy.coverage,
        icon: 'layout-grid' as const,
        ...(board.of > 0 ? { count: copy.covered(board.covered, board.of) } : {}),
        lines: leads
          ? board.columns
              .filter(({ subject, of }) => subject.date !== null && subject.date <= today && of > 0)
              .slice(-LINES)
              .reverse()
              .map(({ subject, covered, of }) => ({
                key: subject.id,
                text: subject.title,
                href: hrefOf(subject),
                progress: { value: covered, max: of, words: copy.ofUnits(covered, of) },
              }))
          : missing.map((column) => ({
              key: column.subject.id,
              text: column.subject.title,
              sub: copy.missing(column.missing, column.covered, column.of),
              href: hrefOf(column.subject),
            })),
        empty: board.of === 0 ? copy.noTasks : copy.allCovered,
        act: { href: '/kerja/liputan', label: copy.open },
      },
      ...(waiting > 0
        ? [
            {
              key: 'queue',
              order: 20,
              title: copy.queue,
              icon: 'list-details' as const,
              count: String(waiting),
              lines: [{ key: 'queue', text: copy.waiting(waiting), href: '/kerja/antrean' }],
              act: { href: '/kerja/antrean', label: copy.decide },
            },
          ]
        : []),
      ...(silent.length > 0
        ? [
            {
              key: 'silent',
              order: leads ? 24 : 45,
              title: copy.silent,
              icon: 'volume-off' as const,
              count: copy.units(silent[0]?.n ?? silent.length),
              lines: silent.map((unit) => ({
                key: unit.id,
                text: unit.name,
                sub: unit.days === null ? copy.never : copy.days(unit.days),
                href: `/kerja/unit/${unit.id}`,
              })),
            },
          ]
        : []),
    ];
  },
};
