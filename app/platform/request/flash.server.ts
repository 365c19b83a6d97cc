import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** What the last act says on the next page of the console; with `undo` it can be taken back by one press. */
export type Flash = {
  id: string;
  text: string;
  tone?: 'bad';
  undo?: { label: string; action: string; fields: Record<string, string> };
};

/** Sealed on its way out and opened on its way in by the host (`flash-seal`). */
export const FLASH_COOKIE = 'simpul_kabar';

/** The cookie comes from the browser, so it is checked like any input. */
const flashSchema = z.object({
  id: z.string().max(64),
  text: z.string().min(1).max(600),
  tone: z.literal('bad').optional(),
  undo: z
    .object({
      label: z.string().max(60),
      action: z.string().regex(/^\/kerja(\/|\?|$)/),
      fields: z.record(z.string(), z.string().max(400)),
    })
    .optional(),
});

/** Redirects after an act (303) and leaves a message for the page it leads to. */
export function redirectWith(location: string, message: Omit<Flash, 'id'>): Response {
  const value = Buffer.from(JSON.stringify({ id: randomUUID(), ...message })).toString('base64url');
  return new Response(null, {
    status: 303,
    headers: {
      Location: location,
      'Set-Cookie': `${FLASH_COOKIE}=${value}; Path=/kerja; HttpOnly; SameSite=Lax; Max-Age=60`,
    },
  });
}

/** The message left for this page, and the header that forgets it. */
export function takeFlash(request: Request): { flash: Flash | undefined; headers: Record<string, string> } {
  const found = new RegExp(`(?:^|; *)${FLASH_COOKIE}=([A-Za-z0-9_-]+)`).exec(
    request.headers.get('cookie') ?? '',
  );
  if (!found?.[1]) return { flash: undefined, headers: {} };
  return {
    flash: read(found[1]),
    headers: { 'Set-Cookie': `${FLASH_COOKIE}=; Path=/kerja; HttpOnly; SameSite=Lax; Max-Age=0` },
  };
}

function read(value: string): Flash | undefined {
  try {
    return flashSchema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
