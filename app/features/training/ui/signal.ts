import type { Told } from './use-scanning.ts';

const TONES: Record<Told['tone'], readonly number[]> = {
  good: [880],
  kept: [880],
  again: [660, 660],
  bad: [220, 220],
};
const SHAKES: Record<Told['tone'], number[]> = { good: [60], kept: [60], again: [60, 60, 60], bad: [250] };

let audio: AudioContext | undefined;

/** A short tone and a shake, for who looks at faces and not at the phone. Silent where the browser forbids it. */
export function signal(tone: Told['tone']): void {
  try {
    navigator.vibrate?.(SHAKES[tone]);
    audio ??= new AudioContext();
    const at = audio.currentTime;
    for (const [step, pitch] of TONES[tone].entries()) {
      const voice = audio.createOscillator();
      const loud = audio.createGain();
      loud.gain.value = 0.15;
      voice.frequency.value = pitch;
      voice.connect(loud).connect(audio.destination);
      voice.start(at + step * 0.16);
      voice.stop(at + step * 0.16 + 0.11);
    }
  } catch {
    // The words and the colour say it as well.
  }
}
