import { expect, test } from 'vitest';
import { createMatcher } from '#app/features/monitoring/matching/matcher.ts';
import { queryOf, wordsOfActivity } from '#app/features/monitoring/rules/words-to-find.ts';
import { indexTerms } from '#app/platform/text/query.ts';
import { buildSample } from './build-sample.ts';

/** What matching anew asks the word index for is judged by what matching everything anew finds. */
test('posts asked for by words are few, and nearly every match of the sample is among them', () => {
  const sample = buildSample({ seed: 3, today: '2026-11-19', time: '08:00', posts: 3_000 });
  const unitName = new Map(sample.units.map((unit) => [unit.key, unit.name]));
  const activities = sample.activities.map((activity) => ({
    id: activity.key,
    date: activity.date,
    start: activity.start,
    title: activity.title,
    place: activity.place,
    msg: activity.facts.join(' '),
    tags: activity.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' '),
    leader: activity.leaders.join(' '),
  }));
  const posts = sample.posts.map((post) => ({
    post: {
      id: post.key,
      url: post.url,
      published: post.publishedAt,
      title: post.title,
      text: post.text,
      unit: unitName.get(post.unit) ?? null,
    },
    forms: new Set([...indexTerms(post.title ?? ''), ...indexTerms(post.text)]),
  }));
  const said = new Map<string, number>();
  for (const { forms } of posts) for (const form of forms) said.set(form, (said.get(form) ?? 0) + 1);
  const asks = new Map(
    activities.map((activity) => {
      const asked = wordsOfActivity(activity);
      const query = asked && queryOf(asked, (form) => (said.get(form) ?? 0) / posts.length);
      return [activity.id, readerOf(query ?? '')];
    }),
  );
  const matcher = createMatcher(activities);
  let found = 0;
  let missed = 0;
  for (const { post, forms } of posts)
    for (const match of matcher.match(post)) {
      found += 1;
      if (!asks.get(match.activity)?.(forms)) missed += 1;
    }
  const hits = [...asks.values()].reduce(
    (sum, asksFor) => sum + posts.filter(({ forms }) => asksFor(forms)).length,
    0,
  );
  expect(found).toBeGreaterThan(300);
  expect(missed / found).toBeLessThan(0.01);
  expect(hits / (posts.length * activities.length)).toBeLessThan(0.15);
});

/** A tsquery of words, and of pairs `((a | b) & (c | d))`, as a question to the forms of a post. */
function readerOf(query: string): (forms: ReadonlySet<string>) => boolean {
  const words = (part: string) => [...part.matchAll(/'((?:[^']|'')*)'/g)].map((each) => each[1]!);
  const pairs = [...query.matchAll(/\(\(([^()]*)\) & \(([^()]*)\)\)/g)].map(
    ([, one, two]) => [words(one!), words(two!)] as const,
  );
  const alone = words(query.replace(/\(\([^()]*\) & \([^()]*\)\)/g, ''));
  const says = (forms: ReadonlySet<string>, list: readonly string[]) => list.some((word) => forms.has(word));
  return (forms) => says(forms, alone) || pairs.some(([one, two]) => says(forms, one) && says(forms, two));
}
