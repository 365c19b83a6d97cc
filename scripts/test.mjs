/**
 * `npm test`: installs what the tests need, runs every suite in order and adds up. `npm test -- unit database` runs only
 * those. The last line is always `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePrograms, PAPER_TOOLS, SERVERS } from './debian.mjs';
import { ensureInstalled, node24, root } from './install.mjs';
import { explained, Stop, sentence } from './sentences.mjs';

const bin = join(root, 'node_modules', '.bin');
const environment = () => ({ ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, CI: '1' });

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 5_000).unref();
  });
}

/** Runs a tool with its output on the terminal, or kept in `kept` and shown later; true when it succeeded. */
function run(command, args, { env = {}, kept = null } = {}) {
  return new Promise((resolve) => {
    const stdio = kept ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: root, stdio, env: { ...environment(), ...env } });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept.push(chunk));
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(false);
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve(code === 0);
    });
  });
}

const one = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const tool = async (name, args) => one(await run(join(bin, name), args));

const failures = [];

/** What failed, said again at the end, where whoever reads only the last lines finds it. */
function remember(project, report) {
  for (const { name, message, assertionResults } of report.testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const said = (
      failed.length > 0 ? failed : message ? [{ fullName: '', failureMessages: [message] }] : []
    ).map(
      (test) =>
        `${test.fullName}\n    ${(test.failureMessages[0] ?? '').slice(0, 1_500).replaceAll('\n', '\n    ')}`,
    );
    for (const each of said) failures.push(`${project} ${relative(root, name)} ${each}`);
  }
}

/** Counts of one vitest project from its JSON report. A run that broke down counts as one failure. */
async function vitest(project, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await run(
    join(bin, 'vitest'),
    ['run', '--project', project, '--passWithNoTests', ...reporters],
    options,
  );
  let counts = { passed: 0, failed: 0 };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const brokenFiles = report.testResults.filter(
      (f) => f.status === 'failed' && f.assertionResults.length === 0,
    );
    remember(project, report);
    counts = { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
  } catch {
    // No report: the run broke down, or there was no test.
  }
  rmSync(folder, { recursive: true, force: true });
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Biome reads each file for itself; what needs types (a promise that nobody waits for) is oxlint's, which reads them as the compiler does. */
async function lint() {
  const alone = await run(join(bin, 'biome'), ['check', '--formatter-enabled=false', '.']);
  return one((await run(join(bin, 'oxlint'), ['--type-aware'])) && alone);
}

async function types() {
  const generated = await run(join(bin, 'react-router'), ['typegen']);
  return one(generated && (await run(join(bin, 'tsc'), ['--noEmit'])));
}

let serversInPlace = null;
/** The real WordPress and Bluesky server, installed once for all suites; true when they are in place. */
function testServers() {
  serversInPlace ??= run(node24, [join(root, 'scripts', 'install-test-servers.mjs')]);
  return serversInPlace;
}

async function servers() {
  return (await testServers()) ? vitest('servers') : one(false);
}

async function build() {
  try {
    await ensureBuilt();
    return one(true);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    return one(false);
  }
}

/** The database suite also reads and writes archives on a PostgreSQL that is not ours, and looks at papers. */
async function database() {
  const missing = ensurePrograms(['postgresql', ...PAPER_TOOLS]);
  if (missing.length > 0) process.stderr.write(`${sentence('noServers', missing)}\n`);
  const counts = await vitest('database');
  return missing.length > 0 ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** The built program on several processes, on a PostgreSQL of the office, behind its web servers. */
async function operations() {
  const missing = ensurePrograms(SERVERS);
  if (missing.length > 0) {
    process.stderr.write(`${sentence('noServers', missing)}\n`);
    return one(false);
  }
  return vitest('operations');
}

/**
 * In a browser: `journeys` on one program with the sample government, `pages` (every page, by every role) on another, `apart` each on a
 * program of its own.
 */
async function browsed(project, kept) {
  const chromium = ensureChromium();
  if (!chromium) {
    process.stderr.write(`${sentence('noChromium')}\n`);
    return one(false);
  }
  const missing = ensurePrograms(PAPER_TOOLS);
  if (missing.length > 0) {
    process.stderr.write(`${sentence('noServers', missing)}\n`);
    return one(false);
  }
  if (project === 'journeys' && !(await testServers())) return one(false);
  return vitest(project, { env: { SIMPUL_CHROMIUM: chromium }, kept });
}

const suites = {
  format: () => tool('biome', ['format', '.']),
  graph: async () => one(await run(node24, [join(root, 'scripts', 'check-imports.ts')])),
  types,
  build,
  lint,
  unit: () => vitest('unit'),
  database,
  servers,
  operations,
  pages: (kept) => browsed('pages', kept),
  journeys: (kept) => browsed('journeys', kept),
  trainings: (kept) => browsed('trainings', kept),
  apart: (kept) => browsed('apart', kept),
};

/** What the others need: one after the other, before them. */
const FIRST = ['format', 'graph', 'types', 'build'];
/**
 * From the build on two rows run side by side, the longest first in one, and each takes what is left. A third row makes all slower on two
 * cores.
 */
const ROWS = [['journeys'], ['lint', 'unit', 'database', 'servers', 'operations']];
const EITHER = ['pages', 'trainings', 'apart'];

await explained(async () => {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const unknown = wanted.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    process.stderr.write(
      `Tidak dikenal: ${unknown.join(', ')}. Pilihan: ${Object.keys(suites).join(', ')}\n`,
    );
    process.exit(2);
  }
  await ensureInstalled({ dev: true });
  const results = [];
  const timed = async (name, kept) => {
    const began = performance.now();
    const counts = await suites[name](kept);
    results.push({ name, ...counts, seconds: Math.round((performance.now() - began) / 100) / 10 });
  };
  const asked = Object.keys(suites).filter((name) => wanted.length === 0 || wanted.includes(name));
  const inOrder = async (names) => {
    for (const name of names.filter((each) => asked.includes(each))) {
      process.stdout.write(`\n== ${name}\n`);
      await timed(name);
    }
  };
  const shown = [];
  const left = EITHER.filter((name) => asked.includes(name));
  /** What a row says while another is on the terminal is kept, and shown at the end. */
  const aside = async (names) => {
    for (const name of names.filter((each) => asked.includes(each))) {
      const kept = [Buffer.from(`\n== ${name}\n`)];
      shown.push(kept);
      await timed(name, kept);
    }
  };
  const row = async (run, names) => {
    await run(names);
    for (let next = left.shift(); next; next = left.shift()) await run([next]);
  };
  await inOrder(FIRST);
  await Promise.all([row(aside, ROWS[0]), row(inOrder, ROWS[1])]);
  for (const kept of shown) process.stdout.write(Buffer.concat(kept));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  for (const failure of failures) process.stdout.write(`\nGagal: ${failure}\n`);
  process.stdout.write('\n');
  for (const { name, passed, failed, seconds } of results) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    process.stdout.write(`${name.padEnd(11)}${counts} ${String(seconds).padStart(8)} s\n`);
  }
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
});
