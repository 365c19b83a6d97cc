import { suggestTone, type ToneSuggestion } from '../tone/suggest.ts';
import type { Home } from './home.ts';
import { type IssueRule, issuesIn, type Tag } from './issues.ts';
import type { Phrase } from './phrase.ts';
import { readText } from './read-text.ts';
import { type JudgedRelevance, relevanceOf } from './relevance.ts';
import { type UnitRule, unitsIn } from './units.ts';

/** Everything by which texts of one government are tagged. */
export type TagRules = {
  readonly home: Home;
  readonly issues: readonly IssueRule[];
  readonly units: readonly UnitRule[];
  /** Words of the government's own list that make a text its own. */
  readonly ownWords: readonly Phrase[];
};

export type Judged = {
  readonly issues: readonly Tag[];
  readonly units: readonly Tag[];
  readonly relevance: JudgedRelevance;
  readonly tone: ToneSuggestion;
};

/** What the rules say of one article. The same article and rules always give the same. */
export function judge(
  item: { readonly title: string; readonly text: string; readonly local: boolean },
  rules: TagRules,
): Judged {
  const text = readText(`${item.title}\n${item.text}`);
  const units = unitsIn(text, rules.units, rules.home);
  return {
    issues: issuesIn(text, rules.issues),
    units,
    relevance: relevanceOf(text, {
      home: rules.home,
      ownWords: rules.ownWords,
      units: rules.units,
      found: units,
      local: item.local,
    }),
    tone: suggestTone(item.title, item.text),
  };
}
