import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { jurySeason } from '../season-jury.server.ts';
import { ownClasses } from './seats.server.ts';

const MOST = 20;

/** People with a sign-in whose name holds what was typed, with the classes they may judge. */
export async function jurorChoices(
  db: Tx,
  actor: PersonActor,
  asked: { seasonId: string; words: string; replaces: string | null },
) {
  if (!may(actor, 'name-jurors')) return 'forbidden' as const;
  const season = await jurySeason(db, asked.seasonId);
  if (!season?.jury) return null;
  const words = asked.words.trim().slice(0, 80);
  const found =
    words.length < 2
      ? []
      : await db
          .selectFrom('org_read_person')
          .select(['id', 'name'])
          .where('state', '=', 'live')
          .where('account_id', 'is not', null)
          .where('name', 'ilike', `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`)
          .orderBy('name')
          .limit(MOST + 1)
          .execute();
  const people = found.slice(0, MOST);
  const ids = people.map(({ id }) => id);
  const own = await ownClasses(db, season, ids);
  const roles =
    ids.length === 0
      ? []
      : await db
          .selectFrom('org_read_role as r')
          .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
          .select(['r.person_id as personId', 'u.short_name as unit'])
          .distinct()
          .where('r.person_id', 'in', ids)
          .where('r.ended_at', 'is', null)
          .execute();
  const replaced = asked.replaces
    ? await db
        .selectFrom('league_juror as j')
        .innerJoin('org_read_person as p', 'p.id', 'j.person_id')
        .select(['j.id', 'p.name', 'j.class_keys as classKeys'])
        .where('j.id', '=', asked.replaces)
        .where('j.season_id', '=', season.id)
        .where('j.removed_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  return {
    season: { id: season.id, name: season.name },
    classes: season.rules.classes.map(({ key, name }) => ({ key, name })),
    words,
    more: found.length > MOST,
    replaced: replaced ?? null,
    people: people.map(({ id, name }) => ({
      id,
      name,
      units: roles.filter(({ personId }) => personId === id).map(({ unit }) => unit),
      own: own(id),
    })),
  };
}
export type JurorChoices = Exclude<NonNullable<Awaited<ReturnType<typeof jurorChoices>>>, string>;
