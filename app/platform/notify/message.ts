import { NOTICES_PATH, notifyCopy, PREFERENCES_PATH } from './copy.id.ts';

/** What a message is made of. `title` is a short sentence without personal data; `body` may say more. */
export type NoticeText = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly href: string;
};

export type MailText = { readonly subject: string; readonly text: string };

/** What the service worker gets: an id and a short sentence. The body never leaves through a push service. */
export type PushPayload = {
  readonly v: 1;
  readonly id: string;
  readonly title: string;
  readonly href: string;
};

const DIGEST_ITEMS = 30;

/** Mail for one notice, or the digest for several; plain text. */
export function mailText(notices: readonly NoticeText[], origin: string): MailText {
  const [first] = notices;
  const footer = ['--', notifyCopy.footer(`${origin}${PREFERENCES_PATH}`)];
  if (first && notices.length === 1)
    return {
      subject: first.title,
      text: [
        notifyCopy.greeting,
        '',
        first.title,
        ...(first.body ? ['', first.body] : []),
        '',
        notifyCopy.open(`${origin}${first.href}`),
        '',
        ...footer,
      ].join('\n'),
    };
  const shown = notices.slice(0, DIGEST_ITEMS);
  const rest = notices.length - shown.length;
  return {
    subject: notifyCopy.digestSubject(notices.length),
    text: [
      notifyCopy.greeting,
      '',
      notifyCopy.digestIntro(notices.length),
      '',
      ...shown.map((notice) => `- ${notice.title}\n  ${origin}${notice.href}`),
      ...(rest > 0 ? [`- ${notifyCopy.more(rest)}`] : []),
      '',
      ...footer,
    ].join('\n'),
  };
}

/** Push for one notice, or one for the whole digest. */
export function pushPayload(notices: readonly NoticeText[]): PushPayload {
  const [first] = notices;
  if (first && notices.length === 1) return { v: 1, id: first.id, title: first.title, href: first.href };
  return {
    v: 1,
    id: first?.id ?? '',
    title: notifyCopy.digestSubject(notices.length),
    href: NOTICES_PATH,
  };
}
