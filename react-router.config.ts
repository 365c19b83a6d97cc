import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  ssr: true,
  buildDirectory: 'build',
  serverBuildFile: '[name].js',
  // All routes at once, a file kept for good: asked for link by link they cost a phone a round trip each, and a fetcher that ends
  // while an unknown route is asked for breaks the page.
  routeDiscovery: { mode: 'initial' },
  // `comesFromOurPages` guards every form. React Router's own check compares with the address behind the proxy, and refuses all.
  allowedActionOrigins: ['**'],
} satisfies Config;
