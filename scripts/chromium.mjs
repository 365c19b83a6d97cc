/** Finds Chromium for the journeys, or installs Debian's when the user may. */
import { findProgram, installDebian } from './debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of a Chromium, or null when there is none and this user may not install one. */
export function ensureChromium() {
  const found = process.env.SIMPUL_CHROMIUM ?? findProgram(...names);
  if (found) return found;
  return installDebian(['chromium']) ? findProgram(...names) : null;
}
