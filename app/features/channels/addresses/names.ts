import { accountAddress, cleanHandle, type NamedNetwork } from './handles.ts';
import { withoutEmails } from './line.ts';
import { who } from './networks/mastodon.ts';
import { account, type Network, type ParsedAddress } from './parsed.ts';
import type { NetworkWord } from './words.ts';

type Find = { parsed: ParsedAddress; at: number; worth: number };

const FEDIVERSE =
  /(?<![\p{L}\p{N}_.@])(@?)([\p{L}\p{N}_][\p{L}\p{N}_.-]*)@((?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})/giu;
const MENTION = /(?<![\p{L}\p{N}_.@])@ ?([\p{L}\p{N}_](?:[\p{L}\p{N}_.·-]*[\p{L}\p{N}_])?)/giu;
const INSTANCE =
  /^(?:(?:[\w-]+\.)*(?:mastodon|mstdn|masto|fosstodon|hachyderm|pleroma|misskey|infosec)\b.*|[\w-]+\.social)$/i;
const NAME = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.·-]*[\p{L}\p{N}_])?`;
const NOISE =
  'akun|kami|resmi|official|officially|ofc|of|kita|dari|di|milik|nya|dinas|opd|unit|kantor|pemkot|pemkab|media sosial|medsos|follow|ikuti|klik|link|tautan|username|user|nama|id|page|halaman|terbaru|baru|humas|kelurahan|kecamatan|is|at|on|untuk|jangan|lupa|ya|yuk|dan|atau|and|or|juga|saja|ada|tidak|belum|channel|kanal';
const STOP = new RegExp(`^(?:${NOISE})$`, 'i');

/** Handles of a line: `@name`, `name` after or before the network's word, `@user@instance`. */
export function findNames(rest: string, words: readonly NetworkWord[]): Find[] {
  const named = words.filter((word): word is NetworkWord & { network: NamedNetwork } =>
    isNamed(word.network),
  );
  const finds = [...fediverse(rest, named), ...mentions(withoutEmails(blankFediverse(rest)), named)];
  if (finds.some((find) => find.worth >= 50)) return finds;
  const plain = withoutEmails(rest);
  for (const word of named) {
    const find =
      afterWord(plain, word) ??
      beforeWord(plain, word) ??
      inBrackets(plain, word) ??
      afterOfficeName(plain, word);
    if (find) finds.push({ ...find, parsed: underFirstWord(plain, named, word, find.parsed) });
  }
  if (finds.length === 0 && words.length === 0) {
    const alone = new RegExp(`^${NAME}$`, 'iu').exec(plain.trim())?.[0];
    if (alone && /[._]/.test(alone) && /\p{L}/u.test(alone))
      finds.push({ parsed: nameless(alone), at: 0, worth: 5 });
  }
  return finds;
}

const isNamed = (network: Network): network is NamedNetwork =>
  !['website', 'phone', 'whatsapp', 'whatsapp-channel'].includes(network);

const blankFediverse = (rest: string): string =>
  rest.replaceAll(FEDIVERSE, (all, at: string) => (at === '@' ? ' '.repeat(all.length) : all));

function fediverse(rest: string, words: readonly NetworkWord[]): Find[] {
  const said = words.some((word) => word.network === 'mastodon');
  const finds: Find[] = [];
  for (const match of rest.matchAll(FEDIVERSE)) {
    const [, at, user = '', host = ''] = match;
    if (at !== '@' && !said && !INSTANCE.test(host)) continue;
    const parsed = who(user, host);
    if (parsed) finds.push({ parsed, at: match.index, worth: 80 });
  }
  return finds;
}

function mentions(rest: string, words: readonly (NetworkWord & { network: NamedNetwork })[]): Find[] {
  const finds: Find[] = [];
  for (const match of rest.matchAll(MENTION)) {
    const name = match[1] ?? '';
    if (match[0].startsWith('@ ') && words.length === 0) continue;
    if (/\.bsky\.social$/i.test(name)) {
      finds.push({ parsed: named('bluesky', name), at: match.index, worth: 60 });
      continue;
    }
    const network = spokenOf(rest, words, match.index, match.index + match[0].length);
    finds.push(
      network
        ? { parsed: named(network, name), at: match.index, worth: 50 }
        : { parsed: nameless(name), at: match.index, worth: 20 },
    );
  }
  return finds;
}

/** The first word of the group just before the name ("IG/TikTok: @a"), else the first word after it. */
function spokenOf(
  rest: string,
  words: readonly (NetworkWord & { network: NamedNetwork })[],
  start: number,
  end: number,
): NamedNetwork | null {
  const before = words.filter((word) => word.end <= start);
  let first = before.at(-1);
  if (first && !/@/.test(rest.slice(first.end, start))) {
    first = firstOfGroup(rest, before, first);
    return first.network;
  }
  return (
    words.find((word) => word.start >= end && !/@/.test(rest.slice(end, word.start)))?.network ??
    first?.network ??
    null
  );
}

/** "IG/TikTok/FB" is one group: its first word stands for it. */
function firstOfGroup<W extends NetworkWord>(rest: string, words: readonly W[], last: W): W {
  const previous = words.filter((word) => word.end <= last.start).at(-1);
  if (
    !previous ||
    !/^[\s/&,.|+]*(?:dan|and|atau|or)?[\s/&,.|+()]*$/i.test(rest.slice(previous.end, last.start))
  )
    return last;
  return firstOfGroup(rest, words, previous);
}

function underFirstWord(
  rest: string,
  words: readonly (NetworkWord & { network: NamedNetwork })[],
  word: NetworkWord & { network: NamedNetwork },
  parsed: ParsedAddress,
): ParsedAddress {
  const first = firstOfGroup(rest, words, word);
  return first === word || parsed.handle === null ? parsed : named(first.network, parsed.handle);
}

const LABEL = new RegExp(
  String.raw`^(?:\s*\((?![^)]*[:@])[^)]*\))?(?:\s+(?:${NOISE}))*\s*(?:[:;=>→»|~/]+|[-–—]+\s|\s-\s*|is\s)+\s*(${NAME})(.*)$`,
  'iu',
);
const LOOSE = new RegExp(
  String.raw`^\s+(?:(?:kami|resmi|official|akun|kita|di|nya)\s+)*(${NAME})(.*)$`,
  'iu',
);

function afterWord(rest: string, word: NetworkWord & { network: NamedNetwork }): Find | null {
  const tail = rest.slice(word.end);
  const labelled = LABEL.exec(tail);
  const [, name = '', after = ''] = labelled ?? LOOSE.exec(tail) ?? [];
  if (name === '' || STOP.test(name) || !/\p{L}|_/u.test(name)) return null;
  const looksLikeHandle = /[._\d]/.test(name);
  const endsHere =
    /^(?:\s*[,;/|([•·&+!.\p{Extended_Pictographic}].*|\s*)$/u.test(after) || after.trim() === '';
  const startsLower = /^\p{Ll}/u.test(name) && name.length >= 5;
  const goesOn = startsLower && STOP.test(/^\s*(\p{L}+)/u.exec(after)?.[1] ?? '');
  if (!(looksLikeHandle || goesOn || (endsHere && (labelled !== null || startsLower)))) return null;
  const parsed = named(word.network, name);
  return parsed.kind === 'account' ? { parsed, at: word.start, worth: 50 } : null;
}

const BEFORE = new RegExp(
  String.raw`(?:^|[\s,;|])(${NAME})\s*(?:[(\[:/|–—-]|\s(?:di|on|at|akun|-)\s)+\s*$`,
  'iu',
);

function beforeWord(rest: string, word: NetworkWord & { network: NamedNetwork }): Find | null {
  const name = BEFORE.exec(rest.slice(0, word.start))?.[1];
  const plain = /^(?:\S+)\s+$/.exec(rest.slice(0, word.start)) ? rest.slice(0, word.start).trim() : undefined;
  const taken = name ?? plain;
  if (!taken || STOP.test(taken) || !/[._\d]/.test(taken) || !/\p{L}/u.test(taken)) return null;
  const parsed = named(word.network, taken);
  return parsed.kind === 'account' ? { parsed, at: 0, worth: 45 } : null;
}

/** "IG Kec. Muarabening : kec.muarabening": the office's name stands between. */
function afterOfficeName(rest: string, word: NetworkWord & { network: NamedNetwork }): Find | null {
  const name = /^[^:=@]{1,60}[:=]\s*([\p{L}\p{N}_][\p{L}\p{N}_.]*[\p{L}\p{N}_])(?=\s|$|[,;/|(])/u.exec(
    rest.slice(word.end),
  )?.[1];
  if (!name || STOP.test(name) || !/[._\d]/.test(name) || !/\p{L}/u.test(name)) return null;
  const parsed = named(word.network, name);
  return parsed.kind === 'account' ? { parsed, at: word.start, worth: 45 } : null;
}

/** "Instagram Dinas Kesehatan (dinkes.wanasari)". */
function inBrackets(rest: string, word: NetworkWord & { network: NamedNetwork }): Find | null {
  const name = /[([]\s*([\p{L}\p{N}_][\p{L}\p{N}_.]*)\s*[)\]]/u.exec(rest.slice(word.end))?.[1];
  if (!name || STOP.test(name) || !/[._\d]/.test(name) || !/\p{L}/u.test(name)) return null;
  const parsed = named(word.network, name);
  return parsed.kind === 'account' ? { parsed, at: word.start, worth: 45 } : null;
}

/**
 * "IG: dinkes.id": after a network's word and without scheme, `www.` or path, what looks like a host is a handle;
 * under an office ending (go.id, desa.id) only Bluesky has such handles.
 */
export function hostAsHandle(
  host: string,
  at: number,
  rest: string,
  words: readonly NetworkWord[],
): ParsedAddress | null {
  const word = words.filter((candidate) => candidate.end <= at).at(-1);
  if (
    !word ||
    !isNamed(word.network) ||
    !/^\s*(?:\((?![^)]*@)[^)]*\))?\s*[:;=@-]?\s*$/.test(rest.slice(word.end, at))
  )
    return null;
  if (/[/:?#]|^www\./i.test(host) || word.network === 'mastodon') return null;
  if (word.network !== 'bluesky' && /\.(?:go|desa|co|or|ac|sch|mil|web|my|net|biz|ponpes)\.id$/i.test(host))
    return null;
  const parsed = named(word.network, host);
  return parsed.kind === 'account' ? parsed : null;
}

function named(network: NamedNetwork, written: string): ParsedAddress {
  if (network === 'mastodon') return { ...nameless(written), network };
  const name = network === 'bluesky' && !written.includes('.') ? `${written}.bsky.social` : written;
  const handle = cleanHandle(network, name);
  return handle
    ? account(network, handle, accountAddress(network, handle))
    : { ...nameless(written), network };
}

/** A handle whose network nobody named: kept for a person to say. */
const nameless = (written: string): ParsedAddress => ({
  network: null,
  handle: written.toLowerCase(),
  id: null,
  address: null,
  kind: 'unknown',
});
