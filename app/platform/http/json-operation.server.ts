import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { PersonActor } from '../authz/actor.ts';
import type { ApiEnv } from './api-env.ts';
import { problem } from './problem.ts';

/** The problem details that every operation of the JSON door may answer with (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:simpul:refusal:forbidden' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'Kalimat untuk orang yang membacanya.' }),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Descriptions of the refusals, by status. */
export const problemResponses = {
  400: problemAnswer('Isi atau kepala permintaan tidak dapat dibaca.'),
  401: problemAnswer('Belum masuk, atau masuknya sudah berakhir.'),
  403: problemAnswer('Peran tidak cukup.'),
  404: problemAnswer('Tidak ada.'),
  409: problemAnswer('Keadaan berubah sementara itu: kiriman ditahan, teksnya tetap ada pada Anda.'),
  413: problemAnswer('Terlalu besar.'),
  422: problemAnswer('Isi ditolak, atau kunci dipakai lagi untuk isi lain.'),
};

/** The signed-in person, or a 401 in the door's own language: a phone can't follow a redirect to a sign-in page. */
export function signedIn(c: Context<ApiEnv>): PersonActor | Response {
  const actor = c.get('actor');
  if (actor?.kind === 'person') return actor;
  return problem(
    c,
    401,
    'not-signed-in',
    'Anda belum masuk, atau masuknya sudah berakhir. Kiriman Anda tetap tersimpan di ponsel; masuklah lalu kirim lagi.',
  );
}

/** Refuses a body larger than `bytes` with a sentence. */
export function limitBody(bytes: number) {
  return bodyLimit({
    maxSize: bytes,
    onError: (c) =>
      problem(
        c,
        413,
        'too-large',
        `Isi kiriman terlalu besar (paling banyak ${Math.floor(bytes / 1024)} kB).`,
      ),
  });
}

/** Deeper than anything that is sent here; what reads a value by calling itself is safe up to it. */
const MOST_DEPTH = 40;

/** Whether the brackets of a JSON text stand deeper than that, told without reading it. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > MOST_DEPTH) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
}

/** The JSON of a body; an empty body is an empty object; null when it is no JSON object, or one nested without reason. */
export async function jsonBody(c: Context<ApiEnv>): Promise<Record<string, unknown> | null> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  if (isTooDeep(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
