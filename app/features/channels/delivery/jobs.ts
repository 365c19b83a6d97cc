/** Wakes who sends deliveries. The table says what is due; a lost job costs a minute, never a delivery. */
export const DELIVER_JOB = 'channels.deliver';
