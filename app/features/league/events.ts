/** Events of the league. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'league.rules-saved': { version: number };
    'league.season-frozen': { rulesId: string; version: number };
    'league.season-closed': { appealsUntil: string };
    'league.season-sealed': { digest: string };
    'league.juror-named': { seasonId: string; classKeys: readonly string[] };
    'league.juror-removed': { seasonId: string; moved: number };
    'league.conflicts-declared': { seasonId: string; conflicts: number; moved: number };
    'league.pieces-drawn': { seed: string; pieces: number; sheets: number };
    'league.sheets-filled': { sheets: number; short: number };
    'league.sheet-scored': { seasonId: string; turn: number; third: boolean };
    'league.jurors-reminded': { jurors: number };
    'league.jury-closed': { scored: number; empty: number };
    'league.reasons-forgotten': { reasons: number; notes: number };
    'league.prizes-asked': { wanted: number };
    'league.prize-issued': { seasonId: string; unitId: string; kind: string; documentId: string };
    'league.prize-revoked': { seasonId: string; unitId: string; documentId: string };
    'league.checklist-marked': {
      list: string;
      changes: readonly { unitId: string; item: string; met: boolean | null }[];
    };
    'league.season-created': { rulesId: string };
    'league.season-rules-chosen': { rulesId: string };
    'league.season-cancelled': object;
    'league.preview-asked': { version: number };
    'league.closing-asked': object;
    'league.sealing-asked': object;
    'league.appeal-filed': { seasonId: string; unitId: string; criterion: string };
    'league.appeal-withdrawn': { seasonId: string; unitId: string };
    'league.appeal-decided': { seasonId: string; unitId: string; accepted: boolean };
    'league.correction-proposed': { seasonId: string; unitId: string; kind: string };
    'league.proposal-withdrawn': { seasonId: string; unitId: string };
    'league.proposal-decided': { seasonId: string; unitId: string; kind: string; accepted: boolean };
  }
}

export {};
