import { type ActionCall, faultsOf } from '#app/platform/actions/define-action.server.ts';
import { type CommonRefusal, type FieldFault, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { DeliveryFailure, Grant, RefreshedCredential } from '../connectors/publishing.ts';
import { sealSecret } from '../delivery/secrets.server.ts';
import type { ChannelRefusal } from '../errors.ts';
import { isSameAccount } from '../rules/same-account.ts';
import {
  type Connectable,
  type ConnectSource,
  connectable,
  sourceOf,
  triedCredential,
} from './account.server.ts';
import { beginConsent, takeConsent } from './actions/consent.server.ts';
import { storeConnection } from './actions/store-connection.server.ts';
import { CONNECTING_COPY } from './copy.id.ts';
import { connectInput, consentInput, returnInput } from './schema.ts';

type Refusal = Extract<
  ChannelRefusal,
  {
    type:
      | 'not-open'
      | 'not-connectable'
      | 'other-account'
      | 'network-says-no'
      | 'app-missing'
      | 'consent-unknown'
      | 'consent-over'
      | 'consent-of-another';
  }
>;
type Connected = { readonly channelId: string; readonly accountName: string; readonly again: boolean };
type Outcome<T> = Promise<Result<T, Refusal | CommonRefusal>>;

/** By the network's own form: an application password or a token. Whose it is, the network says before anything is stored. */
export async function connectByForm(
  call: ActionCall,
  raw: unknown,
  replaced: Partial<ConnectSource> = {},
): Outcome<Connected> {
  const parsed = connectInput.safeParse(raw);
  if (!parsed.success) return refuse({ type: 'invalid', faults: faultsOf(parsed.error) });
  const source = sourceOf(call, replaced);
  const found = await connectable(call, parsed.data.channelId, source);
  if (!found.ok) return found;
  const { channel, publisher, app } = found.value;
  if (publisher.connect?.by !== 'form') return refuse({ type: 'not-connectable' });
  const secret: Record<string, string> = {};
  const faults: FieldFault[] = [];
  for (const field of publisher.connect.fields) {
    const value = parsed.data.fields[field.name]?.trim() ?? '';
    if (value === '' && field.optional) continue;
    if (value === '') faults.push({ path: field.name, message: CONNECTING_COPY.fieldMissing(field.label) });
    else secret[field.name] = value;
  }
  if (faults.length > 0) return refuse({ type: 'invalid', faults });
  const who = await publisher.who({
    channel,
    credential: triedCredential(secret, app),
    outside: source.outside,
    now: call.platform.clock.now(),
  });
  if (!who.ok) {
    const refusal = refusalOf(who.failure, channel.name);
    // That the key itself is wrong is said where it was pasted.
    const key = publisher.connect.fields.find((field) => field.secret);
    const isWrongKey = who.failure.reason === 'token-expired' || who.failure.reason === 'token-revoked';
    return isWrongKey && key
      ? refuse({ type: 'invalid', faults: [{ path: key.name, message: CONNECTING_COPY.wrongKey }] })
      : refuse(refusal);
  }
  const addresses = [...(who.address ? [who.address] : []), ...(who.otherAddresses ?? [])];
  const grant: Grant & { scopes: readonly string[] } = {
    credential: { secret, expiresAt: null, refreshAfter: null },
    accountName: who.accountName,
    remoteId: who.remoteId,
    addresses,
    scopes: who.scopes ?? [],
  };
  return keep(call, found.value, [grant], grant.scopes);
}

/** The address of the network's consent page, for a redirect. */
export async function setOut(
  call: ActionCall,
  raw: unknown,
  replaced: Partial<ConnectSource> = {},
): Outcome<{ address: string }> {
  const parsed = consentInput.safeParse(raw);
  if (!parsed.success) return refuse({ type: 'invalid', faults: faultsOf(parsed.error) });
  const found = await connectable(call, parsed.data.channelId, sourceOf(call, replaced));
  if (!found.ok) return found;
  const { publisher, app, channel } = found.value;
  if (!publisher.oauth) return refuse({ type: 'not-connectable' });
  if (!app) return refuse({ type: 'app-missing', network: channel.network });
  const begun = await beginConsent(call, parsed.data);
  if (!begun.ok) return begun;
  const { state, challenge } = begun.value;
  const { clientId } = app;
  const { redirectUri } = parsed.data;
  return ok({ address: publisher.oauth.authorizeAddress({ clientId, redirectUri, state, challenge }) });
}

/** What the consent page sends back: a code that becomes leave, if it is for the account that is registered. */
export async function comeBack(
  call: ActionCall,
  raw: unknown,
  replaced: Partial<ConnectSource> = {},
): Promise<{ channelId: string | null; result: Result<Connected, Refusal | CommonRefusal> }> {
  const parsed = returnInput.safeParse(raw);
  if (!parsed.success) return { channelId: null, result: refuse({ type: 'consent-unknown' }) };
  const taken = await takeConsent(call, parsed.data);
  if (!taken.ok) return { channelId: null, result: taken };
  const { channelId, verifier, redirectUri } = taken.value;
  const source = sourceOf(call, replaced);
  const found = await connectable(call, channelId, source);
  if (!found.ok) return { channelId, result: found };
  const { publisher, app, channel } = found.value;
  if (!publisher.oauth) return { channelId, result: refuse({ type: 'not-connectable' }) };
  if (!app) return { channelId, result: refuse({ type: 'app-missing', network: channel.network }) };
  const exchanged = await publisher.oauth.exchange({
    code: parsed.data.code,
    verifier,
    redirectUri,
    app,
    outside: source.outside,
    now: call.platform.clock.now(),
  });
  if (!exchanged.ok)
    return { channelId, result: refuse({ type: 'network-says-no', reason: exchanged.failure.reason }) };
  const scopes = publisher.connect?.by === 'oauth' ? publisher.connect.scopes : [];
  return { channelId, result: await keep(call, found.value, exchanged.grants, scopes) };
}

/** Only for the account that is registered; anything else is refused with both names, and forgotten. */
async function keep(
  call: ActionCall,
  { channel }: Connectable,
  grants: readonly Grant[],
  scopes: readonly string[],
): Outcome<Connected> {
  const grant = grants.find((one) => isSameAccount(channel, one));
  if (!grant)
    return refuse({
      type: 'other-account',
      registered: channel.name,
      found: grants.map(({ accountName }) => accountName).slice(0, 5),
    });
  const stored = await storeConnection(call, {
    channelId: channel.id,
    sealed: sealed(call, channel.id, grant.credential.secret),
    accountName: grant.accountName.slice(0, 200),
    remoteId: grant.remoteId,
    scopes: [...scopes],
    expiresAt: grant.credential.expiresAt,
    refreshAfter: grant.credential.refreshAfter,
  });
  if (!stored.ok) return stored;
  return ok({ channelId: channel.id, accountName: grant.accountName, again: stored.value.again });
}

/** A connector that compares for itself tells another account as a reason, with its name where it knows it. */
export const refusalOf = ({ reason, raw }: DeliveryFailure, registered: string) =>
  reason === 'other-account'
    ? { type: 'other-account' as const, registered, found: raw ? [raw] : [] }
    : { type: 'network-says-no' as const, reason };

const sealed = (call: ActionCall, channelId: string, secret: RefreshedCredential['secret']): string =>
  sealSecret(call.platform, { tenantId: call.actor.tenantId, channelId }, secret).toString('base64');
