/** Events of content. Payloads hold ids and names, never texts. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'content.piece-made': { unitId: string };
    'content.piece-edited': { unitId: string; fields: readonly string[] };
    'content.note-kept': { unitId: string; pictures: number };
    'content.note-archived': { unitId: string };
    'content.media-added': { unitId: string; kind: string; bytes: number };
    'content.media-edited': { unitId: string; fields: readonly string[] };
    'content.media-archived': { unitId: string; archived: boolean };
    'content.consent-withdrawn': { unitId: string; held: number; flagged: number; published: number };
    'content.out-though-withdrawn': { unitId: string; network: string };
    'content.taken-down': { unitId: string; network: string };
    'content.uploads-expired': { count: number };
    'content.piece-archived': { unitId: string; archived: boolean };
    'content.piece-deleted': { unitId: string };
    'content.piece-flagged': { unitId: string; flag: string; held: number };
    'content.piece-flags-settled': { unitId: string; flags: readonly string[] };
    'content.variant-added': { unitId: string; network: string };
    'content.variant-edited': { unitId: string; version: number; approvalFell: boolean };
    'content.variant-removed': { unitId: string; network: string };
    'content.withdrawn': { unitId: string; variants: number };
    'content.targets-set': { month: string };
    'content.submitted': { unitId: string; variants: number };
    'content.approved': { unitId: string; variants: number; via: string; linkId?: string };
    'content.returned': { unitId: string; variants: number; via: string; linkId?: string };
    'content.recalled': { unitId: string; variants: number };
    'content.released': { unitId: string; variants: number };
    'content.released-urgent': { unitId: string; variants: number };
    'content.reviewed-after': { unitId: string; verdict: string; newPieceId: string | null };
    'content.remark-written': { unitId: string; variantId: string };
    'content.remark-settled': { unitId: string; variantId: string };
    'content.approval-link-made': { unitId: string; linkId: string; personId: string };
    'content.approval-link-revoked': { unitId: string; linkId: string };
    'content.review-policy-set': { mode: string; units: number; kinds: readonly string[] };
    'content.reviews-reminded': { people: number };
    'content.scheduled': { unitId: string; at: string };
    'content.words-edited': { added: number; changed: number; removed: number };
    'content.unscheduled': { unitId: string };
    'content.due-set': { unitId: string; at: string };
    'content.excused': { unitId: string };
    'content.reopened': { unitId: string };
    'content.hand-reminded': { variants: number; told: number };
    'content.published': { unitId: string; pieceId: string; network: string };
  }
}

export {};
