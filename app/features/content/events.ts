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
    'content.uploads-expired': { count: number };
    'content.submitted': { unitId: string; variants: number };
    'content.approved': { unitId: string; variants: number; via: string };
    'content.returned': { unitId: string; variants: number; via: string };
    'content.scheduled': { unitId: string; at: string };
    'content.words-edited': { added: number; changed: number; removed: number };
    'content.published': { unitId: string; pieceId: string; network: string };
  }
}

export {};
