import { NOW } from './contract-measuring.ts';
import type { Given } from './contract-publishing.ts';
import type {
  FinaliseResult,
  Message,
  MessageMedia,
  Publisher,
  PublishInput,
  PublishingLimits,
  Stage,
} from './publishing.ts';
import { measureText } from './text-measure.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MOST_CHECKS = 30;

export function mediaFor(limits: PublishingLimits, kind: 'image' | 'video', alt: string): MessageMedia {
  const mimes = (kind === 'image' ? limits.images : limits.videos)?.mimes ?? [];
  const mime = mimes.includes('image/png') ? 'image/png' : (mimes[0] ?? 'image/png');
  return { fileId: `file-${alt.length}`, kind, mime, bytes: PIXEL.length, width: 4, height: 3, alt };
}

/** The least that this network takes: with a picture or a video only where one is required. */
export const messageFor = (limits: PublishingLimits, text: string): Message => ({
  title: limits.title ? 'Pekan imunisasi dibuka' : null,
  text,
  link: null,
  media: limits.mediaRequired ? [mediaFor(limits, limits.images ? 'image' : 'video', 'Foto kegiatan')] : [],
});

/** A text that takes all the room there is: letters only, or with emoji, accents, links and paragraphs. */
export function exactText(limits: PublishingLimits, kind: 'plain' | 'mixed', hasMedia: boolean): string {
  const used = (text: string) => measureText(limits, text, hasMedia);
  const unit = 'Kota “Wanasari” 👨‍👩‍👧‍👦 é https://wanasari.go.id/berita?a=1&b=2 ';
  let text = kind === 'mixed' ? 'Halo <b>warga</b>, ' : '';
  const { most } = used('');
  if (kind === 'mixed') {
    while (text.length < 2_000 && used(`${text}${unit}`).over === 0) text += unit;
  }
  return `${text}${'a'.repeat(most - used(text).used)}`;
}

/** A delivery as the engine hands it over, before anything was done. */
export const inputFor = ({ fake, outside, mediaUrl }: Given, message: Message, number = 1): PublishInput => ({
  deliveryId: `019ab0c4-0000-7000-8000-00000000000${number}`,
  originId: `019ab0c4-0000-7000-9000-00000000000${number}`,
  marker: `01jar1g0000s0000000000000${number}`,
  channel: fake.channel,
  credential: fake.credential,
  message,
  stage: null,
  outside,
  now: NOW,
  readMedia: async () => new Uint8Array(PIXEL),
  mediaAddress: async ({ fileId }) => `${mediaUrl}/${fileId}`,
  finalisedAt: null,
});

/** What is kept between steps goes through the database. */
export const kept = (stage: Stage): Stage => JSON.parse(JSON.stringify(stage)) as Stage;

export type Prepared = { readonly ok: true; readonly stage: Stage; readonly waits: number };

/** Prepares and checks as the engine does, until the post could go out. */
export async function ready(
  input: PublishInput,
  publisher: Publisher,
): Promise<Prepared | Extract<FinaliseResult, { ok: false }>> {
  const prepared = await publisher.prepare(input);
  if (!prepared.ok) return prepared;
  let stage = kept(prepared.stage);
  let waits = prepared.ready ? 0 : 1;
  for (let number = 0; number < MOST_CHECKS; number += 1) {
    const checked = await publisher.check({ ...input, stage });
    if (!checked.ok) return checked;
    stage = kept(checked.stage ?? stage);
    if (checked.gone) return { ok: false, failure: { class: 'later', reason: 'prepared-expired' } };
    if (checked.ready) return { ok: true, stage, waits };
    waits += 1;
  }
  return { ok: false, failure: { class: 'later', reason: 'still-processing' } };
}

/** All steps of one delivery, each once. */
export async function run(input: PublishInput, publisher: Publisher): Promise<FinaliseResult> {
  const prepared = await ready(input, publisher);
  if (!prepared.ok) return prepared;
  return publisher.finalise({ ...input, stage: prepared.stage, finalisedAt: NOW.toString() });
}
