/** Which feature may know which others, through their faces only. `docs/architecture.md` draws the same picture. */
export const featureArrows: Readonly<Record<string, readonly string[]>> = {
  org: [],
  agenda: ['org'],
  channels: ['org'],
  content: ['agenda', 'channels', 'org'],
  monitoring: ['content', 'channels', 'agenda', 'org'],
  training: ['monitoring', 'org'],
  ppid: ['org'],
  inbox: ['ppid', 'channels', 'org'],
  hoax: ['inbox', 'monitoring', 'content', 'org'],
  clippings: ['monitoring', 'channels', 'agenda', 'org'],
  league: ['training', 'content', 'monitoring', 'inbox', 'ppid', 'agenda', 'channels', 'org'],
  reports: [
    'league',
    'clippings',
    'training',
    'content',
    'monitoring',
    'inbox',
    'ppid',
    'hoax',
    'agenda',
    'channels',
    'org',
  ],
  portal: [
    'league',
    'training',
    'content',
    'monitoring',
    'inbox',
    'hoax',
    'ppid',
    'agenda',
    'channels',
    'org',
  ],
  audit: [],
};

/** Whom the other parts of `app/` may know. What is not listed here (host, shell, sample, tests) may know everything. */
export const zoneArrows: Readonly<Record<string, readonly string[]>> = {
  platform: ['platform'],
  ui: ['ui', 'platform'],
  features: ['features', 'platform', 'ui'],
};

/** Files that join the pure and the server side: manifests, routes, pages with their loaders, routes without a page, and the program's own entries. */
export const joints = /(\.page\.tsx|\.layout\.tsx|\/module\.ts|\/ui\/[a-z-]+\.ts$|^app\/[a-z.-]+\.tsx?)$/;

/** Clock, random and settings come as parameters everywhere but here. */
export const worldly = /^app\/(platform|testing|sample)\/|^app\/[a-z.-]+\.tsx?$/;

export const LINE_LIMIT = 400;
