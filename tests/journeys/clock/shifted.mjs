/**
 * Preloaded into a program whose journey plays on other days (`--import`): every clock of the process is off by as many milliseconds
 * as stand in the file `SIMPUL_JOURNEY_SHIFT` names, read anew so that the journey can let days pass.
 */
import { readFileSync } from 'node:fs';

const RealDate = globalThis.Date;
const file = process.env.SIMPUL_JOURNEY_SHIFT;
let shift = 0;
let readAt = Number.NEGATIVE_INFINITY;

function now() {
  const real = RealDate.now();
  if (real - readAt > 20) {
    readAt = real;
    try {
      shift = Number(readFileSync(file, 'utf8'));
    } catch {
      // Between two writings: as it was.
    }
  }
  return real + shift;
}

class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
}

if (file) globalThis.Date = ShiftedDate;
