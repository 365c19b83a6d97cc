import { data } from 'react-router';
import type { CommonRefusal } from '#app/platform/errors/result.ts';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { refusalSentence } from '../copy.id.ts';
import type { ChannelRefusal } from '../errors.ts';

/** What a refused form gets back: its intent, what was typed, and the sentences at their fields. */
export type FormAnswer = {
  readonly intent: string;
  readonly values: Record<string, string>;
  readonly errors: FieldErrors;
  readonly general: string | undefined;
  /** Where to read on: the account that is registered already. */
  readonly seeChannelId: string | undefined;
};

const AT_FIELD: Partial<Record<ChannelRefusal['type'], string>> = {
  'not-an-address': 'pasted',
  'short-link': 'pasted',
  'post-without-account': 'pasted',
  'account-taken': 'pasted',
  'known-fake': 'pasted',
  'is-official': 'pasted',
  'fake-known': 'pasted',
  'unit-closed': 'unitId',
  'holder-not-in-unit': 'holderId',
  'not-under-domain': 'page',
  'app-secret-missing': 'clientSecret',
};

/** The same page again with what was typed; a missing right or row becomes the page that says so. */
export function refused(form: FormData, error: ChannelRefusal | CommonRefusal, dateField?: string) {
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found') throw new Response(null, { status: 404 });
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const answer = (errors: FieldErrors, general?: string, seeChannelId?: string) =>
    data<FormAnswer>({ intent: values.intent ?? '', values, errors, general, seeChannelId }, { status: 422 });
  if (error.type === 'invalid') {
    const errors: FieldErrors = {};
    for (const fault of error.faults) errors[fault.path] ??= fault.message;
    return answer(errors);
  }
  const sentence = refusalSentence(error);
  const field = error.type === 'in-the-future' ? dateField : AT_FIELD[error.type];
  const see = error.type === 'account-taken' ? error.channelId : undefined;
  return field && (field in values || form.has(field))
    ? answer({ [field]: sentence }, undefined, see)
    : answer({}, sentence, see);
}

export const fieldsOf = (form: FormData): Record<string, FormDataEntryValue> => Object.fromEntries(form);
