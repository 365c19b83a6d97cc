import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../servers/process.ts';
import { until } from './processes.ts';

export type Kind = 'nginx' | 'caddy';
export type RunningProxy = {
  kind: Kind;
  origin: string;
  plainOrigin: string | null;
  /** What it has written to its access log. */
  accessLog(): string;
  ca: Buffer;
  stop(): Promise<void>;
};

const recipe = (name: string) => readFileSync(new URL(`../../docs/proxy/${name}`, import.meta.url), 'utf8');

function certificate(folder: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ].concat(subject, ['-keyout', key, '-out', cert]),
    { stdio: 'ignore' },
  );
  return { cert, key };
}

type Places = { folder: string; port: number; plain: number; app: number; cert: string; key: string };

/** The recipe as it stands in docs, with the site's name, ports and certificate of the test in place of the example's. */
function nginxConfig({ folder, port, plain, app, cert, key }: Places): string {
  const site = recipe('nginx.conf')
    .replaceAll('simpul.contoh.go.id', 'localhost')
    .replace('127.0.0.1:3600', `127.0.0.1:${app}`)
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace(/ssl_certificate .*;/, `ssl_certificate ${cert};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
    .replace(/access_log \S+ /, `access_log ${folder}/access.log `);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { include /etc/nginx/mime.types; access_log off; gzip on; gzip_proxied any; ${temporary}
${site}
}`;
}

function caddyConfig({ folder, port, app, cert, key }: Places): string {
  const site = recipe('Caddyfile')
    .replace('simpul.contoh.go.id {', `https://localhost:${port} {\n\ttls ${cert} ${key}\n\tbind 127.0.0.1`)
    .replace('127.0.0.1:3600', `127.0.0.1:${app}`)
    // The log that the recipe offers as a comment is switched on.
    .replace(
      /^\t# (log \{\n(?:\t# .*\n)*?\t# \}\n)/m,
      (_, lines: string) => `\t${lines.replace(/^\t# /gm, '\t')}`,
    )
    .replace('log {\n', `log {\n\t\toutput file ${folder}/access.log\n`);
  return `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`;
}

function launch(kind: Kind, places: Places): ChildProcess {
  const config = join(places.folder, kind === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  writeFileSync(config, kind === 'nginx' ? nginxConfig(places) : caddyConfig(places));
  const [command, args] =
    kind === 'nginx'
      ? ['nginx', ['-c', config, '-e', join(places.folder, 'error.log')]]
      : ['caddy', ['run', '--config', config, '--adapter', 'caddyfile']];
  return spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: `${process.env.PATH}:/usr/sbin`, HOME: places.folder, XDG_DATA_HOME: places.folder },
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    setTimeout(() => socket.destroy(), 500).unref();
  });
}

/** Debian's nginx or Caddy with the recipe of `docs/proxy` before a Simpul on this machine. */
export async function startProxy(kind: Kind, app: { appPort: number; port: number }): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-proxy-'));
  chmodSync(folder, 0o755);
  const places = {
    folder,
    port: app.port,
    plain: await freePort(),
    app: app.appPort,
    ...certificate(folder),
  };
  const child = launch(kind, places);
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill(kind === 'nginx' ? 'SIGQUIT' : 'SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(`${kind} listens`, () => child.exitCode === null && listens(places.port), 60);
  } catch {
    await stop();
    throw new Error(`${kind} did not start:\n${errors}`);
  }
  return {
    kind,
    origin: `https://localhost:${places.port}`,
    plainOrigin: kind === 'nginx' ? `http://localhost:${places.plain}` : null,
    accessLog: () => readFileSync(join(folder, 'access.log'), 'utf8'),
    ca: readFileSync(places.cert),
    stop,
  };
}
