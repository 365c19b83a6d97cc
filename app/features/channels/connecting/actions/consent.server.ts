import { createHash, randomBytes } from 'node:crypto';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { openSecret, sealSecret } from '../../delivery/secrets.server.ts';
import type { ChannelRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { lockChannel } from '../../store.server.ts';
import { consentInput, returnInput } from '../schema.ts';
import '../tables.ts';

const CONSENT_MINUTES = 10;
const RANDOM_BYTES = 32;
const KEPT_DAYS = 1;

const secretText = (): string => randomBytes(RANDOM_BYTES).toString('base64url');
const sha256 = (text: string) => createHash('sha256').update(text);
export const challengeOf = (verifier: string): string => sha256(verifier).digest('base64url');
const hashOf = (state: string): string => sha256(state).digest('hex');
const sealedFor = (tenantId: string, hash: string) => ({ tenantId, app: `consent ${hash}` });

/** Sets out for a network's consent page. The state belongs to this person, government and account for ten minutes, and works once. */
export const beginConsent = defineAction<
  typeof consentInput,
  { state: string; challenge: string },
  Extract<ChannelRefusal, { type: 'not-open' }>
>({
  name: 'channels.begin-consent',
  input: consentInput,
  async run({ tx, actor, input, now, authorize, notFound, platform }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(actor.kind === 'person' && may(actor, 'connect', { unitId: channel.unit_id }));
    if (channel.state !== 'approved') return refuse({ type: 'not-open' });
    const begun = Temporal.Instant.from(now);
    const [state, verifier] = [secretText(), secretText()];
    const hash = hashOf(state);
    await tx
      .deleteFrom('channels_consent')
      .where('expires_at', '<', begun.subtract({ hours: KEPT_DAYS * 24 }).toString())
      .execute();
    await tx
      .insertInto('channels_consent')
      .values({
        tenant_id: actor.tenantId,
        state_hash: hash,
        person_id: actor.kind === 'person' ? actor.personId : '',
        channel_id: channel.id,
        network: channel.network,
        verifier: sealSecret(platform, sealedFor(actor.tenantId, hash), { verifier }),
        redirect_uri: input.redirectUri,
        made_at: now,
        expires_at: begun.add({ minutes: CONSENT_MINUTES }).toString(),
        used_at: null,
      })
      .execute();
    return ok({ state, challenge: challengeOf(verifier) });
  },
});

export type Consent = {
  readonly channelId: string;
  readonly verifier: string;
  readonly redirectUri: string;
};
export type ConsentRefusal = Extract<
  ChannelRefusal,
  { type: 'consent-unknown' | 'consent-over' | 'consent-of-another' }
>;

/** Takes up what came back: before anything is asked of the network, so that no state works twice. */
export const takeConsent = defineAction<typeof returnInput, Consent, ConsentRefusal>({
  name: 'channels.take-consent',
  input: returnInput,
  async run({ tx, actor, input, now, authorize, platform }) {
    const hash = hashOf(input.state);
    const consent = await tx
      .selectFrom('channels_consent')
      .selectAll()
      .where('state_hash', '=', hash)
      .forUpdate()
      .executeTakeFirst();
    // A state that is nobody's gives no row to ask a policy about.
    authorize(actor.kind === 'person');
    if (!consent || consent.used_at !== null) return refuse({ type: 'consent-unknown' });
    if (actor.kind !== 'person' || consent.person_id !== actor.personId)
      return refuse({ type: 'consent-of-another' });
    if (Date.parse(consent.expires_at) <= Date.parse(now)) return refuse({ type: 'consent-over' });
    const opened = openSecret(platform, sealedFor(actor.tenantId, hash), consent.verifier);
    if (!opened?.verifier) return refuse({ type: 'consent-unknown' });
    await tx
      .updateTable('channels_consent')
      .set({ used_at: now, verifier: Buffer.alloc(0) })
      .where('state_hash', '=', hash)
      .execute();
    return ok({
      channelId: consent.channel_id,
      verifier: opened.verifier,
      redirectUri: consent.redirect_uri,
    });
  },
});
