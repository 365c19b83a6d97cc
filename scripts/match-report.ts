import { loadCases } from '#app/features/monitoring/matching/cases/load.server.ts';
import { bm25Best } from '#app/features/monitoring/matching/evaluation/bm25.ts';
import {
  type Figures,
  figures,
  leaveOneActivityOut,
} from '#app/features/monitoring/matching/evaluation/measure.ts';

const sets = [loadCases('coverage-dev'), loadCases('wanasari')];
const percent = (value: number) => `${(value * 100).toFixed(1).padStart(5)} %`;
const line = (name: string, { precision, recall, f1, right, found, all }: Figures) =>
  console.log(
    `${name.padEnd(44)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${right} benar dari ${found}; ${all} seharusnya)`,
  );

console.log('Pencocokan kiriman dengan kegiatan, tiap kegiatan dinilai dengan bobot yang tidak mengenalnya.');
for (const set of sets) {
  console.log(
    `\n${set.name}: ${set.agenda.length} kegiatan, ${set.posts.length} kiriman, ${set.labels.length} pasangan`,
  );
  line('BM25 kata dasar, ambang terbaik', bm25Best(set));
  for (const mode of ['dated', 'undated'] as const) {
    const found = leaveOneActivityOut(
      set,
      sets.filter((other) => other !== set),
      mode,
    );
    const label = mode === 'dated' ? 'tanggal tayang diketahui' : 'tanggal tayang tidak diketahui';
    line(`${label}, sure + unsure`, figures(set, found));
    line(`${label}, sure`, figures(set, found, true));
  }
}
