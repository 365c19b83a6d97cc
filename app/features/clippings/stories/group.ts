import { likenessOfStories, type Told } from './alike.ts';

export type Placed = Told & { readonly id: string; readonly storyId: string };
export type Fresh = Told & { readonly id: string };

/** The story each new article belongs to; `null` begins one. */
export type Grouped = { readonly id: string; readonly storyId: string };

/**
 * Puts articles into the stories they tell, oldest first: each joins the story of the one it is most alike; of equals the earliest.
 * @param near stored articles that may be alike, by the new article's id
 */
export function groupStories(
  fresh: readonly Fresh[],
  near: (article: Fresh) => readonly Placed[],
  newStory: () => string,
): Grouped[] {
  const placed: Placed[] = [];
  const byKey = new Map<number, Placed[]>();
  const order = [...fresh].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const article of order) {
    const beside = article.print.keys.flatMap((key) => byKey.get(key) ?? []);
    const storyId = bestOf(article, [...near(article), ...new Set(beside)]) ?? newStory();
    const one: Placed = { ...article, storyId };
    placed.push(one);
    for (const key of article.print.keys) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return placed.map(({ id, storyId }) => ({ id, storyId }));
}

function bestOf(article: Fresh, candidates: readonly Placed[]): string | null {
  let best: { likeness: number; placed: Placed } | null = null;
  for (const placed of candidates) {
    const likeness = likenessOfStories(article, placed);
    if (likeness === null) continue;
    const wins =
      best === null || likeness > best.likeness || (likeness === best.likeness && placed.at < best.placed.at);
    if (wins) best = { likeness, placed };
  }
  return best?.placed.storyId ?? null;
}
