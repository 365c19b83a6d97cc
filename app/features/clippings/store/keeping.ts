/** Whole texts serve to tag anew when words change; after this many days only the beginning that may be shown is kept, and tags stand. */
export const TEXT_DAYS = 400;
/** What is kept of a text then: as much as an excerpt shows. */
export const KEPT_LETTERS = 320;
/** Alike articles are looked for within four days; keys older than this find nothing. */
export const SKETCH_DAYS = 8;
