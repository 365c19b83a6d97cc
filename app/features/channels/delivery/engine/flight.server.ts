import { readTenant } from '#app/platform/db/db.server.ts';
import type {
  BudgetReading,
  Credential,
  DeliveryFailure,
  Publisher,
  PublishInput,
  PublishingNetwork,
  Stage,
} from '../../connectors/publishing.ts';
import { type Step, stepOf } from '../rules/course.ts';
import { markerOf } from '../rules/marker.ts';
import { openCredential, readConnection } from './credentials.server.ts';
import { type Claim, type Engine, type Point, systemCall } from './engine.ts';
import { beginFinalise } from './finalise.server.ts';
import { leaseSecondsOf } from './lease.server.ts';
import { mediaAddress } from './media.server.ts';
import { createScales } from './scales.ts';
import type { DeliveryRow } from './store.server.ts';
import { type StepEnd, storeStep } from './store-step.server.ts';

const LIMIT_MS: Readonly<Record<Step, number>> = {
  prepare: 15 * 60_000,
  check: 60_000,
  finalise: 120_000,
  look: 60_000,
};
/** A process that stood still between writing the call down and making it does not make it: another may have looked meanwhile. */
const CALL_WITHIN_MS = 10_000;
const POINTS: Readonly<Record<Step, Point>> = {
  prepare: 'called-prepare',
  check: 'called-check',
  finalise: 'called-finalise',
  look: 'called-look',
};

type Loaded = {
  readonly row: DeliveryRow;
  readonly channel: PublishInput['channel'];
  readonly isOpen: boolean;
  readonly stored: Awaited<ReturnType<typeof readConnection>>;
};

/** What is claimed, with its account and its leave; null when it is ours no more. */
async function load({ platform }: Engine, claim: Claim): Promise<Loaded | null> {
  return readTenant(platform.db, claim.tenantId, async (tx) => {
    const row = await tx
      .selectFrom('channels_delivery')
      .selectAll()
      .where('id', '=', claim.deliveryId)
      .where('lease_key', '=', claim.leaseKey)
      .executeTakeFirst();
    if (!row) return null;
    const none = { address: '', handle: null, remoteId: null };
    if (!row.channel_id) return { row, channel: none, isOpen: true, stored: { connection: null, app: null } };
    const channel = await tx
      .selectFrom('channels_channel')
      .select(['address', 'handle', 'remote_id', 'state'])
      .where('id', '=', row.channel_id)
      .executeTakeFirst();
    return {
      row,
      channel: channel
        ? { address: channel.address ?? '', handle: channel.handle, remoteId: channel.remote_id }
        : none,
      isOpen: channel?.state === 'approved',
      stored: await readConnection(tx, { channelId: row.channel_id, network: row.network }),
    };
  });
}

/** Runs one delivery as far as it goes now. No transaction is open while a network is asked. */
export async function fly(engine: Engine, claim: Claim): Promise<void> {
  const loaded = await load(engine, claim);
  const first = loaded && stepOf(loaded.row.state);
  if (!loaded || !first || first === 'lost') return;
  const flight = new Flight(engine, claim, loaded.row);
  const publisher = engine.publishers[loaded.row.network as PublishingNetwork];
  if (!publisher) return void (await flight.end(first, { class: 'refused', reason: 'not-allowed' }));
  flight.gapMs = publisher.pace.gapMs;
  if (!loaded.isOpen && first !== 'look')
    return void (await flight.end(first, { class: 'refused', reason: 'account-closed' }));
  const opened = await openCredential(engine, publisher, loaded.stored, claim.deliveryId);
  flight.secretFrom = opened.secretFrom;
  flight.canRefresh = publisher.refresh !== undefined;
  if (!opened.ok) return void (await flight.end(first, opened.failure));
  flight.use(publisher, loaded.channel, opened.credential);
  if (first === 'look') return void (await flight.take('look'));
  await scales.carry(bytesOf(loaded.row.message), async () => {
    if (!(await flight.take(first))) return;
    if (first === 'prepare') await engine.at?.('stored-prepare', claim.deliveryId);
    await flight.finalise();
  });
}

/** Of this process: all that is under way shares its memory. */
const scales = createScales();
const bytesOf = ({ media }: DeliveryRow['message']): number =>
  media.reduce((sum, { bytes }) => sum + bytes, 0);

class Flight {
  gapMs = 0;
  secretFrom: string | null = null;
  canRefresh = false;
  private stage: Stage | null;
  private finalisedAt: string | null;
  private publisher: Publisher | null = null;
  private channel: PublishInput['channel'] = { address: '', handle: null, remoteId: null };
  private credential: Credential | null = null;
  private readonly engine: Engine;
  private readonly claim: Claim;
  private readonly row: DeliveryRow;

  constructor(engine: Engine, claim: Claim, row: DeliveryRow) {
    this.engine = engine;
    this.claim = claim;
    this.row = row;
    this.stage = row.stage;
    this.finalisedAt = row.finalised_at;
  }

  use(publisher: Publisher, channel: PublishInput['channel'], credential: Credential): void {
    this.publisher = publisher;
    this.channel = channel;
    this.credential = credential;
  }

  private input(): PublishInput {
    const { platform, outside } = this.engine;
    const { tenantId, deliveryId } = this.claim;
    return {
      deliveryId,
      originId: this.row.origin_id,
      marker: markerOf(deliveryId),
      channel: this.channel,
      credential: this.credential!,
      message: this.row.message,
      stage: this.stage,
      outside,
      now: platform.clock.now(),
      readMedia: (media) => platform.files.read(tenantId, media.fileId),
      mediaAddress: async (media) => mediaAddress(platform, { tenantId, fileId: media.fileId }, media.mime),
      finalisedAt: this.finalisedAt,
    };
  }

  /** Asks the network, and stores what came of it. True when the next step may follow at once. */
  async take(step: Step): Promise<boolean> {
    const startedAt = this.engine.platform.clock.now().toString();
    const { end, budgets } = await this.ask(step);
    await this.engine.at?.(POINTS[step], this.claim.deliveryId);
    return this.store(step, startedAt, end, budgets);
  }

  async finalise(): Promise<void> {
    const { engine, claim } = this;
    const before = performance.now();
    const begun = await beginFinalise(systemCall(engine, claim.tenantId), {
      deliveryId: claim.deliveryId,
      leaseKey: claim.leaseKey,
      leaseSeconds: leaseSecondsOf(engine),
    });
    if (!begun.ok || !begun.value.may) return;
    this.finalisedAt = begun.value.at;
    await engine.at?.('begun-finalise', claim.deliveryId);
    if (performance.now() - before > CALL_WITHIN_MS)
      return void (await this.end('finalise', { class: 'later', reason: 'timeout' }));
    await this.take('finalise');
    await engine.at?.('stored-finalise', claim.deliveryId);
  }

  async end(step: Step, failure: DeliveryFailure): Promise<void> {
    await this.store(step, this.engine.platform.clock.now().toString(), { kind: 'failed', failure }, []);
  }

  private async store(
    step: Step,
    startedAt: string,
    end: StepEnd,
    budgets: readonly BudgetReading[],
  ): Promise<boolean> {
    if ('stage' in end && end.stage) this.stage = end.stage;
    const { deliveryId, leaseKey, tenantId } = this.claim;
    const { gapMs, secretFrom, canRefresh } = this;
    const report = { deliveryId, leaseKey, step, startedAt, end, budgets, gapMs, secretFrom, canRefresh };
    const stored = await storeStep(systemCall(this.engine, tenantId), report);
    if (!stored.ok) throw new Error(`A step could not be stored: ${stored.error.type}`);
    return stored.value.next === 'goes-on';
  }

  private async ask(step: Step): Promise<{ end: StepEnd; budgets: readonly BudgetReading[] }> {
    const unknown: DeliveryFailure = {
      class: step === 'finalise' ? 'unconfirmed' : 'later',
      reason: 'timeout',
    };
    try {
      const answer = await within(LIMIT_MS[step], this.call(step));
      if (!answer) return { end: { kind: 'failed', failure: unknown }, budgets: [] };
      return { end: this.withoutSecrets(answer.end), budgets: answer.budgets };
    } catch (error) {
      this.engine.platform.log.error({ err: error, network: this.row.network, step }, 'publisher failed');
      return { end: { kind: 'failed', failure: { ...unknown, reason: 'unreadable-answer' } }, budgets: [] };
    }
  }

  private async call(step: Step): Promise<{ end: StepEnd; budgets: readonly BudgetReading[] }> {
    const publisher = this.publisher!;
    const input = this.input();
    switch (step) {
      case 'prepare': {
        const { budgets = [], ...result } = await publisher.prepare(input);
        if (!result.ok) return { end: { kind: 'failed', failure: result.failure }, budgets };
        const { stage, ready, waitSeconds } = result;
        return {
          end: ready ? { kind: 'ready', stage } : { kind: 'processing', stage, ...waiting(waitSeconds) },
          budgets,
        };
      }
      case 'check': {
        const { budgets = [], ...result } = await publisher.check(input);
        if (!result.ok) return { end: { kind: 'failed', failure: result.failure }, budgets };
        const stage = result.stage ? { stage: result.stage } : {};
        if (result.gone) return { end: { kind: 'gone' }, budgets };
        return {
          end: result.ready
            ? { kind: 'ready', ...stage }
            : { kind: 'processing', ...stage, ...waiting(result.waitSeconds) },
          budgets,
        };
      }
      case 'finalise': {
        const { budgets = [], ...result } = await publisher.finalise(input);
        if (!result.ok) return { end: { kind: 'failed', failure: result.failure }, budgets };
        const { remoteId, address, publishedAt } = result;
        return { end: { kind: 'out', remoteId, address, ...(publishedAt ? { publishedAt } : {}) }, budgets };
      }
      case 'look': {
        const { budgets = [], ...result } = await publisher.look(input);
        if (!result.ok) return { end: { kind: 'failed', failure: result.failure }, budgets };
        return {
          end: result.found ? { kind: 'out', ...result.found } : { kind: 'absent', certain: result.certain },
          budgets,
        };
      }
    }
  }

  /** What a network sends back may quote what it was sent. */
  private withoutSecrets(end: StepEnd): StepEnd {
    if (end.kind !== 'failed' || !end.failure.raw) return end;
    const { secret = {}, app } = this.credential ?? { app: null };
    let { raw } = end.failure;
    for (const value of [...Object.values(secret), app?.clientSecret ?? ''])
      if (value.length >= 4) raw = raw.replaceAll(value, '***');
    return { kind: 'failed', failure: { ...end.failure, raw } };
  }
}

const waiting = (waitSeconds: number | undefined) => (waitSeconds === undefined ? {} : { waitSeconds });

/** Null when it took too long; the call itself ends by its own limits. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
