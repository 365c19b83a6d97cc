import { prepareText } from '../prepare-text.ts';
import { type Figures, figures, type LabelledSet, type Prediction } from './measure.ts';

const k1 = 1.2;
const b = 0.75;

/** BM25 over roots, activities as queries: the baseline every other figure is read against. */
export function bm25Scores(set: LabelledSet): readonly Prediction[] {
  const docs = set.posts.map((post) =>
    prepareText(`${post.title ?? ''} ${post.text ?? ''}`).tokens.map((token) => token.term),
  );
  const frequency = new Map<string, number>();
  for (const doc of docs)
    for (const term of new Set(doc)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const average = docs.reduce((sum, doc) => sum + doc.length, 0) / docs.length;
  const labels = new Set(set.labels.map(({ post, activity }) => `${post}\u0000${activity}`));
  const all: Prediction[] = [];
  for (const activity of set.agenda) {
    const query = [...prepareText(`${activity.title} ${activity.place ?? ''} ${activity.msg ?? ''}`).terms];
    docs.forEach((doc, i) => {
      let score = 0;
      for (const term of query) {
        const count = doc.filter((word) => word === term).length;
        const df = frequency.get(term) ?? 0;
        const idf = Math.log(1 + (docs.length - df + 0.5) / (df + 0.5));
        score += (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * doc.length) / average));
      }
      const post = set.posts[i]!.id;
      if (score > 0)
        all.push({
          post,
          activity: activity.id,
          band: 'unsure',
          score,
          right: labels.has(`${post}\u0000${activity.id}`),
        });
    });
  }
  return all;
}

/** The best F1 any single threshold reaches: flatters the baseline, on purpose. */
export function bm25Best(set: LabelledSet): Figures {
  const all = [...bm25Scores(set)].sort((left, right) => right.score - left.score);
  let best = figures(set, []);
  for (let count = 1; count <= Math.min(all.length, set.labels.length * 3); count++) {
    const here = figures(set, all.slice(0, count));
    if (here.f1 > best.f1) best = here;
  }
  return best;
}
