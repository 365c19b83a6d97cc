import { dayInWords } from './days.ts';
import type { Comparison } from './features.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import type { MatchReason } from './types.ts';

const quote = (text: string): string => `“${text}”`;

function spanInWords(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} menit`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} jam`;
  return `${Math.round(minutes / 1440)} hari`;
}

function timeReason({ lagDays, lagMinutes }: Comparison): MatchReason | null {
  if (lagMinutes !== null && lagDays !== null && lagDays <= 2) {
    const after = lagMinutes >= 0;
    const text = `Tayang ${spanInWords(Math.abs(lagMinutes))} ${after ? 'setelah acara' : 'sebelum acara'}`;
    return {
      kind: 'time',
      for: after || lagMinutes > -30,
      text: lagMinutes === 0 ? 'Tayang tepat saat acara dimulai' : text,
    };
  }
  if (lagDays === null) return null;
  if (lagDays === 0) return { kind: 'time', for: true, text: 'Tayang pada hari acara' };
  if (lagDays < 0) return { kind: 'time', for: false, text: `Tayang ${-lagDays} hari sebelum acara` };
  return { kind: 'time', for: lagDays <= 7, text: `Tayang ${lagDays} hari setelah acara` };
}

function dateReason(activity: IndexedActivity, { features, sameDates }: Comparison): MatchReason | null {
  const day = dayInWords(activity.prepared.first.day);
  if (sameDates) return { kind: 'time', for: true, text: `Teks menyebut tanggal acara, ${day}` };
  if (features.weekday === 1)
    return { kind: 'time', for: true, text: `Teks menyebut hari acara, ${day.split(' ')[0]}` };
  if (features.dateConflict > 0)
    return { kind: 'time', for: false, text: `Teks menyebut tanggal lain, bukan ${day}` };
  return null;
}

/** The activity's own spelling of the matched words, in its order. */
function found(activity: IndexedActivity, comparison: Comparison, parts: readonly string[]): string[] {
  return activity.terms
    .filter((term) => parts.includes(term.part) && comparison.matched[term.at] !== 0)
    .map((term) => term.raw);
}

function placeReasons(activity: IndexedActivity, comparison: Comparison): MatchReason[] {
  const place = activity.prepared.source.place ?? '';
  if (comparison.features.place >= 0.99 && place !== '') {
    return [{ kind: 'place', for: true, text: `Menyebut ${quote(place.split(',')[0]!.trim())}` }];
  }
  const words = found(activity, comparison, ['place']);
  if (words.length > 0 && comparison.features.place >= 0.3)
    return [{ kind: 'place', for: true, text: `Menyebut ${quote(words.join(' '))}` }];
  if (comparison.conflicts.place !== null)
    return [
      { kind: 'place', for: false, text: `Menyebut tempat lain: ${quote(comparison.conflicts.place)}` },
    ];
  return [];
}

function governmentReason({ conflicts }: Comparison): MatchReason[] {
  if (conflicts.government === null) return [];
  return [
    { kind: 'place', for: false, text: `Menyebut pemerintah daerah lain: ${quote(conflicts.government)}` },
  ];
}

function wordReasons(activity: IndexedActivity, comparison: Comparison): MatchReason[] {
  const all = activity.parts.title.length;
  const words = found(activity, comparison, ['title']);
  const reasons: MatchReason[] = [];
  if (words.length > 0) {
    const text = `${words.length} dari ${all} kata judul ada: ${quote(words.join(' '))}`;
    reasons.push({ kind: 'words', for: comparison.features.title >= 0.34, text });
  } else reasons.push({ kind: 'words', for: false, text: 'Tidak ada kata judul kegiatan' });
  if (comparison.conflicts.number !== null) {
    reasons.push({
      kind: 'words',
      for: false,
      text: `Nomor atau tahun lain: ${quote(comparison.conflicts.number)}`,
    });
  }
  if (comparison.features.actConflict > 0)
    reasons.push({
      kind: 'words',
      for: false,
      text: 'Menyebut acara yang berlawanan, misalnya penutupan, bukan pembukaan',
    });
  const names = found(activity, comparison, ['leader']);
  if (names.length > 0)
    reasons.push({ kind: 'names', for: true, text: `Menyebut ${quote(names.join(' '))}` });
  else if (comparison.features.roleConflict === 1)
    reasons.push({ kind: 'names', for: false, text: 'Menyebut pejabat lain' });
  if (comparison.features.unit === 1)
    reasons.push({ kind: 'names', for: true, text: 'Kiriman unit tuan rumah' });
  else if (comparison.features.ownAccount === 1)
    reasons.push({ kind: 'names', for: true, text: 'Kiriman pejabat yang memimpin' });
  return reasons;
}

/** Words of the post that are typical of such an activity, at most these many. */
const mostTold = 4;

function kindReason(activity: IndexedActivity, post: PreparedPost, { features }: Comparison): MatchReason[] {
  if (features.kind < 0.4) return [];
  const { kinds } = activity.prepared;
  const words = post.told
    .filter(({ term, kinds: told }) => !activity.known.has(term) && told.some((kind) => kinds.has(kind)))
    .map(({ term }) => term)
    .filter((term) => post.text.plain.includes(term))
    .slice(0, mostTold);
  if (words.length === 0) return [];
  return [
    { kind: 'words', for: true, text: `Kata yang lazim untuk acara seperti ini: ${quote(words.join(' '))}` },
  ];
}

function phaseReasons(post: PreparedPost, { features }: Comparison): MatchReason[] {
  const reasons: MatchReason[] = [];
  const word = post.cues.beforeWord;
  if (features.postponed === 1)
    reasons.push({ kind: 'phase', for: false, text: 'Mengabarkan penundaan atau pembatalan' });
  if (features.before > 0.3) {
    reasons.push({
      kind: 'phase',
      for: false,
      text: `Berbunyi seperti undangan atau persiapan${word === null ? '' : ` (${quote(word)})`}`,
    });
  }
  if (features.followUp > 0.3)
    reasons.push({ kind: 'phase', for: false, text: 'Berbunyi seperti kabar lanjutan' });
  if (features.noEvent === 1 || features.service > 0.5)
    reasons.push({ kind: 'phase', for: false, text: 'Berbunyi seperti ucapan atau info layanan' });
  if (features.memory === 1 || features.otherYear === 1)
    reasons.push({ kind: 'phase', for: false, text: 'Menyebut tahun lain' });
  if (features.circle === 1)
    reasons.push({ kind: 'phase', for: false, text: 'Untuk tingkat atau lingkup lain' });
  if (features.done > 0.3 && features.before <= 0.3)
    reasons.push({ kind: 'phase', for: true, text: 'Berbunyi seperti laporan acara yang sudah berlangsung' });
  return reasons;
}

/** Facts for and against, strongest kinds first, in plain Indonesian. */
export function reasonsOf(
  activity: IndexedActivity,
  post: PreparedPost,
  comparison: Comparison,
): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  if (comparison.link) reasons.push({ kind: 'link', for: true, text: 'Memuat tautan kegiatan ini' });
  if (comparison.tags.length > 0) {
    const own = comparison.features.tag === 1;
    reasons.push({
      kind: 'hashtag',
      for: true,
      text: `Memakai tagar ${own ? 'kegiatan' : 'bersama'} #${comparison.tags.join(' #')}`,
    });
  }
  const time = timeReason(comparison);
  if (time !== null) reasons.push(time);
  const date = dateReason(activity, comparison);
  if (date !== null) reasons.push(date);
  reasons.push(
    ...placeReasons(activity, comparison),
    ...governmentReason(comparison),
    ...wordReasons(activity, comparison),
    ...kindReason(activity, post, comparison),
    ...phaseReasons(post, comparison),
  );
  return reasons;
}
