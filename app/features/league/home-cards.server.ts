import type { Contributors } from '#app/platform/module.ts';
import { juryHomeCards, juryNotes } from './judging/home-cards.server.ts';
import { seasonHomeCards, seasonNotes } from './seasons/home-cards.server.ts';

/** The league's part of the first page: what seasons and juries ask of a person. */
export const leagueHomeCards: Contributors['homeCards'] = {
  key: 'league',
  load: async (db, where) => [
    ...(await juryHomeCards.load(db, where)),
    ...(await seasonHomeCards.load(db, where)),
  ],
};

export const leagueNotes: Contributors['taskNotes'] = {
  key: 'league',
  load: async (db, where) => [...(await juryNotes.load(db, where)), ...(await seasonNotes.load(db, where))],
};
