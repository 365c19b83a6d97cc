/** Why a link for approval does not work; each has its own sentence. */
export const LINK_FAULTS = [
  'unknown',
  'revoked',
  'used',
  'expired',
  'other-piece',
  'unit-closed',
  'not-head',
  'desk-reviews',
  'own-text',
  'not-yours',
  'decided',
  'text-changed',
] as const;
export type LinkFault = (typeof LINK_FAULTS)[number];

export type LinkFacts = {
  readonly revokedAt: string | null;
  readonly usedAt: string | null;
  readonly expiresAt: string;
  readonly pieceId: string;
  /** The piece that the page said it was about. */
  readonly askedPieceId: string;
  readonly unitLive: boolean;
  /** The person is alive in the register and leads the piece's unit today. */
  readonly isHead: boolean;
  readonly mode: 'head' | 'desk' | 'nobody';
  /** Among those who wrote what is to be approved, also under another name in the register. */
  readonly isWriter: boolean;
  /** The browser is signed in as who made the link or wrote the text, and is not the head's. */
  readonly openedByOther: boolean;
  readonly variants: readonly {
    readonly linkVersion: number;
    readonly version: number;
    readonly state: string;
  }[];
};

/** The first reason in the order in which a person can do something about it; null: the link works. */
export function linkFault(link: LinkFacts | null, now: string): LinkFault | null {
  if (!link) return 'unknown';
  if (link.revokedAt !== null) return 'revoked';
  if (link.usedAt !== null) return 'used';
  if (Date.parse(link.expiresAt) <= Date.parse(now)) return 'expired';
  if (link.askedPieceId !== link.pieceId) return 'other-piece';
  if (!link.unitLive) return 'unit-closed';
  if (!link.isHead) return 'not-head';
  if (link.mode === 'desk') return 'desk-reviews';
  if (link.isWriter) return 'own-text';
  if (link.openedByOther) return 'not-yours';
  if (link.variants.length === 0 || link.variants.some((one) => one.version !== one.linkVersion))
    return 'text-changed';
  if (link.variants.some((one) => one.state !== 'submitted')) return 'decided';
  return null;
}
