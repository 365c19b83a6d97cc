import { setInterval } from 'node:timers';
import pg from 'pg';
import type { Platform } from '#app/platform/platform.server.ts';

const CHANNEL = 'portal_generation';

export type Hearing = {
  /** The database is asked again this often, in case a message was lost. */
  readonly beatMs: number;
  /** Without news of it for so long nothing kept is served: a withdrawal might be among what was missed. */
  readonly silenceMs: number;
};
const HEARING: Hearing = { beatMs: 1_000, silenceMs: 3_000 };

/** What this process knows of the portals' generations. */
export type Generations = {
  /** The newest generation of a government's portal, or null when it cannot be known now. */
  current(tenantId: string): number | null;
  /** A request saw this generation. */
  seen(tenantId: string, generation: number): void;
  /** Settles when the first answer is there. */
  ready(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Hears of each withdrawal within milliseconds of its commit (LISTEN), in every web process, and asks again each second in
 * case a message was lost. The connection is opened by the first question and dies quietly with the database.
 */
export function hearGenerations(platform: Platform, { beatMs, silenceMs }: Hearing = HEARING): Generations {
  const known = new Map<string, number>();
  let client: pg.Client | null = null;
  let heardAt = Number.NEGATIVE_INFINITY;
  let closed = false;
  let first: Promise<void> | null = null;
  let beat: NodeJS.Timeout | null = null;

  async function ask(from: pg.Client): Promise<void> {
    const began = performance.now();
    const { rows } = await from.query<{ tenant_id: string; generation: number }>(
      'select * from portal_generations()',
    );
    for (const tenant of known.keys())
      if (!rows.some((row) => row.tenant_id === tenant)) known.delete(tenant);
    for (const row of rows) raise(row.tenant_id, Number(row.generation));
    heardAt = began;
  }

  function raise(tenant: string, generation: number): void {
    known.set(tenant, Math.max(generation, known.get(tenant) ?? 0));
  }

  async function connect(): Promise<void> {
    const { connectionString } = platform.pool.options;
    const opened = new pg.Client({ connectionString });
    opened.on('error', () => lose(opened));
    opened.on('end', () => lose(opened));
    opened.on('notification', ({ payload }) => {
      const [tenant, generation] = (payload ?? '').split(' ');
      if (tenant && Number(generation) > 0) raise(tenant, Number(generation));
      else if (tenant) known.delete(tenant);
    });
    await opened.connect();
    client = opened;
    await opened.query(`listen ${CHANNEL}`);
    await ask(opened);
  }

  function lose(lost: pg.Client): void {
    if (client !== lost) return;
    client = null;
    heardAt = Number.NEGATIVE_INFINITY;
  }

  async function tick(): Promise<void> {
    if (closed) return;
    try {
      if (client) await ask(client);
      else await connect();
    } catch (error) {
      const lost = client;
      client = null;
      heardAt = Number.NEGATIVE_INFINITY;
      await lost?.end().catch(() => {});
      platform.log.debug({ err: error }, 'portal generations not heard');
    }
  }

  function start(): Promise<void> {
    first ??= tick();
    beat ??= setInterval(() => void tick(), beatMs).unref();
    return first;
  }

  return {
    current(tenantId) {
      void start();
      return performance.now() - heardAt < silenceMs ? (known.get(tenantId) ?? null) : null;
    },
    seen(tenantId, generation) {
      if (known.has(tenantId)) raise(tenantId, generation);
    },
    ready: start,
    async close() {
      closed = true;
      if (beat) clearInterval(beat);
      await first;
      await client?.end().catch(() => {});
    },
  };
}
