import type { RouterContextProvider } from 'react-router';
import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import type { AuthError } from '#app/platform/auth/errors.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, clientOf, platformOf } from '#app/platform/request/request.server.ts';
import { changeOwnPassword, noteFactorChange } from '../actions/profile.server.ts';
import { profileCopy } from '../profile-copy.id.ts';
import { errorsOf, textOf } from './form-answer.ts';

const copy = profileCopy.security;
const HERE = '/kerja/profil/keamanan';

export type SecurityAnswer = {
  intent: string;
  errors: Record<string, string | undefined>;
  general: string | undefined;
  /** `appUri` opens the app on the phone that would have to scan its own screen. */
  enrolment: { qrSvg: string; appUri: string; secret: string; backupCodes: readonly string[] } | null;
  backupCodes: readonly string[] | null;
};

type Asked = {
  context: Readonly<RouterContextProvider>;
  request: Request;
  actor: PersonActor;
  form: FormData;
};

const answer = (intent: string, more: Partial<SecurityAnswer>): SecurityAnswer => ({
  intent,
  errors: {},
  general: undefined,
  enrolment: null,
  backupCodes: null,
  ...more,
});

/** A refusal of the sign-in at the field that it is about. */
function refusal(intent: string, error: AuthError, more: Partial<SecurityAnswer> = {}): SecurityAnswer {
  const sentence = authErrorSentence(error);
  if (error.type === 'wrong-password')
    return answer(intent, { errors: { [`${intent}-password`]: sentence }, ...more });
  if (error.type === 'wrong-code') return answer(intent, { errors: { code: sentence }, ...more });
  return answer(intent, { general: sentence, ...more });
}

function redirectSetting(text: string, setCookies: readonly string[]): Response {
  const response = redirectWith(HERE, { text });
  for (const cookie of setCookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

async function changePassword({ context, request, actor, form }: Asked) {
  const client = clientOf(context, request);
  const confirmed = await platformOf(context).auth.confirmPassword({
    password: textOf(form, 'password-password'),
    client,
  });
  if (!confirmed.ok) return refusal('password', confirmed.error);
  const result = await changeOwnPassword(callOf(context, actor), {
    password: textOf(form, 'newPassword'),
    keepSessionId: confirmed.value.sessionId,
  });
  if (result.ok) return redirectWith(HERE, { text: copy.passwordChanged });
  const { errors, general } = errorsOf(result.error);
  return answer('password', { errors: { newPassword: errors.password }, general });
}

function secretOf(otpauthUri: string): string {
  return (new URL(otpauthUri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ');
}

async function enrol({ context, request, form }: Asked) {
  const started = await platformOf(context).auth.enrolTotp({
    password: textOf(form, 'totp-password'),
    client: clientOf(context, request),
  });
  if (!started.ok) return refusal('totp', started.error);
  const { otpauthUri, qrSvg, backupCodes } = started.value;
  return answer('totp', {
    enrolment: { qrSvg, appUri: otpauthUri, secret: secretOf(otpauthUri), backupCodes },
  });
}

async function confirm({ context, request, actor, form }: Asked) {
  const done = await platformOf(context).auth.confirmTotp({
    code: textOf(form, 'code'),
    client: clientOf(context, request),
  });
  if (!done.ok) {
    const appUri = textOf(form, 'appUri');
    const shown = {
      qrSvg: textOf(form, 'qrSvg'),
      appUri: appUri.startsWith('otpauth://totp/') ? appUri : '',
      secret: textOf(form, 'secret'),
      backupCodes: textOf(form, 'codes').split(' '),
    };
    return refusal('totp', done.error, { enrolment: shown });
  }
  await noteFactorChange(callOf(context, actor), { what: 'second-factor-on' });
  return redirectSetting(copy.totpStarted, done.value.setCookies);
}

async function stop({ context, request, actor, form }: Asked) {
  const done = await platformOf(context).auth.disableTotp({
    password: textOf(form, 'stop-password'),
    client: clientOf(context, request),
  });
  if (!done.ok) return refusal('stop', done.error);
  await noteFactorChange(callOf(context, actor), { what: 'second-factor-off' });
  return redirectSetting(copy.totpStopped, done.value.setCookies);
}

async function renewCodes({ context, request, form }: Asked) {
  const done = await platformOf(context).auth.renewBackupCodes({
    password: textOf(form, 'codes-password'),
    client: clientOf(context, request),
  });
  if (!done.ok) return refusal('codes', done.error);
  return answer('codes', { backupCodes: done.value.backupCodes });
}

async function removePasskey({ context, actor, form }: Asked) {
  const { auth } = platformOf(context);
  if (!(await auth.removePasskey(actor.accountId, textOf(form, 'passkeyId'))))
    throw new Response(null, { status: 404 });
  await noteFactorChange(callOf(context, actor), { what: 'passkey-removed' });
  return redirectWith(HERE, { text: copy.passkeyRemoved });
}

async function endOne({ context, actor, form }: Asked) {
  await platformOf(context).auth.revokeSignIn(actor.accountId, textOf(form, 'sessionId'));
  return redirectWith(HERE, { text: copy.ended });
}

async function endOthers({ context, request, actor }: Asked) {
  const { auth } = platformOf(context);
  const session = await auth.session(clientOf(context, request));
  const count = await auth.revokeAllSignIns(actor.accountId, session?.sessionId);
  return redirectWith(HERE, { text: copy.endedOthers(count) });
}

const acts: Record<string, (asked: Asked) => Promise<SecurityAnswer | Response>> = {
  password: changePassword,
  totp: enrol,
  'totp-confirm': confirm,
  stop,
  codes: renewCodes,
  'remove-passkey': removePasskey,
  'end-one': endOne,
  'end-others': endOthers,
};

/** Does what one of the forms of the security page asked. */
export async function securityAct(asked: Asked): Promise<SecurityAnswer | Response> {
  const intent = textOf(asked.form, 'intent');
  const act = acts[intent];
  if (!act) throw new Response(null, { status: 400 });
  // An empty field is no wrong password, and is not counted as a try.
  const field = `${intent}-password`;
  if (asked.form.get(field) === '') return answer(intent, { errors: { [field]: copy.missingPassword } });
  return act(asked);
}
