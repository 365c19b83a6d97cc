/** Pure face of training: types and rules that other features may use. */
export { usualQuestions } from './evaluating/rules/questions.ts';
export { may as mayTraining, type TrainingAct, type TrainingSubject } from './policy.ts';
export type { BatchState, CertificateRule, RegistrationState, SessionKind } from './tables.ts';
