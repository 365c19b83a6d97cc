import type { Platform } from '../platform.server.ts';
import { createMailer } from './mail.server.ts';
import { createNotifier, type FindAddresses, type Notifier } from './notifier.server.ts';

declare module '../module.ts' {
  interface Contributors {
    /** Mail addresses of people of one government; who has none is left out. */
    findMailAddresses: FindAddresses;
  }
}

const notifiers = new WeakMap<Platform, Notifier>();

function addressesFrom(platform: Platform): FindAddresses {
  return async (db, tenantId, personIds) => {
    const found = new Map<string, string>();
    for (const find of platform.contributions('findMailAddresses'))
      for (const [personId, address] of await find(db, tenantId, personIds)) found.set(personId, address);
    return found;
  };
}

/** Push services want to know whom to write to: an https address, or a mailbox. */
function pushContact(origin: string, from: string | undefined): string {
  if (origin.startsWith('https://')) return origin;
  const mailbox = from?.match(/[^\s<>]+@[^\s<>]+/)?.[0];
  return `mailto:${mailbox ?? 'operator@simpul.invalid'}`;
}

/** The notifier of this process, made at first use. */
export function notifierOf(platform: Platform): Notifier {
  const known = notifiers.get(platform);
  if (known) return known;
  const { mail, secrets, web } = platform.config;
  const origin = web.origin ?? `http://localhost:${web.port}`;
  const made = createNotifier({
    db: platform.db,
    clock: platform.clock,
    log: platform.log,
    origin,
    mailer: mail && secrets.smtpUrl ? createMailer({ smtpUrl: secrets.smtpUrl, from: mail.from }) : null,
    pushContact: pushContact(origin, mail?.from),
    findAddresses: addressesFrom(platform),
  });
  notifiers.set(platform, made);
  return made;
}
