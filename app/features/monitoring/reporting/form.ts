/** What the form holds, as text; nothing typed is ever lost. */
export type FormValues = {
  address: string;
  assignmentId: string;
  account: string;
  caption: string;
  publishedAt: string;
  screenshotFileId: string;
  variantId: string;
  collab: boolean;
};

export const EMPTY: FormValues = {
  address: '',
  assignmentId: '',
  account: '',
  caption: '',
  publishedAt: '',
  screenshotFileId: '',
  variantId: '',
  collab: false,
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The form's fields as they came. */
export function valuesOf(form: FormData): FormValues {
  return {
    address: text(form.get('address')),
    assignmentId: text(form.get('assignmentId')),
    account: text(form.get('account')),
    caption: text(form.get('caption')),
    publishedAt: text(form.get('publishedAt')),
    screenshotFileId: text(form.get('screenshotFileId')),
    variantId: text(form.get('variantId')),
    collab: form.get('collab') === 'on',
  };
}

const MOST_SHARED = 4_000;

/**
 * What another app shared, as the address field takes it. Apps put the link into `url`, or into `text` with words around it
 * (Instagram, TikTok, WhatsApp), or into the title. Of words around a single link only the link is kept.
 */
export function sharedText(params: URLSearchParams): string {
  const parts = ['url', 'text', 'title', 'tautan'].map((name) => (params.get(name) ?? '').trim());
  const withLink = parts.find((part) => /https?:\/\/|\w\.\w{2,}\//i.test(part));
  const shared = (withLink ?? parts.find((part) => part !== '') ?? '').slice(0, MOST_SHARED);
  const links = shared.match(/https?:\/\/[^\s<>"”]+/gi) ?? [];
  return links.length === 1 ? (links[0]?.replace(/[.,;:!?)]+$/, '') ?? shared) : shared;
}

/** What the page knows of a refused report: where, what, and which way on. */
export type Refused = {
  type: string;
  field: string | null;
  message: string;
  /** The address it was said of: typing another one takes the refusal away. */
  about: string;
  accounts?: readonly { id: string; name: string }[];
};
