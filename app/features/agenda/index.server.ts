/** Server face of the agenda: acts and reads that other features may use. */
export { addActivity } from './actions/add-activity.server.ts';
export { assign } from './actions/assign.server.ts';
export { cancelActivity } from './actions/cancel-activity.server.ts';
export { approveNarrative, withdrawNarrative } from './actions/decide-narrative.server.ts';
export { postponeActivity } from './actions/postpone-activity.server.ts';
export { narrativePublished, narrativeUsed } from './actions/record-reading.server.ts';
export { rescheduleActivity } from './actions/reschedule-activity.server.ts';
export { saveNarrative } from './actions/write-narrative.server.ts';
export { finishPublished, finishReported } from './finish-reported.server.ts';
