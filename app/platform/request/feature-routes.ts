import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The pages of one feature, by the world they live in. Paths of files are seen from `app/`. */
export type FeatureRoutes = {
  /** Inside the console's frame: signed in, scripts. */
  console?: RouteConfigEntry[];
  /** The same, around them the field with the writing check, for features that may not know content. */
  writing?: RouteConfigEntry[];
  /** Sign-in, invitation, recovery. */
  signIn?: RouteConfigEntry[];
  /** The set-up wizard. */
  setup?: RouteConfigEntry[];
  /** Public, no script. */
  portal?: RouteConfigEntry[];
  /** Without any layout: files, feeds, posts that only redirect. */
  bare?: RouteConfigEntry[];
};
