import { systemClock } from '#app/platform/clock/system-clock.server.ts';
import { createOutside } from '#app/platform/http/outside.server.ts';
import type { Outside, OutsideOptions } from '#app/platform/http/outside.ts';

/** The way out to servers on this machine. A WordPress in WebAssembly beside other tests may think for long; no test is about that. */
export function patientOutside(): Outside {
  const strict = createOutside({
    clock: systemClock,
    allow: ['127.0.0.1', 'localhost'].map((host) => ({ host, cidr: '127.0.0.0/8' })),
    userAgent: 'Simpul/uji',
    minGapMs: 0,
  });
  const patient = (options: OutsideOptions = {}): OutsideOptions => ({ ...options, timeoutMs: 90_000 });
  return {
    get: (url, options) => strict.get(url, patient(options)),
    post: (url, body, options) => strict.post(url, body, patient(options)),
    send: (method, url, body, options) => strict.send(method, url, body, patient(options)),
  };
}
