import { expect, test, vi } from 'vitest';
import { NOW } from './contract-measuring.ts';
import type { Given, PublisherPromises, PublishTrouble } from './contract-publishing.ts';
import { inputFor, mediaFor, messageFor, ready, run } from './contract-writing.ts';
import type { Fault } from './fake-host.ts';
import type { DeliveryFailure, Failed, PublishInput, Stage } from './publishing.ts';

type FailureClass = DeliveryFailure['class'];
type Promised = PublisherPromises;

/** Troubles any server can have: what they may be called where nothing irreversible is asked, and at the irreversible call. */
const EXPECTED: Record<Fault, { harmless: readonly FailureClass[]; finalise: readonly FailureClass[] }> = {
  'server-error': { harmless: ['later'], finalise: ['unconfirmed', 'later'] },
  silent: { harmless: ['later'], finalise: ['unconfirmed', 'later'] },
  cut: { harmless: ['later'], finalise: ['unconfirmed', 'later'] },
  garbage: { harmless: ['later', 'refused'], finalise: ['unconfirmed', 'later'] },
  endless: { harmless: ['later', 'refused'], finalise: ['unconfirmed', 'later'] },
  'to-private': { harmless: ['later', 'refused'], finalise: ['unconfirmed', 'refused', 'later'] },
  'rate-limited': { harmless: ['later'], finalise: ['later'] },
  forbidden: { harmless: ['refused', 'reconnect'], finalise: ['refused', 'reconnect'] },
  missing: { harmless: ['refused', 'reconnect', 'later'], finalise: ['refused', 'reconnect', 'later'] },
};

/** No failure tells what opens an account. */
function keepsSecrets(given: Given, result: object): void {
  const { credential } = given.fake;
  const said = JSON.stringify(result);
  for (const secret of [...Object.values(credential.secret), credential.app?.clientSecret ?? '']) {
    if (secret.length >= 6) expect(said).not.toContain(secret);
  }
}

function failureOf(result: { ok: boolean }): DeliveryFailure & Pick<Failed, 'budgets'> {
  if (result.ok) throw new Error(`was taken for success: ${JSON.stringify(result)}`);
  const { failure, budgets } = result as Failed;
  return { ...failure, ...(budgets ? { budgets } : {}) };
}

export function describeTroubles(now: () => Given, promised: Promised): void {
  describeFaults(now, promised);
  describeUnknown(now, promised);
  describeOwnTroubles(now, promised);
}

function describeFaults(now: () => Given, { looks }: Promised): void {
  const input = () => inputFor(now(), messageFor(now().fake.publisher.limits, 'Kerja bakti.'));

  test.each(Object.keys(EXPECTED) as Fault[])(
    '%s has a class at every step, and no secret in it',
    async (fault) => {
      const given = now();
      const { fake } = given;
      const { publisher } = fake;
      const prepared = await ready(input(), publisher);
      if (!prepared.ok) throw new Error(JSON.stringify(prepared));
      fake.host.fail(fault);
      const asked: PublishInput = { ...input(), stage: prepared.stage, finalisedAt: NOW.toString() };
      const harmless = {
        prepare: await publisher.prepare(input()),
        who: await publisher.who(input()),
        ...(looks === 'never' ? {} : { look: await publisher.look(asked) }),
      };
      for (const [step, result] of Object.entries(harmless)) {
        // A step that asks nothing of the network has nothing to fail at.
        if (step === 'prepare' && result.ok) continue;
        expect([step, EXPECTED[fault].harmless]).toEqual([
          step,
          expect.arrayContaining([failureOf(result).class]),
        ]);
        keepsSecrets(given, result);
      }
      const finalised = await publisher.finalise(asked);
      const failure = failureOf(finalised);
      expect(EXPECTED[fault].finalise).toContain(failure.class);
      if (fault === 'rate-limited') expect(failure.retryAfterSeconds).toBeGreaterThan(0);
      keepsSecrets(given, finalised);
      expect(fake.posts()).toEqual([]);
    },
  );

  test('a stage that it did not write is prepared anew or refused, never thrown at', async () => {
    const { fake } = now();
    const strange: readonly Stage[] = [{}, { rkey: 7, media: 'x', postId: {}, containerId: null }];
    for (const stage of strange) {
      const asked = { ...input(), stage, finalisedAt: NOW.toString() };
      await fake.publisher.check(asked);
      await fake.publisher.finalise(asked);
      await fake.publisher.look(asked);
    }
    expect(fake.posts().length).toBeLessThanOrEqual(1);
  });
}

/** The time of who asks stands still until the other side has accepted; then it is over for who has no answer. */
async function onceAccepted<T>(asks: () => Promise<T>, isAccepted: () => boolean): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const answer = asks();
    while (!isAccepted()) await new Promise((wake) => setImmediate(wake));
    vi.advanceTimersByTime(3_600_000);
    return await answer;
  } finally {
    vi.useRealTimers();
  }
}

/** The answer to the irreversible call is lost: nobody sends it again before having looked. */
function describeUnknown(now: () => Given, { looks, idempotent, troubles }: Promised): void {
  const lost = (['accepted-then-silent', 'accepted-then-500'] as const).filter((each) =>
    troubles.includes(each),
  );

  test.each(lost)('%s is unconfirmed, and looking settles it without a second post', async (trouble) => {
    const { fake } = now();
    const { publisher } = fake;
    const input = inputFor(now(), messageFor(publisher.limits, 'Pekan imunisasi.'));
    const prepared = await ready(input, publisher);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared));
    const asked = { ...input, stage: prepared.stage, finalisedAt: NOW.toString() };
    fake.trouble(trouble);
    const answer = await onceAccepted(
      () => publisher.finalise(asked),
      () => fake.posts().length > 0,
    );
    expect(failureOf(answer).class).toBe('unconfirmed');
    const [made, ...more] = fake.posts();
    expect([made?.remoteId, more]).toEqual([expect.any(String), []]);
    fake.trouble(null);
    const later = { ...asked, now: NOW.add({ seconds: 60 }) };
    const seen = await publisher.look(later);
    expect(seen).toMatchObject(
      looks === 'never'
        ? { ok: true, found: null, certain: false }
        : { ok: true, found: { remoteId: made?.remoteId } },
    );
    if (idempotent) {
      const again = await publisher.finalise(later);
      expect(again).toMatchObject({ ok: true, remoteId: made?.remoteId });
    }
    expect(fake.posts()).toHaveLength(1);
  });

  test('looking for what never went out says so, as certain as the network allows', async () => {
    const { fake } = now();
    const { publisher } = fake;
    const other = inputFor(now(), messageFor(publisher.limits, 'Kabar lain.'), 2);
    expect(await run(other, publisher)).toMatchObject({ ok: true });
    const input = inputFor(now(), messageFor(publisher.limits, 'Kabar ini.'));
    const prepared = await ready(input, publisher);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared));
    const asked = { ...input, stage: prepared.stage, finalisedAt: NOW.toString() };
    expect(await publisher.look(asked)).toMatchObject({ ok: true, found: null, certain: looks === 'proves' });
  });
}

const OF_TROUBLE: Partial<Record<PublishTrouble, Partial<DeliveryFailure>>> = {
  'leave-ended': { class: 'reconnect' },
  'asked-to-wait': { class: 'later', reason: 'asked-to-wait' },
  'quota-used': { class: 'later', reason: 'quota-used' },
  'text-refused': { class: 'refused', reason: 'text-refused' },
  'duplicate-refused': { class: 'refused', reason: 'duplicate-refused' },
  'action-blocked': { reason: 'action-blocked' },
  'processing-failed': { reason: 'processing-failed' },
  'prepared-expired': { class: 'later', reason: 'prepared-expired' },
  'media-unreachable': { reason: 'media-unreachable' },
};

function describeOwnTroubles(now: () => Given, { troubles }: Promised): void {
  const named = troubles.filter((trouble) => OF_TROUBLE[trouble]);
  const withMedia = (given: Given) => {
    const { limits } = given.fake.publisher;
    const plain = messageFor(limits, 'Kerja bakti.');
    const media = limits.images ? [mediaFor(limits, 'image', 'Warga menyapu')] : plain.media;
    return inputFor(given, { ...plain, media });
  };

  if (named.length > 0)
    test.each(named)('%s stops it with a reason, and it goes out once when that is over', async (trouble) => {
      const given = now();
      const { fake } = given;
      const input = withMedia(given);
      fake.trouble(trouble);
      const result = await run(input, fake.publisher);
      const failure = failureOf(result);
      expect(failure).toMatchObject(OF_TROUBLE[trouble] ?? {});
      if (['asked-to-wait', 'quota-used'].includes(trouble))
        expect(failure.retryAfterSeconds).toBeGreaterThan(0);
      if (trouble === 'leave-ended')
        expect(failureOf(await fake.publisher.who(input)).class).toBe('reconnect');
      keepsSecrets(given, result);
      expect(fake.posts()).toEqual([]);
      fake.trouble(null);
      expect(await run(input, fake.publisher)).toMatchObject({ ok: true });
      expect(fake.posts()).toHaveLength(1);
    });

  if (!troubles.includes('slow-processing')) return;
  test('waits for media that take their time', async () => {
    const given = now();
    const { fake } = given;
    const input = withMedia(given);
    fake.trouble('slow-processing');
    const prepared = await ready(input, fake.publisher);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared));
    expect(prepared.waits).toBeGreaterThan(0);
    const asked = { ...input, stage: prepared.stage, finalisedAt: NOW.toString() };
    expect(await fake.publisher.finalise(asked)).toMatchObject({ ok: true });
    expect(fake.posts()).toHaveLength(1);
  });
}
