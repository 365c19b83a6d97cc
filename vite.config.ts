import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { precompressed, serviceWorker } from './scripts/client-plugins.ts';

/**
 * Libraries of which the program uses a part. Built in, the rest of them never reaches the memory of web and worker (25 MB
 * less in all), React is its production build whatever NODE_ENV says, and a start reads tens of files instead of hundreds.
 */
const bundled = [
  /^react($|-dom|-router|\/)/,
  /^@react-router\/node/,
  /^@mantine\//,
  /^(@hono|hono)($|\/)/,
  /^(kysely|zod|cheerio|feedsmith|temporal-polyfill|tldts|ipaddr\.js|isbot|sanitize-html)($|\/)/,
];

/** Bare imports of cheerio's entry for reading from the network, which we never do with it: 8 MB in each process. */
const unused = /^(undici|encoding-sniffer|parse5-parser-stream|whatwg-mimetype)$/;

/**
 * One Vite build makes the browser's files and the whole program. The Hono host, the worker and the commands
 * are entries of the same server build, so that a context token exists once.
 */
export default defineConfig({
  plugins: [reactRouter(), serviceWorker(), precompressed()],
  build: { target: 'es2022', sourcemap: false },
  environments: {
    ssr: {
      resolve: { noExternal: bundled },
      build: {
        target: 'node24',
        minify: false,
        rollupOptions: {
          treeshake: { moduleSideEffects: [{ test: unused, sideEffects: false }] },
          input: {
            main: './app/main.ts',
            cli: './app/cli.ts',
            'load-sample': './app/load-sample.ts',
            apart: './app/apart.ts',
            workshop: './app/workshop.ts',
          },
          output: { chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
});
