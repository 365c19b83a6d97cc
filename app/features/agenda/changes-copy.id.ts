import { formatDate, formatTime } from '#app/ui/format-date.ts';

/** An activity as those who work on it know it. */
export type ActivityFacts = {
  title: string;
  date: string;
  start: string | null;
  end: string | null;
  zone: string;
  place: string | null;
  leader: string | null;
  standIn: string | null;
  host: string | null;
  narrative: string | null;
  visibility: 'public' | 'press' | 'internal';
  state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
  hashtags: readonly string[];
  description: string | null;
  dressCode: string | null;
};

function moment({ date, start, end, zone }: ActivityFacts): string {
  const day = formatDate(date, 'plain');
  if (start === null) return day;
  const hours = end === null ? formatTime(start, zone) : `${formatTime(start)} – ${formatTime(end, zone)}`;
  return `${day}, ${hours}`;
}

const quoted = (text: string) => `“${text}”`;
const named = (word: string) => (value: string | null) =>
  value === null ? `${word} dikosongkan.` : `${word} menjadi ${value}.`;

const VISIBILITY = {
  public: 'Sifatnya menjadi publik.',
  press: 'Sifatnya menjadi untuk pers, tidak tampil di portal.',
  internal: 'Sifatnya menjadi internal, tidak untuk umum.',
} as const;

const words: Record<
  string,
  { of: (facts: ActivityFacts) => string | null; say: (now: string | null) => string }
> = {
  title: { of: (one) => quoted(one.title), say: named('Nama') },
  place: { of: (one) => one.place, say: named('Tempat') },
  leader: { of: (one) => one.leader, say: named('Pemimpin') },
  standIn: {
    of: (one) => one.standIn,
    say: (now) => (now === null ? 'Tidak lagi diwakili.' : `Diwakili ${now}.`),
  },
  host: { of: (one) => one.host, say: named('Penyelenggara') },
  narrative: {
    of: (one) => one.narrative,
    say: (now) => (now === null ? 'Narasinya dilepas.' : `Narasi menjadi ${quoted(now)}.`),
  },
  visibility: { of: (one) => one.visibility, say: (now) => VISIBILITY[now as 'public'] },
  tentative: {
    of: (one) => (one.state === 'tentative' ? 'tentative' : null),
    say: (now) => (now ? 'Kini masih tentatif.' : 'Kini sudah pasti.'),
  },
  hashtags: {
    of: (one) => one.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ') || null,
    say: named('Tagar'),
  },
  description: {
    of: (one) => one.description,
    say: (now) => (now === null ? 'Keterangan untuk unit dihapus.' : 'Keterangan untuk unit diperbarui.'),
  },
  dressCode: { of: (one) => one.dressCode, say: named('Pakaian') },
};

const waits = ({ state }: ActivityFacts) => state === 'postponed' || state === 'cancelled';

/** Where day or hour moved, or a waiting activity has them again; null where they stay. */
export function movedWords(before: ActivityFacts, now: ActivityFacts): string | null {
  const [from, to] = [moment(before), moment(now)];
  if (waits(before) && !waits(now)) return `Jadi diadakan ${to}.`;
  return from === to ? null : `Jadwal menjadi ${to}, semula ${from}.`;
}

/** What changed, in plain words and in the order of the page; nothing of what units have no use for. */
export const changeWords = (before: ActivityFacts, now: ActivityFacts): string[] =>
  [
    movedWords(before, now),
    ...Object.values(words).map(({ of, say }) => (of(before) === of(now) ? null : say(of(now)))),
  ].filter((sentence) => sentence !== null);

/** Notices about an activity: the title passes through push services, the body stays in the program and in mail. */
export const changesCopy = {
  edited: 'Keterangan satu kegiatan berubah.',
  moved: 'Jadwal satu kegiatan berubah. Tenggat tugas Anda ikut disesuaikan.',
  postponed: 'Satu kegiatan ditunda. Tugas Anda menunggu jadwal baru.',
  cancelled: 'Satu kegiatan batal. Tugas Anda untuk kegiatan itu ditarik.',
  restored: 'Satu kegiatan jadi diadakan lagi. Periksa tugas Anda.',
  body: (title: string, sentences: readonly string[]) => [`${quoted(title)}.`, ...sentences].join(' '),
  when: (facts: ActivityFacts) => `${moment(facts)}.`,
  reason: (reason: string | null) => (reason === null ? [] : [`Alasan: ${reason.replace(/[.\s]+$/, '')}.`]),
} as const;
