import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import '../tables.ts';
import { judgingCopy } from './copy.id.ts';

const copy = judgingCopy.home;

/** The juries this person sits in that are not closed: a declaration to make, or sheets that are empty. */
async function openWork(db: Tx, actor: PersonActor) {
  const rows = await db
    .selectFrom('league_juror as j')
    .innerJoin('league_season as s', 's.id', 'j.season_id')
    .leftJoin('league_sheet as h', 'h.juror_id', 'j.id')
    .select((eb) => [
      's.id',
      's.name',
      's.jury_due_on as dueOn',
      'j.declared_at as declaredAt',
      eb.fn.count<number>('h.id').as('sheets'),
      eb.fn.count<number>('h.scored_at').as('scored'),
    ])
    .where('j.person_id', '=', actor.personId)
    .where('j.removed_at', 'is', null)
    .where('s.state', '=', 'running')
    .where('s.jury_closed_at', 'is', null)
    .groupBy(['s.id', 's.name', 's.jury_due_on', 'j.declared_at'])
    .orderBy('s.id')
    .execute();
  return rows.filter(({ declaredAt, sheets, scored }) => declaredAt === null || scored < sheets);
}

const lineOf = (one: Awaited<ReturnType<typeof openWork>>[number]) => ({
  key: `jury-${one.id}`,
  href: `/kerja/liga/${one.id}/juri/saya`,
  text: one.declaredAt === null ? copy.declare(one.name) : copy.sheets(one.sheets - one.scored),
  sub: one.declaredAt === null || one.dueOn === null ? one.name : copy.due(one.name, one.dueOn),
});

/** What a juror still has to do, on the first page. */
export const juryHomeCards: Contributors['homeCards'] = {
  key: 'league-jury',
  async load(db, { actor }) {
    if (actor.kind !== 'person') return [];
    const work = await openWork(db, actor);
    if (work.length === 0) return [];
    return [
      { key: 'league-jury', order: 21, title: copy.title, icon: 'gavel' as const, lines: work.map(lineOf) },
    ];
  },
};

/** The same above an officer's tasks. */
export const juryNotes: Contributors['taskNotes'] = {
  key: 'league-jury',
  load: async (db, { actor }) =>
    (await openWork(db, actor)).map((one) => {
      const { text, ...line } = lineOf(one);
      return { ...line, title: text, icon: 'gavel' as const };
    }),
};
