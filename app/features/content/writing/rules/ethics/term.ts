import type { WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { phrases } from './phrase-rule.ts';

const copy = ETHICS_COPY.term;
const OLD = phrases(
  'penyandang cacat',
  '(?:penderita|menderita) cacat',
  'orang cacat',
  'kaum cacat',
  'anak cacat',
  'anak-anak cacat',
  'cacat mental',
  '(?:orang|penderita|pengidap) gila',
  '(?:orang|penderita) autis(?:me)?',
  'penderita (?:tuna(?:netra|rungu|wicara|daksa|grahita)|disabilitas|difabel|down syndrome)',
  'gembel',
  '(?:pelacur|wts)',
  'suku (?:terbelakang|terasing|primitif)',
  'janda kembang',
  'wanita tuna ?susila',
);

function lawsWord(old: string): string {
  if (old.endsWith('gila')) return 'orang dengan gangguan jiwa';
  if (/autis(?:me)?$/.test(old)) return 'penyandang autisme';
  if (old.endsWith('mental')) return 'disabilitas mental';
  if (old === 'gembel') return 'gelandangan';
  if (old === 'menderita cacat') return 'menyandang disabilitas';
  if (old.startsWith('suku')) return 'komunitas adat terpencil';
  if (old.startsWith('janda')) return 'perempuan kepala keluarga';
  if (/^(?:wanita|pelacur|wts)/.test(old)) return 'pekerja seks';
  if (/tuna|down/.test(old)) return old.replace('penderita', 'penyandang');
  return old.startsWith('anak') ? 'anak penyandang disabilitas' : 'penyandang disabilitas';
}

/** The law's word in place of the old one. Names of laws and bodies keep theirs. */
export const term: WritingRule = {
  id: 'H04-istilah',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  find: ({ prose }) =>
    Array.from(prose.matchAll(OLD)).flatMap((match) => {
      if (/(?:Penyandang|Orang|Anak) C/u.test(match[0])) return [];
      // A text against the word names it.
      if (/(?:stigma|sebutan|istilah|kata|julukan|label)\s$/iu.test(prose.slice(0, match.index).slice(-12)))
        return [];
      const fix = lawsWord(match[0].toLowerCase());
      const cased = /^\p{Lu}/u.test(match[0]) ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
      return [
        {
          start: match.index,
          end: match.index + match[0].length,
          message: copy.message(cased),
          fix: cased,
          severity: 'warning' as const,
        },
      ];
    }),
};
