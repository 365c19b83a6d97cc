export type Known = { readonly id: string; readonly accountId: string | null; readonly name: string };

/** A name without titles (after a comma, "dr.", "Hj.") and without case, so that "Hj. Laras Andini, S.KM." is Laras Andini. */
export const plainName = (name: string): string =>
  name
    .split(',')[0]!
    .toLowerCase()
    .replace(/(?:^|\s)(?:[a-z]{1,5}\.)+(?=\s)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether two entries of the register of people are one human being. Mail and phone are unique there, so that somebody who is in
 * it twice is told by the sign-in or by the name; two people of the same name then need a third one, which harms nobody.
 */
export const isSamePerson = (a: Known, b: Known): boolean =>
  a.id === b.id ||
  (a.accountId !== null && a.accountId === b.accountId) ||
  (plainName(a.name) !== '' && plainName(a.name) === plainName(b.name));
