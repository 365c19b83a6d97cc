import { fromDay, toDay } from './calendar.ts';
import { KECAMATANS } from './government.ts';
import { ELSEWHERE, FLOOD_STORIES, PRESS_STORIES, type PressStory } from './press-stories.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type { LocalDate } from './types.ts';

export type SampleOutlet = {
  readonly name: string;
  readonly host: string;
  readonly local: boolean;
  /** How reading it stands, for the page of sources. */
  readonly health: 'ok' | 'broken' | 'silent';
};

/** Invented outlets; no such site can exist (`.example`). */
export const OUTLETS: readonly SampleOutlet[] = [
  { name: 'Koran Wanasari', host: 'koranwanasari.example', local: true, health: 'ok' },
  { name: 'Pos Muara', host: 'posmuara.example', local: true, health: 'ok' },
  { name: 'Kabar Rimbara', host: 'kabarrimbara.example', local: false, health: 'ok' },
  { name: 'Radio Swara Kali', host: 'swarakali.example', local: true, health: 'ok' },
  { name: 'Lentera Pesisir', host: 'lenterapesisir.example', local: false, health: 'broken' },
  { name: 'Warta Wana', host: 'wartawana.example', local: true, health: 'silent' },
];
/** Outlets that still bring something. */
const TELLING = 4;

export const PRESS_ISSUES: readonly { name: string; words: readonly string[]; theme: string | null }[] = [
  { name: 'Banjir', words: ['banjir', 'genangan', 'drainase', 'Kali Wening'], theme: 'musim-hujan' },
  { name: 'Sampah', words: ['sampah'], theme: null },
  {
    name: 'Harga pangan',
    words: ['harga cabai', 'harga beras', 'pasar murah', 'sembako'],
    theme: 'harga-akhir-tahun',
  },
  {
    name: 'Layanan kesehatan',
    words: ['puskesmas', 'imunisasi', 'vaksinasi', 'posyandu'],
    theme: 'berobat-dekat',
  },
  { name: 'Jalan dan jembatan', words: ['jalan rusak', 'jembatan', 'trotoar'], theme: null },
  { name: 'Air bersih', words: ['air ledeng', 'Tirta Wanasari'], theme: 'air-mengalir' },
];

export type SampleArticle = {
  readonly outlet: number;
  readonly path: string;
  readonly date: LocalDate;
  readonly time: string;
  readonly title: string;
  readonly text: string;
  readonly tone: PressStory['tone'] | null;
};

const DAYS = 91;
/** Rain came in these days before today. */
const isWet = (ago: number): boolean => (ago >= 3 && ago <= 12) || (ago >= 30 && ago <= 34);

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function told(story: Omit<PressStory, 'tone'>, random: Random): { title: string; text: string } {
  const [, kec, kelurahan] = random.pick(KECAMATANS);
  const kel = random.pick(kelurahan);
  const n = String(random.int(12, 96));
  const fill = (text: string) => text.replaceAll('{kel}', kel).replaceAll('{kec}', kec).replaceAll('{n}', n);
  return { title: fill(story.title), text: fill(story.text) };
}

/** Articles of one day: each story in one outlet, every third in several with the agency's text. */
function dayOf(
  random: Random,
  ago: number,
  today: number,
  turn: { press: number; flood: number },
): SampleArticle[] {
  const date = fromDay(today - ago);
  const stories: PressStory[] = [];
  const count = ago === 0 ? 4 : random.int(1, 3);
  for (let at = 0; at < count; at += 1) stories.push(PRESS_STORIES[turn.press++ % PRESS_STORIES.length]!);
  if (isWet(ago)) stories.push(FLOOD_STORIES[turn.flood++ % FLOOD_STORIES.length]!);
  if (ago === 0) stories.push(FLOOD_STORIES[1]!, FLOOD_STORIES[0]!);
  return stories.flatMap((story, at) => {
    const words = told(story, random);
    const first = random.int(0, TELLING - 1);
    const outlets = at % 3 === 0 ? [first, (first + 1) % TELLING] : [first];
    const minutes = ago === 0 ? 5 * 60 + at * 22 : random.int(6 * 60, 19 * 60);
    // The desk has not looked at everything: most of today waits, and here and there an old one was left.
    const looked = ago === 0 ? story.tone === 'negative' : ago === 1 ? at === 0 : !random.chance(0.12);
    return outlets.map(
      (outlet, step): SampleArticle => ({
        outlet,
        path: `${date.replaceAll('-', '/')}/${slug(words.title)}`,
        date,
        time: clock(minutes + step * 17),
        ...words,
        tone: looked ? story.tone : null,
      }),
    );
  });
}

/** What the outlets told in a quarter, oldest first. */
export function buildPress(seed: number, today: LocalDate): SampleArticle[] {
  const random = makeRandom(seedOf(seed, 'press'));
  const turn = { press: 0, flood: 0 };
  const last = toDay(today);
  const articles: SampleArticle[] = [];
  for (let ago = DAYS - 1; ago >= 0; ago -= 1) {
    articles.push(...dayOf(random, ago, last, turn));
    if (ago % 3 === 1) {
      const words = told(random.pick(ELSEWHERE), random);
      const date = fromDay(last - ago);
      articles.push({
        outlet: 2,
        path: `${date.replaceAll('-', '/')}/${slug(words.title)}`,
        date,
        time: '09:10',
        ...words,
        tone: null,
      });
    }
  }
  return articles;
}
