import { civil, instant } from './calendar.ts';
import type { Random } from './random.ts';
import type { CoverageKind, SampleChannel, SamplePost, SampleTruth } from './types.ts';
import { cut } from './voice.ts';

/** A post before it has its key; `at` is local minutes since 1970. */
export interface Draft {
  readonly unit: string;
  readonly channel: SampleChannel;
  readonly at: number;
  readonly seconds: number;
  readonly title: string | null;
  readonly text: string;
  readonly activity: string | null;
  readonly narrative: string | null;
  readonly kind: CoverageKind | null;
  readonly of: Draft | null;
  readonly near: SampleTruth['near'];
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

function code(serial: number, length: number): string {
  let rest = Math.imul(serial + 1, 0x9e3779b1) >>> 0;
  let out = '';
  for (let i = 0; i < length; i += 1) {
    out += LETTERS.charAt(rest % LETTERS.length);
    rest = (Math.imul(rest, 1664525) + 1013904223 + serial) >>> 0;
  }
  return out;
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .split('-')
    .slice(0, 9)
    .join('-');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Address and remote id as the network would give them; codes begin with WNS, no real post has them. */
export function addressOfPost(draft: Draft, serial: number): { url: string; externalId: string } {
  const { handle, network } = draft.channel;
  const long = String(7_300_000_000_000_000 + serial * 7919);
  const short = `WNS${code(serial, 8)}`;
  switch (network) {
    case 'website': {
      const c = civil(Math.floor(draft.at / 1440));
      const path = `${c.year}/${two(c.month)}/${two(c.day)}/${slugOf(draft.title ?? draft.text.slice(0, 60))}-${serial}`;
      return { url: `https://${handle}/${path}/`, externalId: String(10_000 + serial) };
    }
    case 'facebook':
      return { url: `https://www.facebook.com/${handle}/posts/${long}`, externalId: long };
    case 'tiktok':
      return { url: `https://www.tiktok.com/@${handle}/video/${long}`, externalId: long };
    case 'youtube':
      return { url: `https://www.youtube.com/watch?v=${short}`, externalId: short };
    case 'x':
      return { url: `https://x.com/${handle}/status/${long}`, externalId: long };
    case 'threads':
      return { url: `https://www.threads.com/@${handle}/post/${short}`, externalId: short };
    case 'telegram':
      return { url: `https://t.me/${handle}/${100 + serial}`, externalId: String(100 + serial) };
    case 'whatsapp-channel':
      return {
        url: `https://whatsapp.com/channel/${handle}/${100 + serial}`,
        externalId: String(100 + serial),
      };
    case 'bluesky':
      return {
        url: `https://bsky.app/profile/${handle}/post/${short.toLowerCase()}`,
        externalId: short.toLowerCase(),
      };
    case 'mastodon':
      return { url: `https://sosial.wanasari.example/@${handle.split('@')[0]}/${long}`, externalId: long };
    default:
      return { url: `https://www.instagram.com/p/${short}/`, externalId: short };
  }
}

const TYPOS: readonly (readonly [string, string])[] = [
  ['Wanasari', 'Wansari'],
  ['kegiatan', 'kegaitan'],
  ['warga', 'wagra'],
  ['dengan', 'degan'],
  ['Kelurahan', 'Kelurhan'],
];

function editOf(draft: Draft, now: number, random: Random): SamplePost['edit'] {
  const at = draft.at + random.int(4, 300);
  const typo = TYPOS.find(([right]) => draft.text.includes(right));
  if (!typo || at > now || !random.chance(0.018)) return null;
  return { at: instant(0, at), before: draft.text.replace(typo[0], typo[1]) };
}

function mediaOf(draft: Draft, random: Random): SamplePost['media'] {
  const { network } = draft.channel;
  if (network === 'tiktok' || network === 'youtube') return { kind: 'video', count: 1 };
  if (network === 'telegram' || network === 'x' || network === 'bluesky' || network === 'mastodon') {
    return random.chance(0.45) ? { kind: 'photo', count: 1 } : { kind: 'none', count: 0 };
  }
  if (network === 'instagram' && random.chance(0.22)) return { kind: 'video', count: 1 };
  return {
    kind: 'photo',
    count: random.weighted([
      [1, 5],
      [2, 2],
      [3, 3],
      [5, 2],
      [8, 1],
    ] as const),
  };
}

/** Gives the draft its key, address and moment. `keys` knows the keys of earlier drafts. */
export function seal(
  draft: Draft,
  serial: number,
  now: number,
  keys: ReadonlyMap<Draft, string>,
  random: Random,
): SamplePost {
  const { url, externalId } = addressOfPost(draft, serial);
  const gone = draft.at + random.int(60, 4000);
  return {
    key: `kirim-${String(serial + 1).padStart(6, '0')}`,
    unit: draft.unit,
    channel: draft.channel.key,
    url,
    externalId,
    publishedAt: instant(0, draft.at, draft.seconds),
    title: draft.title === null ? null : cut(draft.title, 150),
    text: draft.text,
    media: mediaOf(draft, random),
    grade: draft.channel.grade,
    edit: editOf(draft, now, random),
    deletedAt: random.chance(0.003) && gone < now ? instant(0, gone) : null,
    truth: {
      activity: draft.activity,
      narrative: draft.narrative,
      kind: draft.kind,
      of: draft.of ? (keys.get(draft.of) ?? null) : null,
      near: draft.near,
    },
  };
}
