import { expect, test } from 'vitest';
import { refusalSentence, trainingCopy } from './copy.id.ts';
import type { EvaluatingRefusal, ExaminingRefusal, TaskingRefusal } from './errors.ts';

type Refusal = ExaminingRefusal | EvaluatingRefusal | TaskingRefusal;

/** One of each, so that a new refusal of learning without a sentence does not compile or does not pass. */
const REFUSALS: { readonly [Type in Refusal['type']]: Extract<Refusal, { type: Type }> } = {
  'question-in-form': { type: 'question-in-form', title: 'Kelas foto' },
  'question-in-both-forms': { type: 'question-in-both-forms' },
  'unknown-question': { type: 'unknown-question' },
  'questions-known': { type: 'questions-known' },
  'form-without-questions': { type: 'form-without-questions' },
  'test-began': { type: 'test-began' },
  'no-test': { type: 'no-test' },
  'test-taken': { type: 'test-taken', part: 'post' },
  'window-not-open': { type: 'window-not-open' },
  'already-taken': { type: 'already-taken' },
  'already-handed-in': { type: 'already-handed-in' },
  'time-over': { type: 'time-over' },
  'evaluation-began': { type: 'evaluation-began' },
  'evaluation-not-open': { type: 'evaluation-not-open' },
  'already-evaluated': { type: 'already-evaluated' },
  'document-empty': { type: 'document-empty' },
  'document-too-large': { type: 'document-too-large', megabytes: 20 },
  'document-type': { type: 'document-type' },
  'task-overdue': { type: 'task-overdue' },
  'task-marked': { type: 'task-marked' },
  'task-handed-in': { type: 'task-handed-in' },
  'marking-began': { type: 'marking-began' },
  'marks-final': { type: 'marks-final' },
};

test.each(Object.values(REFUSALS))('$type is said in its own sentence', (refusal) => {
  const sentence = refusalSentence(refusal);
  expect(sentence).not.toBe(trainingCopy.refusals.invalid);
  expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
});

test('what a refusal knows is in its sentence', () => {
  expect(refusalSentence(REFUSALS['question-in-form'])).toContain('Kelas foto');
  expect(refusalSentence(REFUSALS['test-taken'])).toContain('Tes akhir');
  expect(refusalSentence(REFUSALS['document-too-large'])).toContain('20 MB');
});
