import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { RULE_TEMPLATES } from '../../scoring/rules/templates.ts';
import '../../tables.ts';
import type { PreviewResult, RuleSet } from '../../types.ts';
import { compareRules } from '../rules/compare-rules.ts';
import { quarterBefore } from '../rules/quarter.ts';
import { lastRun } from '../runs.server.ts';
import { zoneOf } from '../season-rows.server.ts';

/** Versions of the rules with the seasons that use them; drafts only for those who may see them. */
export async function rulesList(db: Tx, actor: PersonActor) {
  const drafts = may(actor, 'see-draft');
  const rows = await db
    .selectFrom('league_rules')
    .select(['id', 'version', 'name', 'state'])
    .$if(!drafts, (query) => query.where('state', '=', 'frozen'))
    .orderBy('version', 'desc')
    .execute();
  const seasons = await db
    .selectFrom('league_season')
    .select(['rules_id', 'name'])
    .where('state', '<>', 'cancelled')
    .orderBy('from_date')
    .execute();
  return {
    rows: rows.map((row) => ({
      ...row,
      used: seasons.filter(({ rules_id }) => rules_id === row.id).map(({ name }) => name),
    })),
    edit: may(actor, 'edit-rules'),
    templates: RULE_TEMPLATES.map(({ key, name, about, rules }) => ({
      key,
      name,
      about,
      weights: rules.criteria.map(({ key: criterion, weight }) => ({ criterion, weight })),
    })),
  };
}

export async function rulesRow(db: Tx, rulesId: string) {
  const row = await db
    .selectFrom('league_rules')
    .select(['id', 'version', 'name', 'state', 'body', 'based_on_id as basedOnId'])
    .where('id', '=', rulesId)
    .executeTakeFirst();
  return row ? { ...row, body: row.body as RuleSet } : null;
}

async function lastPreview(db: Tx, rulesId: string): Promise<PreviewResult | null> {
  const row = await db
    .selectFrom('league_run')
    .select('result')
    .where('kind', '=', 'preview')
    .where('rules_id', '=', rulesId)
    .where('state', '=', 'done')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.result ?? null;
}

/** A version with what it changes, and how it would have scored the last quarter. */
export async function rulesView(db: Tx, actor: PersonActor, rulesId: string, now: string) {
  const row = await rulesRow(db, rulesId);
  if (!row || (row.state === 'draft' && !may(actor, 'see-draft'))) return null;
  const before = await db
    .selectFrom('league_rules')
    .select(['version', 'body'])
    .where('version', '<', row.version)
    .$if(!may(actor, 'see-draft'), (query) => query.where('state', '=', 'frozen'))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const edit = may(actor, 'edit-rules');
  const preview = may(actor, 'see-draft') ? await lastPreview(db, rulesId) : null;
  const names = preview
    ? await db.selectFrom('org_read_unit').select(['id', 'short_name as name']).execute()
    : [];
  return {
    rules: row,
    changes: before
      ? { version: before.version, list: compareRules(before.body as RuleSet, row.body) }
      : null,
    quarter: quarterBefore(dateIn(now, await zoneOf(db))).name,
    preview: preview && {
      ...preview,
      standings: preview.standings.map(({ scores, ...standing }) => ({
        ...standing,
        name: names.find(({ id }) => id === standing.unitId)?.name ?? '',
        points: scores.map(({ key, points }) => ({ key, points })),
      })),
    },
    run: may(actor, 'see-draft') ? await lastRun(db, { kind: 'preview', rulesId }, now) : null,
    abilities: { edit, change: edit && row.state === 'draft' },
  };
}
export type RulesView = NonNullable<Awaited<ReturnType<typeof rulesView>>>;
