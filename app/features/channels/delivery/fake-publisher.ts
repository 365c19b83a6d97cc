import type {
  DeliveryFailure,
  Failed,
  Publisher,
  PublishInput,
  PublishingLimits,
  PublishingNetwork,
} from '../connectors/publishing.ts';
import type { FakeAnswer, FakeCall } from './fake-network.ts';

export type FakeTransport = (call: FakeCall) => Promise<FakeAnswer>;

const LIMITS: PublishingLimits = {
  text: { most: 500, measure: 'utf16' },
  title: null,
  images: null,
  videos: null,
  mediaRequired: false,
  mixed: false,
  alt: false,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};

/** A failure as a careful connector tells it: after the irreversible call, no answer and a broken server mean that nobody knows. */
function failed({ status, body, retryAfter }: FakeAnswer, irreversible: boolean): Failed {
  const say = (
    failure: Pick<DeliveryFailure, 'class' | 'reason'> & { retryAfterSeconds?: number },
  ): Failed => ({ ok: false, failure: { ...failure, ...(status === 0 ? {} : { status }) } });
  if (status === 0) return say({ class: irreversible ? 'unconfirmed' : 'later', reason: 'timeout' });
  if (status >= 500) return say({ class: irreversible ? 'unconfirmed' : 'later', reason: 'server-error' });
  if (status === 401) return say({ class: 'reconnect', reason: 'token-expired' });
  if (status === 429)
    return say({
      class: 'later',
      reason: body.error === 'quota' ? 'quota-used' : 'asked-to-wait',
      retryAfterSeconds: retryAfter ?? 1,
    });
  if (body.error === 'prepared-expired') return say({ class: 'later', reason: 'prepared-expired' });
  return say({ class: 'refused', reason: 'text-refused' });
}

/** Speaks to a fake network, in this process or over HTTP. `certain`: its looks prove absence. */
export function fakePublisher(
  network: PublishingNetwork,
  transport: FakeTransport,
  options: { certain?: boolean; gapMs?: number; refreshes?: boolean } = {},
): Publisher {
  const ask = (
    operation: FakeCall['operation'],
    input: Pick<PublishInput, 'credential'> & Partial<PublishInput>,
    more: Partial<FakeCall> = {},
  ) =>
    transport({
      operation,
      account: input.credential.remoteId ?? '',
      marker: input.marker ?? '',
      ...(input.credential.secret.token ? { token: input.credential.secret.token } : {}),
      ...more,
    });
  const container = (input: PublishInput) => ({ container: String(input.stage?.container ?? '') });
  const address = (id: unknown) => `https://jejaring.example/${String(id)}`;
  return {
    network,
    limits: LIMITS,
    connect: { by: 'form', fields: [{ name: 'token', label: 'Token', hint: '', secret: true }] },
    pace: { gapMs: options.gapMs ?? 0 },
    async prepare(input) {
      const got = await ask('prepare', input, { text: input.message.text });
      if (got.status !== 200) return failed(got, false);
      return {
        ok: true,
        stage: { container: got.body.container ?? '' },
        ready: got.body.ready === true,
        waitSeconds: 1,
      };
    },
    async check(input) {
      const got = await ask('check', input, container(input));
      if (got.status !== 200) return failed(got, false);
      if (got.body.state === 'ERROR')
        return { ok: false, failure: { class: 'later', reason: 'processing-failed' } };
      return {
        ok: true,
        ready: got.body.state === 'FINISHED',
        gone: got.body.state === 'EXPIRED',
        waitSeconds: 1,
      };
    },
    async finalise(input) {
      const got = await ask('finalise', input, container(input));
      if (got.status !== 200) return failed(got, true);
      return { ok: true, remoteId: String(got.body.id), address: address(got.body.id) };
    },
    async look(input) {
      const got = await ask('look', input);
      if (got.status !== 200) return failed(got, false);
      const { id } = got.body;
      return id
        ? { ok: true, found: { remoteId: String(id), address: address(id) } }
        : { ok: true, found: null, certain: options.certain ?? true };
    },
    async who({ credential }) {
      return { ok: true, accountName: 'akun uji', remoteId: credential.remoteId ?? '', address: null };
    },
    ...(options.refreshes
      ? {
          async refresh({ credential }) {
            const got = await ask('refresh', { credential }, { token: credential.secret.refreshToken ?? '' });
            if (got.status !== 200)
              return { ok: false, failure: { class: 'reconnect', reason: 'token-revoked' } };
            const token = String(got.body.token);
            return {
              ok: true,
              credential: {
                secret: { token, refreshToken: token },
                expiresAt: null,
                refreshAfter: null,
              },
            };
          },
        }
      : {}),
  };
}
