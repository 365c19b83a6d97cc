import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', 'ya', 'tidak'])
  .transform((value) => value === '1' || value === 'true' || value === 'ya');

const port = z.coerce.number().int().min(0).max(65_535);

const environment = z.object({
  SIMPUL_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  SIMPUL_HOST: z.string().default('127.0.0.1'),
  SIMPUL_PORT: port.default(3600),
  SIMPUL_WORKER_HOST: z.string().default('127.0.0.1'),
  SIMPUL_WORKER_PORT: port.optional(),
  SIMPUL_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  SIMPUL_TRUSTED_PROXIES: z.string().default(''),
  SIMPUL_DATA_DIR: z.string().default('data'),
  SIMPUL_SECRET: z.string().min(32, 'paling sedikit 32 huruf').optional(),
  SIMPUL_METRICS_TOKEN: z.string().min(16, 'paling sedikit 16 huruf').optional(),
  SIMPUL_OUTSIDE_ALLOW: z.string().default(''),
  SIMPUL_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SIMPUL_FAIL_UNAUTHORIZED_COMMITS: flag.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().default('SSO pemerintah'),
  BLUESKY_API: z.url({ protocol: /^https?$/ }).default('https://public.api.bsky.app'),
  BLUESKY_PLC: z.url({ protocol: /^https?$/ }).default('https://plc.directory'),
});

/** Names of all settings, in the order of the operators' manual. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/** Settings of one process, grouped. Secrets stand apart so that nothing else can print them by accident. */
export type Config = {
  readonly role: 'all' | 'web' | 'worker';
  readonly web: { host: string; port: number; origin: string | null; trustedProxies: string[] };
  /** Where the worker answers for its health and numbers; null: nowhere. */
  readonly worker: { host: string; port: number | null };
  readonly dataDir: string;
  readonly database: { url: string | null; appUrl: string | null; pool: number };
  readonly outsideAllow: { host: string; cidr: string }[];
  readonly mail: { from: string } | null;
  readonly oidc: { issuer: string; clientId: string; label: string } | null;
  /** Where handles and profiles of the AT Protocol are asked for, and where its identifiers are kept. */
  readonly bluesky: { api: string; plc: string };
  readonly log: { level: string };
  readonly strictAuthorization: boolean;
  readonly secrets: {
    secret: string | null;
    smtpUrl: string | null;
    oidcClientSecret: string | null;
    metricsToken: string | null;
  };
};

export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Pengaturan belum benar:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseAllow(text: string, faults: string[]): { host: string; cidr: string }[] {
  return list(text).flatMap((entry) => {
    const [host, cidr] = entry.split('=');
    if (host && cidr && /\/\d+$/.test(cidr)) return [{ host, cidr }];
    faults.push(
      `SIMPUL_OUTSIDE_ALLOW: "${entry}" bukan bentuk host=jaringan/panjang, misalnya dinkes.contoh.go.id=10.1.2.0/24`,
    );
    return [];
  });
}

function parseProxies(text: string, faults: string[]): string[] {
  return list(text).filter((entry) => {
    const known = entry.includes('/') ? ipaddr.isValidCIDR(entry) : ipaddr.isValid(entry);
    if (!known)
      faults.push(
        `SIMPUL_TRUSTED_PROXIES: "${entry}" bukan alamat atau jaringan, misalnya 127.0.0.1/32 atau 10.1.0.0/16`,
      );
    return known;
  });
}

function pairFaults(e: Partial<z.output<typeof environment>>): string[] {
  const faults: string[] = [];
  if (e.SMTP_URL && !e.SMTP_FROM)
    faults.push('SMTP_FROM: wajib diisi bila SMTP_URL diisi, misalnya simpul@kota.go.id');
  if (e.OIDC_ISSUER && !(e.OIDC_CLIENT_ID && e.OIDC_CLIENT_SECRET))
    faults.push('OIDC_CLIENT_ID dan OIDC_CLIENT_SECRET: wajib diisi bila OIDC_ISSUER diisi');
  if (e.DATABASE_URL && !e.SIMPUL_SECRET)
    faults.push(
      'SIMPUL_SECRET: wajib diisi (sama di semua mesin) bila DATABASE_URL diisi. Buat dengan: openssl rand -hex 32',
    );
  if ((e.SIMPUL_ROLE === 'web' || e.SIMPUL_ROLE === 'worker') && !e.DATABASE_URL)
    faults.push(
      'SIMPUL_ROLE web atau worker memerlukan DATABASE_URL; PostgreSQL bawaan hanya untuk SIMPUL_ROLE=all',
    );
  return faults;
}

/** Beside the web's own; a web on any free port has no neighbour that could be known. */
function workerPort(asked: number | undefined, web: number): number | null {
  if (asked !== undefined) return asked === 0 ? null : asked;
  return web === 0 || web === 65_535 ? null : web + 1;
}

const messages: Partial<Record<string, string>> = {
  SIMPUL_ROLE: 'pilih all, web, atau worker',
  SIMPUL_PORT: 'harus bilangan 0 sampai 65535',
  SIMPUL_WORKER_PORT: 'harus bilangan 0 sampai 65535; 0 berarti tidak dibuka',
  SIMPUL_ORIGIN: 'harus alamat lengkap, misalnya https://simpul.kota.go.id',
  DATABASE_URL: 'harus berbentuk postgres://akun:sandi@mesin/nama',
  DATABASE_APP_URL: 'harus berbentuk postgres://akun:sandi@mesin/nama',
  DATABASE_POOL: 'harus bilangan 1 sampai 100',
  SMTP_URL: 'harus berbentuk smtp://mesin:port atau smtps://akun:sandi@mesin',
  OIDC_ISSUER: 'harus alamat lengkap, misalnya https://sso.kota.go.id',
  BLUESKY_API: 'harus alamat lengkap, misalnya https://public.api.bsky.app',
  BLUESKY_PLC: 'harus alamat lengkap, misalnya https://plc.directory',
  SIMPUL_LOG_LEVEL: 'pilih trace, debug, info, warn, error, fatal, atau silent',
  SIMPUL_FAIL_UNAUTHORIZED_COMMITS: 'pilih 1 atau 0',
};

const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

/**
 * Reads the settings from an environment. All faults are listed at once.
 * @throws {ConfigError} with one sentence a fault
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  const faults: string[] = [];
  const outsideAllow = parseAllow(present.SIMPUL_OUTSIDE_ALLOW ?? '', faults);
  const trustedProxies = parseProxies(present.SIMPUL_TRUSTED_PROXIES ?? '', faults);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      faults.push(`${path.join('.')}: ${messages[String(path[0])] ?? message}`);
    faults.push(...pairFaults(present as Partial<z.output<typeof environment>>));
    throw new ConfigError(faults);
  }
  const e = parsed.data;
  faults.push(...pairFaults(e));
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    role: e.SIMPUL_ROLE,
    web: {
      host: e.SIMPUL_HOST,
      port: e.SIMPUL_PORT,
      origin: e.SIMPUL_ORIGIN ? withoutSlash(e.SIMPUL_ORIGIN) : null,
      trustedProxies,
    },
    worker: { host: e.SIMPUL_WORKER_HOST, port: workerPort(e.SIMPUL_WORKER_PORT, e.SIMPUL_PORT) },
    dataDir: e.SIMPUL_DATA_DIR,
    database: { url: e.DATABASE_URL ?? null, appUrl: e.DATABASE_APP_URL ?? null, pool: e.DATABASE_POOL },
    outsideAllow,
    mail: e.SMTP_URL && e.SMTP_FROM ? { from: e.SMTP_FROM } : null,
    oidc:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID
        ? { issuer: e.OIDC_ISSUER, clientId: e.OIDC_CLIENT_ID, label: e.OIDC_LABEL }
        : null,
    bluesky: { api: withoutSlash(e.BLUESKY_API), plc: withoutSlash(e.BLUESKY_PLC) },
    log: { level: e.SIMPUL_LOG_LEVEL },
    strictAuthorization: e.SIMPUL_FAIL_UNAUTHORIZED_COMMITS ?? true,
    secrets: {
      secret: e.SIMPUL_SECRET ?? null,
      smtpUrl: e.SMTP_URL ?? null,
      oidcClientSecret: e.OIDC_CLIENT_SECRET ?? null,
      metricsToken: e.SIMPUL_METRICS_TOKEN ?? null,
    },
  };
}
