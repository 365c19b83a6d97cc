import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { projectRoot } from '../db/project-root.server.ts';
import { ConfigError, readConfig, settingNames } from './config.server.ts';

const read = (name: string) => readFileSync(join(projectRoot(), name), 'utf8');

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('the settings', () => {
  test('nothing has to be set: one machine, own PostgreSQL, this computer only', () => {
    expect(readConfig({})).toMatchObject({
      role: 'all',
      web: { host: '127.0.0.1', port: 3600, origin: null, trustedProxies: [] },
      database: { url: null, pool: 10 },
      strictAuthorization: true,
    });
  });

  test('the worker answers for its numbers beside the web, where it is told, or nowhere', () => {
    expect(readConfig({}).worker).toEqual({ host: '127.0.0.1', port: 3601 });
    expect(readConfig({ SIMPUL_PORT: '4000' }).worker.port).toBe(4001);
    expect(readConfig({ SIMPUL_PORT: '0' }).worker.port).toBeNull();
    expect(readConfig({ SIMPUL_WORKER_PORT: '3701', SIMPUL_WORKER_HOST: '10.0.0.5' }).worker).toEqual({
      host: '10.0.0.5',
      port: 3701,
    });
    expect(readConfig({ SIMPUL_WORKER_PORT: '0' }).worker.port).toBeNull();
  });

  test('an empty value counts as not set', () => {
    expect(readConfig({ SIMPUL_PORT: '', DATABASE_URL: '' }).web.port).toBe(3600);
  });

  test('all faults are told at once, each with the name of its setting', () => {
    const faults = faultsOf({
      SIMPUL_PORT: 'tiga ribu',
      SIMPUL_ROLE: 'semua',
      SIMPUL_SECRET: 'pendek',
      SIMPUL_ORIGIN: 'simpul.kota.go.id',
      SIMPUL_TRUSTED_PROXIES: 'gerbang, 10.0.0.0/99',
      SIMPUL_OUTSIDE_ALLOW: 'dinkes',
      DATABASE_URL: 'mysql://x/y',
      SMTP_URL: 'smtp://surel',
      OIDC_ISSUER: 'https://sso.kota.go.id',
      BLUESKY_API: 'appview.kota.go.id',
      BLUESKY_PLC: 'ftp://plc.kota.go.id',
    });
    for (const name of [
      'SIMPUL_PORT',
      'SIMPUL_ROLE',
      'SIMPUL_SECRET',
      'SIMPUL_ORIGIN',
      'SIMPUL_TRUSTED_PROXIES: "gerbang"',
      'SIMPUL_TRUSTED_PROXIES: "10.0.0.0/99"',
      'SIMPUL_OUTSIDE_ALLOW',
      'DATABASE_URL',
      'SMTP_FROM',
      'OIDC_CLIENT_ID',
      'BLUESKY_API',
      'BLUESKY_PLC',
    ])
      expect(
        faults.filter((fault) => fault.startsWith(name)),
        name,
      ).toHaveLength(1);
  });

  test('several processes need an own PostgreSQL and a secret that all of them share', () => {
    expect(faultsOf({ SIMPUL_ROLE: 'worker' })[0]).toContain('DATABASE_URL');
    expect(faultsOf({ DATABASE_URL: 'postgres://a@b/c' })[0]).toContain('SIMPUL_SECRET');
    expect(
      faultsOf({ SIMPUL_ROLE: 'web', DATABASE_URL: 'postgres://a@b/c', SIMPUL_SECRET: 'x'.repeat(32) }),
    ).toEqual([]);
  });

  test('an address loses its last slash', () => {
    expect(readConfig({ SIMPUL_ORIGIN: 'https://simpul.kota.go.id/' }).web.origin).toBe(
      'https://simpul.kota.go.id',
    );
    expect(
      readConfig({ BLUESKY_API: 'https://appview.kota.go.id/', BLUESKY_PLC: 'https://plc.kota.go.id/' })
        .bluesky,
    ).toEqual({ api: 'https://appview.kota.go.id', plc: 'https://plc.kota.go.id' });
  });

  test('no fault repeats a secret', () => {
    const faults = faultsOf({
      SIMPUL_SECRET: 'RAHASIAKU',
      SMTP_URL: 'http://akun:SANDIKU@surel',
      SIMPUL_PORT: 'x',
    });
    expect(faults).toHaveLength(4);
    expect(faults.join()).not.toMatch(/RAHASIAKU|SANDIKU/);
  });

  test('whatever stands in the environment, it is read or refused in sentences', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('0', '1', '-1', 'web', 'https://a.b', 'postgres://a/b', '10.0.0.0/8'),
    );
    const environments = fc.record(Object.fromEntries(settingNames.map((name) => [name, value])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(environments, (env) => {
        const faults = faultsOf(env as Record<string, string>);
        return faults.every((fault) => /^[A-Z_]+[ :]/.test(fault));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what operators read', () => {
  const rows = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \|(?: `([^`|]*)`|[^|]*) ?\|/gm)];

  test('the table of settings names each of them once, in the order of the schema', () => {
    expect(rows.map(([, name]) => name)).toEqual(settingNames);
  });

  test('the defaults in the table are those of the program', () => {
    const config = readConfig({});
    const shown = Object.fromEntries(rows.map(([, name, value]) => [name, value]));
    expect(shown).toMatchObject({
      SIMPUL_ROLE: config.role,
      SIMPUL_HOST: config.web.host,
      SIMPUL_PORT: String(config.web.port),
      SIMPUL_DATA_DIR: config.dataDir,
      SIMPUL_LOG_LEVEL: config.log.level,
      DATABASE_POOL: String(config.database.pool),
      BLUESKY_API: config.bluesky.api,
      BLUESKY_PLC: config.bluesky.plc,
      SIMPUL_FAIL_UNAUTHORIZED_COMMITS: config.strictAuthorization ? '1' : '0',
    });
  });

  test('the example file names each of them and nothing else, and what it sets is right', () => {
    const lines = [...read('.env.example').matchAll(/^#?([A-Z_]+)=(.*)$/gm)];
    expect(lines.map(([, name]) => name).sort()).toEqual([...settingNames].sort());
    const set = lines.filter(([line]) => !line.startsWith('#')).map(([, name, value]) => [name, value]);
    expect(faultsOf(Object.fromEntries(set))).toEqual([]);
  });
});
