/** Matches the posts around one subject anew, some hundred at a time. */
export const REMATCH_JOB = 'monitoring.rematch';

/** Measures the posts of one account. */
export const MEASURE_JOB = 'monitoring.measure-channel';
