import { hasRole, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn, instantAt, timeIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { agendaCopy } from './copy.id.ts';
import { may } from './policy.ts';
import { visibleTo } from './queries/visible.server.ts';
import { findClashes } from './rules/clash.ts';

const copy = agendaCopy.home;
type Part = Contributors['homeCards'];
type Where = Parameters<Part['load']>[1];

async function todays(db: Tx, where: Where) {
  return db
    .selectFrom('agenda_activity as a')
    .select([
      'a.id',
      'a.title',
      'a.starts_at',
      'a.ends_at',
      'a.leader',
      'a.stand_in',
      'a.host_unit_id',
      'a.place',
      'a.state',
    ])
    .where('a.date', '=', dateIn(where.now, where.zone))
    .where('a.state', 'in', ['planned', 'tentative', 'done'])
    .where(visibleTo(where.actor) as never)
    .orderBy('a.starts_at', (order) => order.asc().nullsLast())
    .orderBy('a.id')
    .limit(60)
    .execute();
}

type Today = Awaited<ReturnType<typeof todays>>;

function clashLines(rows: Today) {
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  const subjects = rows.map((row) => ({
    id: row.id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    leader: row.leader,
    standIn: row.stand_in,
    hostUnitId: row.host_unit_id,
    state: row.state,
  }));
  return findClashes(subjects)
    .filter((clash) => clash.kind === 'leader')
    .map((clash) => ({
      key: `${clash.firstId}-${clash.secondId}`,
      text: copy.clash(clash.who, titles.get(clash.firstId) ?? '', titles.get(clash.secondId) ?? ''),
      href: `/kerja/kegiatan/${clash.secondId}`,
      tone: 'warn' as const,
    }));
}

/** How far ahead the first page looks: over a weekend to the next working day. */
const DUE_WITHIN_DAYS = 3;
const DUE_LINES = 6;

/** Open deadlines from today on: of all units for the desk and the leader, else of the units this person answers for. */
async function dueSoon(db: Tx, where: Where) {
  const wide = may(where.actor, 'move-activity') || hasRole(where.actor, 'leader');
  const own = unitsOf(where.actor, 'head', 'officer');
  if (!wide && own.length === 0) return [];
  const today = dateIn(where.now, where.zone);
  const from = instantAt(today, '00:00', where.zone) ?? where.now;
  const until = new Date(Date.parse(from) + DUE_WITHIN_DAYS * 86_400_000).toISOString();
  const rows = await db
    .selectFrom('agenda_assignment as t')
    .innerJoin('agenda_activity as a', 'a.id', 't.activity_id')
    .select((eb) => [
      'a.id',
      'a.title',
      eb.fn.min('t.due_at').as('due'),
      eb.fn.countAll<number>().as('asked'),
      eb.fn.countAll<number>().filterWhere('t.state', 'in', ['given', 'accepted']).as('open'),
    ])
    .where('t.state', 'in', ['given', 'accepted', 'done'])
    .where('a.state', '<>', 'postponed')
    .where('t.due_at', '>=', from)
    .where('t.due_at', '<', until)
    .$if(!wide, (query) => query.where('t.unit_id', 'in', own))
    .where(visibleTo(where.actor) as never)
    .groupBy(['a.id', 'a.title'])
    .orderBy('due')
    .having((eb) => eb(eb.fn.countAll().filterWhere('t.state', 'in', ['given', 'accepted']), '>', 0))
    .limit(DUE_LINES)
    .execute();
  return rows.map((row) => {
    const when = formatInstant(String(row.due), where.zone, 'short', today);
    return {
      key: row.id,
      text: row.title,
      sub: wide ? copy.dueSub(when, Number(row.open), Number(row.asked)) : copy.dueOwn(when),
      href: `/kerja/kegiatan/${row.id}`,
    };
  });
}

/** Today's activities, clashes, and deadlines of the next days. */
export const agendaHomeCards: Part = {
  key: 'agenda',
  async load(db, where) {
    const rows = await todays(db, where);
    const desk = may(where.actor, 'move-activity');
    const clashes = desk ? clashLines(rows) : [];
    const due = await dueSoon(db, where);
    return [
      ...(clashes.length > 0
        ? [
            {
              key: 'clashes',
              order: 10,
              title: copy.clashes,
              icon: 'alert-triangle' as const,
              lines: clashes,
            },
          ]
        : []),
      ...(due.length > 0
        ? [{ key: 'due', order: 25, title: copy.due, icon: 'clock-exclamation' as const, lines: due }]
        : []),
      {
        key: 'today',
        order: 30,
        title: copy.today,
        icon: 'calendar-event' as const,
        count: rows.length > 0 ? String(rows.length) : undefined,
        lines: rows.map((row) => ({
          key: row.id,
          lead: timeIn(row.starts_at, where.zone)?.replace(':', '.'),
          text: row.title,
          sub: [row.stand_in ? agendaCopy.week.standIn(row.stand_in) : row.leader, row.place]
            .filter(Boolean)
            .join(' · '),
          href: `/kerja/kegiatan/${row.id}`,
        })),
        empty: copy.none,
        act:
          rows.length === 0 && may(where.actor, 'paste-agenda')
            ? { href: '/kerja/tempel-agenda', label: copy.paste }
            : { href: '/kerja/minggu', label: copy.week },
      },
    ];
  },
};
