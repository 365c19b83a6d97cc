import { breachesOf, type LimitBreach, limitsOf } from '#app/features/channels/index.ts';
import { type Unusable, unusable } from '../../media/rules/usable.ts';
import type { CONSENTS, PEOPLE, RIGHTS, Subject } from '../../tables.ts';
import type { Source } from '../../types.ts';
import { checkDraft, type DraftCheck, excerptOf, type Override } from '../../writing/checked-draft.ts';
import type { CheckOptions, Finding } from '../../writing/finding.ts';
import { unsourced } from './figures.ts';

export type MediumFacts = {
  readonly mediaId: string;
  readonly fileId: string;
  readonly title: string;
  readonly kind: 'image' | 'video';
  readonly mime: string;
  readonly bytes: number;
  readonly alt: string;
  readonly people: (typeof PEOPLE)[number];
  readonly consent: (typeof CONSENTS)[number];
  readonly rights: (typeof RIGHTS)[number];
  readonly rightsNote: string | null;
  readonly archived: boolean;
};

export type DraftFacts = {
  readonly variantId: string;
  readonly network: string;
  readonly title: string | null;
  readonly text: string;
  readonly link: string | null;
  readonly media: readonly MediumFacts[];
  readonly overrides: readonly Override[];
};

export type PieceFacts = {
  readonly isRelease: boolean;
  readonly subject: Subject;
  readonly sources: readonly Source[];
  readonly options: Omit<CheckOptions, 'kind'>;
};

export type Place = 'title' | 'text';
export type FoundAt = Finding & {
  readonly place: Place;
  readonly excerpt: string;
  /** The words themselves, for the page alone. */
  readonly words: string;
};
export type MediaWhy = Unusable | 'alt' | 'rights';

/** What keeps a variant from being submitted. Only findings can be let through, each with a reason. */
export type Blocker =
  | { readonly kind: 'finding'; readonly finding: FoundAt }
  | { readonly kind: 'limit'; readonly network: string; readonly breach: LimitBreach }
  | { readonly kind: 'media'; readonly mediaId: string; readonly title: string; readonly why: MediaWhy }
  | { readonly kind: 'figure'; readonly figure: string };

export type DraftReading = {
  readonly findings: readonly FoundAt[];
  readonly overridden: readonly (FoundAt & { readonly reason: string })[];
  readonly blockers: readonly Blocker[];
};

function leaveFault(medium: MediumFacts): MediaWhy | null {
  const { rights, rightsNote } = medium;
  const fault = unusable(medium);
  if (fault) return fault;
  return (rights === 'permission' || rights === 'licence') && !rightsNote?.trim() ? 'rights' : null;
}

function mediaBlockers(media: readonly MediumFacts[]): Blocker[] {
  return media.flatMap((one): Blocker[] => {
    const about = { kind: 'media', mediaId: one.mediaId, title: one.title } as const;
    const fault = leaveFault(one);
    return [
      ...(one.alt.trim() === '' ? [{ ...about, why: 'alt' as const }] : []),
      ...(fault ? [{ ...about, why: fault }] : []),
    ];
  });
}

/** Pictures are made in the size and kind that a network wants when they go out; alt text is asked for above, whatever the network. */
const isForPublishing = (breach: LimitBreach): boolean => breach.type === 'alt-missing';

function limitBlockers(draft: DraftFacts): Blocker[] {
  const limits = limitsOf(draft.network);
  if (!limits) return [];
  const breaches = breachesOf(limits, {
    title: draft.title,
    text: draft.text,
    link: draft.link,
    media: draft.media.map((one) => ({
      fileId: one.fileId,
      kind: one.kind,
      mime: one.mime,
      bytes: one.bytes,
      width: null,
      height: null,
      alt: one.alt,
    })),
  });
  const isPicture = (at: number) => draft.media[at]?.kind === 'image';
  return breaches
    .filter((breach) => !isForPublishing(breach) && !('at' in breach && isPicture(breach.at)))
    .map((breach) => ({ kind: 'limit', network: draft.network, breach }));
}

function located(
  place: Place,
  text: string,
  check: DraftCheck,
): DraftCheck & { at: (one: Finding) => FoundAt } {
  return {
    ...check,
    at: (one) => ({
      ...one,
      place,
      excerpt: excerptOf(text, one),
      words: text.slice(one.start, one.end),
    }),
  };
}

/** Reads one variant as the program does at its submission. */
export function readDraft(piece: PieceFacts, draft: DraftFacts): DraftReading {
  const kind =
    piece.isRelease && (draft.network === 'portal' || draft.network === 'website') ? 'release' : 'text';
  const title = draft.title ?? '';
  const parts = [
    located('title', title, checkDraft(title, { ...piece.options, kind: 'text' }, draft.overrides)),
    located(
      'text',
      draft.text,
      checkDraft(draft.text, { ...piece.options, kind, bodyOnly: true }, draft.overrides),
    ),
  ];
  return {
    findings: parts.flatMap((part) => part.findings.map(part.at)),
    overridden: parts.flatMap((part) =>
      part.overridden.map((one) => ({ ...part.at(one), reason: one.reason })),
    ),
    blockers: [
      ...parts.flatMap((part) =>
        part.blocking.map((one): Blocker => ({ kind: 'finding', finding: part.at(one) })),
      ),
      ...limitBlockers(draft),
      ...mediaBlockers(draft.media),
      ...unsourced(draft.text, piece.sources).map(({ text }): Blocker => ({ kind: 'figure', figure: text })),
    ],
  };
}

/** What may not wait may go out unread and unpolished, never with somebody's personal data or a child's face. */
export const blocksUrgent = (blocker: Blocker): boolean =>
  blocker.kind === 'finding'
    ? blocker.finding.rule.startsWith('P')
    : blocker.kind === 'limit' || (blocker.kind === 'media' && blocker.why !== 'alt');
