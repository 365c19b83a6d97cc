import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  ssr: true,
  buildDirectory: 'build',
  serverBuildFile: '[name].js',
  // `comesFromOurPages` guards every form. React Router's own check compares with the address behind the proxy, and refuses all.
  allowedActionOrigins: ['**'],
} satisfies Config;
