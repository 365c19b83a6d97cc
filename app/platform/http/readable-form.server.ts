const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** The two doors of passkeys are asked by a script; every other page takes forms. */
const TAKES_JSON = /^\/(?:masuk|kerja\/profil)\/kunci-sandi$/;

const typeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/**
 * A page reads its form in its action, where broken parts would be an accident (500). So what was sent is read here first: only
 * multipart can be broken, and whatever is no form at all is nothing that a page takes.
 * @returns the request to go on with (its body can be read once more), or null when no page could read it
 */
export async function readableForm(request: Request): Promise<Request | null> {
  if (SAFE.has(request.method)) return request;
  const type = typeOf(request);
  if (type === 'application/x-www-form-urlencoded') return request;
  if (type === '' && (await isEmpty(request))) return emptyForm(request);
  if (type === 'application/json') return TAKES_JSON.test(new URL(request.url).pathname) ? request : null;
  if (type !== 'multipart/form-data') return null;
  const { method, headers, signal } = request;
  const bytes = await request.arrayBuffer();
  try {
    await new Response(bytes, { headers: { 'content-type': headers.get('content-type') ?? '' } }).formData();
  } catch {
    return null;
  }
  return new Request(request.url, { method, headers, signal, body: bytes });
}

/** Without a type only nothing at all is a form: what a button without fields sends. */
const isEmpty = async (request: Request): Promise<boolean> =>
  request.body === null || (await request.clone().arrayBuffer()).byteLength === 0;

function emptyForm({ url, method, headers, signal }: Request): Request {
  const typed = new Headers(headers);
  typed.set('Content-Type', 'application/x-www-form-urlencoded');
  return new Request(url, { method, headers: typed, signal, body: '' });
}

/** False for a path with broken percent signs: the router would write it into the log, token and all. */
export function isReadablePath(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
