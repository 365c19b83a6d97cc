import type { Transporter } from 'nodemailer';
import type { MailText } from './message.ts';
import type { Outcome } from './sending.ts';

export type Mailer = {
  /** @param id makes the Message-ID: the same mail sent twice is recognised as one by most mailboxes */
  send(mail: MailText & { to: string; id: string }): Promise<Outcome>;
  close(): void;
};

type SmtpFault = { code?: string; responseCode?: number };

function outcomeOf(fault: SmtpFault): Outcome {
  const reason = `smtp-${fault.responseCode ?? fault.code ?? 'unknown'}`;
  // EAUTH is our own misconfiguration and may be repaired; a 5xx answer to the mail itself is final.
  const final = (fault.responseCode ?? 0) >= 500 && fault.code !== 'EAUTH' && fault.code !== 'ECONNECTION';
  return final ? { type: 'refused', reason } : { type: 'later', reason, retryAfterSeconds: null };
}

/** Loaded with the first mail: most processes send none. */
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Sends mail over SMTP. Text only; never reads files or addresses from a message. */
export function createMailer(options: { smtpUrl: string; from: string }): Mailer {
  let transport: Promise<Transporter> | null = null;
  const domain = options.from.match(/@([^\s>]+)/)?.[1] ?? 'simpul.invalid';
  return {
    async send({ to, id, subject, text }) {
      try {
        transport ??= openTransport(options.smtpUrl);
        await (await transport).sendMail({
          from: options.from,
          to: { name: '', address: to },
          subject: subject.replace(/\s+/g, ' '),
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { type: 'sent' };
      } catch (thrown) {
        return outcomeOf(thrown as SmtpFault);
      }
    },
    close: () => void transport?.then((opened) => opened.close()),
  };
}
