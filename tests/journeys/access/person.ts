/** Somebody who opens addresses without a browser. */
export type Person = {
  readonly name: string;
  get(path: string): Promise<{ status: number; location: string | null; body: string }>;
  post(
    path: string,
    form: Record<string, string>,
  ): Promise<{ status: number; location: string | null; body: string }>;
  /** Any bytes under any type. */
  send(
    path: string,
    type: string,
    body: string,
  ): Promise<{ status: number; location: string | null; body: string }>;
};

function cookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';')[0]!).join('; ');
}

function personWith(name: string, origin: string, cookie: string): Person {
  const ask = async (path: string, init: RequestInit) => {
    const answer = await fetch(origin + path, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie ? { cookie } : {}), origin },
    });
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
  };
  return {
    name,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, form) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    send: (path, type, body) => ask(path, { method: 'POST', headers: { 'content-type': type }, body }),
  };
}

export function visitor(origin: string): Person {
  return personWith('tanpa masuk', origin, '');
}

/** Signs in by the form, as a browser without script does. */
export async function signedIn(
  origin: string,
  name: string,
  identifier: string,
  password: string,
): Promise<Person> {
  const answer = await fetch(`${origin}/masuk`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ identifier, password, back: '' }),
  });
  const cookies = answer.headers.getSetCookie();
  if (answer.status !== 303 && answer.status !== 302)
    throw new Error(`${name} (${identifier}) could not sign in: ${answer.status}`);
  return personWith(name, origin, cookieHeader(cookies));
}
