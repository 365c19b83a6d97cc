import { FIVE_W_ONE_H, type NoteAnswers, type Question, type Quote, type Source } from '../../types.ts';
import { skeletonCopy as copy, questionWords } from '../skeleton-copy.id.ts';

/** What a release is put together from. Nothing else goes in: what is not here is a gap. */
export type ReleaseFacts = {
  readonly office: string;
  /** "Wanasari", for the dateline; the government's short name without its kind. */
  readonly town: string;
  /** "19 November 2026". */
  readonly day: string | null;
  readonly title: string;
  readonly answers: NoteAnswers;
  readonly quotes: readonly Quote[];
  readonly dictation: string;
  readonly sources: readonly Source[];
  readonly hashtags: readonly string[];
  readonly captions: readonly { readonly alt: string; readonly credit: string | null }[];
};

const said = (answers: NoteAnswers, question: Question): string | null => answers[question]?.trim() || null;

/** A missing W, where a reader of the draft cannot overlook it. */
export const gap = (question: Question): string => copy.gap(questionWords[question].short);

const orGap = (answers: NoteAnswers, question: Question): string => said(answers, question) ?? gap(question);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Ends with exactly one full stop. */
const sentence = (text: string): string => {
  const plain = text.trim().replace(/[\s.,;:]+$/, '');
  return /[!?]$/.test(plain) || /\]$/.test(plain) ? plain : `${plain}.`;
};

/** Words as somebody said them, with who said them: full name and post at first mention. */
function quotation({ words, name, post }: Quote): string {
  const plain = words.trim().replace(/^["“]+|["”]+$/g, '');
  const who = name.trim() || copy.gap('nama narasumber');
  const as = post.trim() || copy.gap('jabatan');
  return copy.quote(plain.replace(/[,.]+$/, ''), who, as);
}

/** Figures keep the line that says where they come from. */
const sourceLine = ({ figure, source, date }: Source): string => copy.source(figure, source, date);

/** Teras in the order of ADIKSIMBA: what, where and when in one sentence, then who. No verb is put into anybody's mouth. */
function lead(answers: NoteAnswers): string {
  const what = capital(orGap(answers, 'what')).replace(/[.\s]+$/, '');
  const where = said(answers, 'where');
  const when = said(answers, 'when');
  const first = [what, where ? copy.where(where) : gap('where'), when ? copy.when(when) : gap('when')].join(
    ' ',
  );
  const who = said(answers, 'who');
  return `${sentence(first)} ${who ? sentence(copy.who(who)) : gap('who')}`;
}

/** The skeleton of a press release (domain rules 8): head, title, dateline, lead, body, quotations, data, about us, contact. */
export function releaseSkeleton(facts: ReleaseFacts): string {
  const { answers, quotes, sources, captions } = facts;
  const because = said(answers, 'why');
  const how = said(answers, 'how');
  const parts = [
    copy.head(facts.office),
    copy.number,
    copy.status,
    facts.title.trim() || said(answers, 'what') || copy.gap('judul'),
    `${facts.town.toUpperCase()}, ${facts.day ?? copy.gap('tanggal')} – ${lead(answers)}`,
    because ? sentence(capital(because)) : gap('why'),
    how ? sentence(capital(how)) : gap('how'),
    ...(quotes.length > 0 ? quotes.map(quotation) : [copy.gap('kutipan narasumber')]),
    ...(facts.dictation.trim() ? [copy.fromDictation(facts.dictation.trim())] : []),
    ...(sources.length > 0 ? [[copy.data, ...sources.map(sourceLine)].join('\n')] : []),
    copy.about(facts.office),
    copy.contact,
    ...captions.map(({ alt, credit }, index) =>
      copy.photo(index + 1, alt.trim() || copy.gap('keterangan foto'), credit),
    ),
  ];
  return parts.join('\n\n');
}

/** A caption for the networks: the lead, one quotation, the tags. */
export function captionSkeleton(facts: ReleaseFacts): string {
  const [first] = facts.quotes;
  const because = said(facts.answers, 'why');
  return [
    lead(facts.answers),
    ...(because ? [sentence(capital(because))] : []),
    ...(first ? [quotation(first)] : []),
    ...(facts.hashtags.length > 0 ? [facts.hashtags.join(' ')] : []),
  ].join('\n\n');
}

/** How many gaps a draft still has. */
export const gapsIn = (text: string): number => text.match(/\[\.\.\. belum diisi: [^\]]+\]/g)?.length ?? 0;

/** The same gaps as questions, for the list above the draft. */
export const openQuestions = (answers: NoteAnswers): Question[] =>
  FIVE_W_ONE_H.filter((question) => !said(answers, question));
