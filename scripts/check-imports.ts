/** The architecture as a check: who imports whom, what is pure, how long a file may be. Prints each breach; exit code 1. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';
import { featureArrows, joints, LINE_LIMIT, worldly, zoneArrows } from './import-arrows.ts';

type Import = { from: string; to: string; typeOnly: boolean };

const root = join(import.meta.dirname, '..');
const isTest = (path: string) =>
  /\.(test|server-test)\.tsx?$|\/testing(\.server)?\.ts$|\/(fake(-[a-z]+)?|contract(-[a-z]+)?)\.ts$|^app\/testing\//.test(
    path,
  );
const isServer = (path: string) => /\.server\.tsx?$/.test(path) || path.startsWith('node:');

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesUnder(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** A path below the root for our own files, `node:x` for Node's, null for packages. */
function resolve(from: string, request: string): string | null {
  if (request.startsWith('node:')) return request;
  // Made by React Router for each route; types only.
  if (request.includes('/+types/')) return null;
  if (request.startsWith('#app/')) return `app/${request.slice('#app/'.length)}`;
  return request.startsWith('.') ? normalize(join(dirname(from), request)) : null;
}

function importsOf(path: string): Import[] {
  const source = readFileSync(join(root, path), 'utf8');
  const { module } = parseSync(path, source);
  const wanted = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      request: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.moduleRequest ? [{ request: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^['"](.+)['"]$/.exec(source.slice(start, end))?.[1];
      return literal ? [{ request: literal, typeOnly: false }] : [];
    }),
  ];
  return wanted.flatMap(({ request, typeOnly }) => {
    const to = resolve(path, request);
    return to === null ? [] : [{ from: path, to, typeOnly }];
  });
}

const zoneOf = (path: string) => path.split('/')[1] ?? '';
const featureOf = (path: string) => /^app\/features\/([a-z-]+)\//.exec(path)?.[1] ?? null;

function breachOfArrow({ from, to }: Import): string | null {
  if (!to.startsWith('app/') || isTest(from)) return null;
  if (isTest(to)) return 'only tests may use what is made for tests';
  const zones = zoneArrows[zoneOf(from)];
  if (zones && !zones.includes(zoneOf(to))) return `${zoneOf(from)} may not know ${zoneOf(to)}`;
  const mine = featureOf(from);
  const theirs = featureOf(to);
  if (!mine || !theirs || mine === theirs) return null;
  if (!featureArrows[mine]?.includes(theirs)) return `no arrow from ${mine} to ${theirs}`;
  const face = /^app\/features\/[a-z-]+\/index(\.server)?\.ts$/.test(to);
  return face ? null : `another feature is used through its index.ts or index.server.ts`;
}

function breachOfPurity({ from, to, typeOnly }: Import): string | null {
  if (typeOnly || isServer(from) || isTest(from) || joints.test(from) || !isServer(to)) return null;
  return 'a file without .server may not touch the world';
}

function breachesInside(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8');
  const lines = source.trimEnd().split('\n').length;
  const found = lines > LINE_LIMIT ? [`${path}: ${lines} lines, at most ${LINE_LIMIT}`] : [];
  if (isTest(path) || worldly.test(path)) return found;
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const world = /\bprocess\.env\b|\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)|\bTemporal\.Now\b/.exec(
    code,
  );
  return world ? [...found, `${path}: ${world[0]} outside app/platform`] : found;
}

const sources = sourcesUnder('app');
const imports = sources.flatMap(importsOf);
const breaches = imports.flatMap((each) =>
  [breachOfArrow(each), breachOfPurity(each)].flatMap((breach) =>
    breach ? [`${each.from} -> ${each.to}: ${breach}`] : [],
  ),
);
for (const { from, to } of imports) {
  if (
    to.startsWith('app/') &&
    !statSync(join(root, to), { throwIfNoEntry: false })?.isFile() &&
    !to.includes('?')
  ) {
    breaches.push(`${from} -> ${to}: there is no such file`);
  }
}
breaches.push(...sources.flatMap(breachesInside));
for (const breach of [...new Set(breaches)].sort()) console.error(breach);
console.log(`${sources.length} files, ${imports.length} imports, ${new Set(breaches).size} breaches`);
process.exitCode = breaches.length > 0 ? 1 : 0;
