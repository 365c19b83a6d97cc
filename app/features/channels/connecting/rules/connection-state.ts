export const CONNECTION_VIEWS = ['live', 'expiring', 'reconnect', 'none', 'assisted'] as const;
/** `assisted`: a person publishes in the network's own app. `none`: could be connected, and is not. */
export type ConnectionView = (typeof CONNECTION_VIEWS)[number];

/** Warned so long before leave ends that nobody can renew without a person. */
export const WARN_DAYS = 7;
const DAY_MS = 86_400_000;

export type ConnectionFacts = {
  readonly state: 'live' | 'reconnect' | 'revoked';
  /** ISO instants. */
  readonly expiresAt: string | null;
  readonly refreshAfter: string | null;
};

/** What a connection is worth today. Leave that renews itself does not "expire" before its renewal has failed. */
export function connectionView(
  canPublish: boolean,
  connection: ConnectionFacts | null,
  now: string,
): ConnectionView {
  if (!canPublish) return 'assisted';
  if (!connection || connection.state === 'revoked') return 'none';
  if (connection.state === 'reconnect') return 'reconnect';
  const { expiresAt, refreshAfter } = connection;
  if (expiresAt === null) return 'live';
  const left = Date.parse(expiresAt) - Date.parse(now);
  if (refreshAfter !== null) return left < -DAY_MS ? 'reconnect' : 'live';
  if (left <= 0) return 'reconnect';
  return left < WARN_DAYS * DAY_MS ? 'expiring' : 'live';
}
