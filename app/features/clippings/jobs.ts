/** Reads one media source. */
export const COLLECT_SOURCE_JOB = 'clippings.collect-source';
/** Reads one pasted link. */
export const READ_LINK_JOB = 'clippings.read-link';
/** Tags past articles anew: with one issue, or with everything. */
export const RETAG_JOB = 'clippings.retag';
/** Makes the paper of one day. */
export const MAKE_PAPER_JOB = 'clippings.make-paper';
