import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/**
 * One Vite build makes the browser's files and the whole program. The Hono host, the worker and the commands
 * are entries of the same server build, so that a context token exists once.
 */
export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022', sourcemap: false },
  environments: {
    ssr: {
      build: {
        target: 'node24',
        minify: false,
        rollupOptions: {
          input: { main: './app/main.ts', cli: './app/cli.ts' },
          output: { chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
});
