/** What a piece of work may be. Words in `copy.id.ts`. */
export const CONTENT_KINDS = ['photo', 'caption', 'video', 'story', 'release', 'infographic'] as const;
