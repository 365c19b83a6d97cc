/** Names of the jobs that the parts of the league send each other. */
export const PREVIEW_JOB = 'league.preview-rules';
export const CLOSE_JOB = 'league.close-season';
export const SEAL_JOB = 'league.seal-season';
