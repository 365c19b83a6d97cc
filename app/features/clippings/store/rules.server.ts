import type { Tx } from '#app/platform/db/db.server.ts';
import { type Home, homeOf } from '../tagging/home.ts';
import { issueRule } from '../tagging/issues.ts';
import type { TagRules } from '../tagging/judge.ts';
import { phraseOf } from '../tagging/phrase.ts';
import { unitRule } from '../tagging/units.ts';
import '../tables.ts';

/** The rules of this government as they stand now. */
export async function loadRules(tx: Tx): Promise<TagRules> {
  const government = await tx
    .selectFrom('org_read_government')
    .select(['short_name', 'level'])
    .executeTakeFirstOrThrow();
  const units = await tx
    .selectFrom('org_read_unit')
    .select(['id', 'kind', 'name', 'short_name as shortName'])
    .where('state', '=', 'live')
    .orderBy('id')
    .execute();
  const issues = await tx
    .selectFrom('clippings_issue')
    .select(['id', 'words', 'words_not as wordsNot'])
    .where('state', '=', 'live')
    .orderBy('id')
    .execute();
  const setting = await tx.selectFrom('clippings_setting').select('own_words').executeTakeFirst();
  const home: Home = homeOf({ shortName: government.short_name, level: government.level });
  return {
    home,
    issues: issues.map(issueRule),
    units: units.map(unitRule),
    ownWords: (setting?.own_words ?? []).map(phraseOf),
  };
}
