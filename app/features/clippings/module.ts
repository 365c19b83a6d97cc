import { defineHandler, type Module } from '#app/platform/module.ts';
import { collectSourceJob, dispatchSources } from './collecting/jobs.server.ts';
import { readLinkJob } from './collecting/read-link.server.ts';
import './events.ts';
import { clippingsHomeCards } from './home-cards.server.ts';
import { makePaperJob, morningPapers } from './papers/jobs.server.ts';
import { retag, retagJob } from './store/retag.server.ts';
import { sweepClippings } from './store/sweep.server.ts';
import { clippingsSubjects } from './subject-names.server.ts';
import './tables.ts';

/** Units are known by their names: with new ones past articles are tagged anew. */
const onUnits = (event: 'org.unit-added' | 'org.unit-edited' | 'org.imported') =>
  defineHandler({
    name: `clippings.retag.${event}`,
    event,
    handle: (platform, { tenantId }) => retag(platform, { tenantId, issueId: null, version: null }),
  });

export const clippings: Module = {
  name: 'clippings',
  jobs: [
    dispatchSources,
    collectSourceJob,
    readLinkJob,
    retagJob,
    makePaperJob,
    morningPapers,
    sweepClippings,
  ],
  contributes: { homeCards: clippingsHomeCards, subjectNames: clippingsSubjects },
  handlers: [onUnits('org.unit-added'), onUnits('org.unit-edited'), onUnits('org.imported')],
};
