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
