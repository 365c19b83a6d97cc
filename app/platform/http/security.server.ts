import ipaddr from 'ipaddr.js';

/** Headers of every answer. Pages of the console get scripts by nonce; the portal gets none at all. */
export function securityHeaders(nonce: string | null, secure: boolean): Record<string, string> {
  const script = nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'none'";
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      script,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** Behind HTTPS no cookie leaves on a plain connection, whoever set it. */
export function secureCookies(headers: Headers): void {
  const cookies = headers.getSetCookie();
  if (cookies.every((cookie) => /;\s*secure\b/i.test(cookie))) return;
  headers.delete('Set-Cookie');
  for (const cookie of cookies)
    headers.append('Set-Cookie', /;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`);
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Forged requests are told by what the browser itself says of their origin, so that cached public pages need no token.
 * A request without these headers (a command-line client) is let through only when it carries no cookie.
 */
export function comesFromOurPages(request: Request, origin: string): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const sent = request.headers.get('origin');
  // A page that sends no referrer posts with the origin "null", in browsers that say nothing of the site.
  if (sent && sent !== 'null') return sent === origin;
  return request.headers.get('cookie') === null;
}

function inNetworks(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  return networks.some((network) => {
    const [base, bits] = network.includes('/') ? ipaddr.parseCIDR(network) : [ipaddr.process(network), 128];
    return (
      base.kind() === ip.kind() &&
      ip.match(base as never, Math.min(bits, ip.kind() === 'ipv4' ? 32 : 128) as never)
    );
  });
}

/** What a request says of its origin, believing `X-Forwarded-*` only from trusted proxies. */
export function forwarded(
  peer: string,
  headers: Headers,
  trustedProxies: readonly string[],
): { address: string; proto: string | null; host: string | null } {
  if (!inNetworks(peer, trustedProxies)) return { address: peer, proto: null, host: null };
  const chain = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  let address = peer;
  for (const hop of chain.reverse()) {
    address = hop;
    if (!inNetworks(hop, trustedProxies)) break;
  }
  return { address, proto: headers.get('x-forwarded-proto'), host: headers.get('x-forwarded-host') };
}
