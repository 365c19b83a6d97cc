import type { CheckedText, WritingRule } from '../../finding.ts';
import { AFTER_PER, PUN_JOINED } from '../../words/particles.ts';
import { E12 as copy } from './copy.id.ts';
import { eachWord, isAllCaps, isCapital, nextOf, previousOf, type Spot, wordSet } from './spot.ts';

const joined = wordSet(PUN_JOINED);
const measured = wordSet(AFTER_PER);
/** Conjunctions with `pun` that were set apart. `sekali pun` may mean "even once" and is let stand. */
const CONJUNCTIONS = wordSet('meski walau atau mau bagaimana biar kalau kendati sungguh andai');

const spot = (start: number, end: number, fix: string, message: (fix: string) => string): Spot => ({
  start,
  end,
  fix,
  severity: 'error',
  message: message(fix),
});

function pun(text: CheckedText, at: number): Spot | undefined {
  const { start, end, text: written, lower } = text.words[at]!;
  const base = /^([a-z-]{2,})pun$/.exec(lower)?.[1];
  if (base && !joined.has(lower) && !isAllCaps(written) && !(isCapital(written) && !text.words[at]!.first)) {
    // Words that are whole end in -mpun, -rpun: of those only what certainly carries a particle.
    if (base.length < 3 && base !== 'ia') return undefined;
    if (base.endsWith('m') && !/^(?:malam|belum|minum|enam|kaum|umum|macam|alam|dalam|jam)$/.test(base))
      return undefined;
    // `dimanapun`, `kemanapun` are the preposition's.
    if (/^(?:di|ke|dari)(?:mana|sini|sana|situ)$/.test(base)) return undefined;
    return spot(start, end, `${written.slice(0, -3)} pun`, copy.apart);
  }
  const next = nextOf(text, at);
  if (next?.lower === 'pun' && lower === 'ada' && text.words[at]!.first)
    return spot(start, next.end, `${written}pun`, copy.together);
  if (next?.lower === 'pun' && CONJUNCTIONS.has(lower)) {
    // `apa atau siapa pun`, `bagaimana pun caranya`: only a clause's beginning is certain.
    if (lower === 'bagaimana' && !text.words[at]!.first) return undefined;
    return spot(start, next.end, `${written}pun`, copy.together);
  }
  return undefined;
}

function per(text: CheckedText, at: number): Spot | undefined {
  const { start, end, text: written, lower } = text.words[at]!;
  const found = /^per(-?)(.+)$/.exec(lower);
  if (!found) return undefined;
  const [, hyphen, rest] = found as unknown as [string, string, string];
  if (/^\d/.test(rest))
    return spot(start, end, `${written.slice(0, 3)} ${written.slice(3).replace('-', '')}`, copy.per);
  const before = previousOf(text, at);
  if (rest === 'satu' && before?.lower === 'satu')
    return spot(before.start, end, `${text.raw.slice(before.start, before.end)} per satu`, copy.per);
  if (!measured.has(rest)) return undefined;
  if (
    hyphen === '' &&
    /^(?:buah|kali|kamar|malam|rumah|butir|ton|titik|mil|kelas|satuan|desa|individu)$/.test(rest)
  )
    return undefined;
  const tail = written.slice(3).replace(/^-/, '');
  return spot(start, end, `${written.slice(0, 3)} ${tail}`, copy.per);
}

/** `KTP nya`, `rumah nya`, `silakan lah`: a clitic left alone. */
function clitic(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  if (!/^(?:nya|lah|kah|mu|Nya)$/.test(word.text)) return undefined;
  const before = previousOf(text, at);
  if (!before || before.text.length < 2) return undefined;
  const hyphen = word.text === 'Nya' || isAllCaps(before.text) || /\d$/.test(before.text) ? '-' : '';
  return spot(before.start, word.end, `${before.text}${hyphen}${word.text}`, copy.clitic);
}

/** `KTPnya` -> `KTP-nya`; `rumah-nya` -> `rumahnya`. */
function hyphen(text: CheckedText, at: number): Spot | undefined {
  const { start, end, text: written } = text.words[at]!;
  const glued = /^(\p{Lu}{2,})(nya|ku|mu|lah|kah)$/u.exec(written);
  if (glued) return spot(start, end, `${glued[1]}-${glued[2]}`, copy.hyphen);
  const loose = /^(\p{L}?\p{Ll}{3,})-(nya|lah|kah)$/u.exec(written);
  return loose ? spot(start, end, `${loose[1]}${loose[2]}`, copy.clitic) : undefined;
}

export const particles: WritingRule = {
  id: 'E12-partikel',
  ...copy,
  severity: 'error',
  find: eachWord((_, at, text) => pun(text, at) ?? per(text, at) ?? clitic(text, at) ?? hyphen(text, at)),
};
