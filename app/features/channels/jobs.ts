/** The job that visits one channel. The collector is monitoring's; the register only sends it. */
export const COLLECT_JOB = 'monitoring.collect-channel';
/** Looks at all proofs of one channel again. */
export const RECHECK_JOB = 'channels.recheck-proofs';
