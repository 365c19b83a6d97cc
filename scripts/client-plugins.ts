import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, type Plugin } from 'vite';

/**
 * Bundles the service worker into one file at the root of the browser's files: it must lie there to see all pages of the console,
 * under a name that never changes.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'simpul-service-worker',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          target: 'es2022',
          outDir: 'build/client',
          emptyOutDir: false,
          copyPublicDir: false,
          lib: { entry: 'app/shell/worker/sw.ts', formats: ['es'], fileName: () => 'sw.js' },
        },
      });
    },
  };
}

const ASSETS = 'build/client/assets';
const COMPRESSIBLE = /\.(?:js|css|svg)$/;

/** Writes `.br` and `.gz` beside each hashed file, so that the server never compresses the same file twice. */
export function precompressed(): Plugin {
  return {
    name: 'simpul-precompressed',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async writeBundle() {
      for (const name of await readdir(ASSETS)) {
        if (!COMPRESSIBLE.test(name)) continue;
        const path = join(ASSETS, name);
        const bytes = await readFile(path);
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, quality));
        await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      }
    },
  };
}
