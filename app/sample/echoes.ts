import { isEcho } from './channels.ts';
import { type Desk, put } from './desk.ts';
import { makeRandom, seedOf } from './random.ts';
import type { SampleChannel, SampleUnit } from './types.ts';

/** How much of what a unit writes it also writes there. */
const SHARE = 0.22;

/** Posts that units repeat on their Bluesky or Mastodon account some minutes later; with a random of their own, so that they shift nothing. */
export function postEchoes(
  desk: Desk,
  seed: number,
  units: readonly SampleUnit[],
  channels: readonly SampleChannel[],
): void {
  const random = makeRandom(seedOf(seed, 'echoes'));
  const own = { ...desk, random };
  const written = [...desk.drafts];
  for (const channel of channels.filter(isEcho)) {
    const unit = units.find(({ key }) => key === channel.unit);
    if (!unit) continue;
    for (const draft of written) {
      if (draft.unit !== unit.key || draft.of !== null || !random.chance(SHARE)) continue;
      put(own, unit, channel, draft.at + random.int(3, 40), () => ({ title: null, text: draft.text }), {
        ...(draft.activity ? { activity: draft.activity } : {}),
        ...(draft.narrative ? { narrative: draft.narrative } : {}),
        ...(draft.kind ? { kind: draft.kind } : {}),
        near: draft.near,
      });
    }
  }
}

/** About so many of a number of posts are echoes. */
export const echoesAmong = (count: number): number => Math.round(count * 0.04);
