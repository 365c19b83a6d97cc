/** Events of training. An answer of the anonymous evaluation is no event: it leaves no actor and no time. */
declare module '#app/platform/events/event.ts' {
  interface EventPayloads {
    'training.programme-saved': { fields: string[] };
    'training.programme-cloned': { fromId: string };
    'training.batch-saved': { programmeId: string; fields: string[] };
    'training.batch-opened': { programmeId: string };
    'training.batch-moved': { programmeId: string; from: string; to: string; told: number };
    'training.batch-cancelled': { programmeId: string; told: number };
    'training.batch-finished': { programmeId: string };
    'training.session-saved': { batchId: string };
    'training.session-removed': { batchId: string };
    'training.speaker-saved': Record<string, never>;
    'training.registered': { batchId: string; unitId: string; state: string };
    'training.registration-withdrawn': { batchId: string; unitId: string };
    'training.registration-decided': { batchId: string; unitId: string; decision: 'confirm' | 'reject' };
    'training.participant-replaced': { batchId: string; unitId: string; byId: string };
    'training.quotas-saved': { units: number };
    'training.place-offered': { batchId: string; unitId: string; until: string };
    'training.offer-answered': { batchId: string; unitId: string; answer: 'accept' | 'decline' };
    'training.offer-lapsed': { batchId: string; unitId: string };
    'training.roster-marked': { sessionId: string; marked: number };
    'training.scanned': { sessionId: string; kind: string; how: string; offline: boolean };
    'training.scan-refused': { sessionId: string; reason: string };
    'training.scan-undone': { scanId: string; sessionId: string };
    'training.room-checked': { sessionId: string; drawn: number };
    'training.room-check-noted': { checkId: string; seen: number; missing: number };
    'training.question-saved': { replacedId: string | null };
    'training.questions-imported': { count: number };
    'training.question-retired': { state: 'live' | 'retired' };
    'training.test-saved': { formA: number; formB: number };
    'training.test-windows-saved': Record<string, never>;
    'training.test-started': { batchId: string; part: 'pre' | 'post' };
    'training.test-closed': { batchId: string; by: 'person' | 'time' };
    'training.task-saved': { batchId: string };
    'training.task-removed': { batchId: string };
    'training.task-handed-in': { taskId: string; changed: boolean };
    'training.task-marked': { taskId: string };
    'training.material-saved': { batchId: string };
    'training.material-removed': { batchId: string };
    'training.evaluation-form-saved': { questions: number };
    'training.letters-made': { kind: 'undangan' | 'surat-tugas'; letters: number };
    'training.letter-revoked': { documentId: string };
    'training.service-saved': { people: number };
    'training.file-asked': { runId: string };
    'training.fields-forgotten': { rows: Record<string, number> };
    'training.certificates-asked': { wanted: number };
    'training.certificate-issued': { documentId: string; batchId: string };
    'training.certificate-revoked': { documentId: string };
    'training.plan-declared': { measure: string; beforeDays: number; afterDays: number };
    'training.lot-drawn': { lotId: string; unitKind: string; units: number; seed: string };
    'training.coaching-noted': { coachingId: string };
    'training.coaching-done': { coachingId: string };
  }
}

export {};
