import { type CaseSet, loadAllCases } from '#app/features/monitoring/matching/cases/load.server.ts';
import { bm25Best } from '#app/features/monitoring/matching/evaluation/bm25.ts';
import {
  type Figures,
  figures,
  leaveOneActivityOut,
  leaveSetOut,
  type Prediction,
} from '#app/features/monitoring/matching/evaluation/measure.ts';

const sets = loadAllCases();
const percent = (value: number) => `${(value * 100).toFixed(1).padStart(5)} %`;
const line = (name: string, { precision, recall, f1, right, found, all }: Figures) =>
  console.log(
    `${name.padEnd(66)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${right} benar dari ${found}; ${all} seharusnya)`,
  );

/** The set without the posts whose label two people might give differently. */
function clear(set: CaseSet, found: readonly Prediction[]): [CaseSet, readonly Prediction[]] {
  const debatable = new Set(set.notes.filter((note) => note.debatable).map((note) => note.post));
  const keep = ({ post }: { readonly post: string }) => !debatable.has(post);
  return [{ ...set, labels: set.labels.filter(keep) }, found.filter(keep)];
}

function bySituation(set: CaseSet, found: readonly Prediction[]): void {
  console.log('  situasi       kiriman  seharusnya  kena  salah  salah padahal pasti');
  for (const situation of [...new Set(set.notes.map((note) => note.situation))].sort()) {
    const posts = new Set(set.notes.filter((note) => note.situation === situation).map((note) => note.post));
    const here = found.filter(({ post }) => posts.has(post));
    const wrong = here.filter(({ right }) => !right);
    const numbers = [
      posts.size,
      set.labels.filter(({ post }) => posts.has(post)).length,
      here.length - wrong.length,
      wrong.length,
      wrong.filter(({ band }) => band === 'sure').length,
    ];
    console.log(`  ${situation.padEnd(12)}${numbers.map((number) => String(number).padStart(9)).join('')}`);
  }
}

console.log('Pencocokan kiriman dengan kegiatan.');
for (const set of sets) {
  console.log(
    `\n${set.name}: ${set.agenda.length} kegiatan, ${set.posts.length} kiriman, ${set.labels.length} pasangan`,
  );
  line('BM25 kata dasar, ambang terbaik', bm25Best(set));
  const others = sets.filter((other) => other !== set);
  for (const mode of ['dated', 'undated'] as const) {
    const label = mode === 'dated' ? 'tanggal tayang diketahui' : 'tanggal tayang tidak diketahui';
    const found = leaveOneActivityOut(set, others, mode);
    line(`${label}, kegiatan tak dikenal, sure + unsure`, figures(set, found));
    line(`${label}, kegiatan tak dikenal, sure`, figures(set, found, true));
    const unseen = leaveSetOut(set, others, mode);
    line(`${label}, pemerintah tak dikenal, sure + unsure`, figures(set, unseen));
    line(`${label}, pemerintah tak dikenal, sure`, figures(set, unseen, true));
    if (set.notes.length === 0) continue;
    line(`${label}, kegiatan tak dikenal, tanpa yang dapat diperdebatkan`, figures(...clear(set, found)));
    bySituation(set, found);
  }
}
