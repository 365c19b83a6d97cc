import { data } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { archiveMedia } from '../actions/archive-media.server.ts';
import { editMedia } from '../actions/edit-media.server.ts';
import { markTakenDown } from '../actions/taken-down.server.ts';
import { withdrawConsent } from '../actions/withdraw-consent.server.ts';
import { mediaSentence } from '../copy.id.ts';
import { fileHref } from '../file-href.ts';
import { libraryCopy as copy } from '../library-copy.id.ts';
import { mediaView } from '../queries/media.server.ts';
import type { Route } from './+types/media.page.ts';
import './media.css';
import { ArchiveForm, MediaFacts, MediaForm, MediaSizes, MediaUses, WithdrawForm } from './media-cards.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const media = await readAs(context, actor, (db) => mediaView(db, actor, params.id));
  if (!media) throw new Response(null, { status: 404 });
  const { zone } = requireGovernment(context);
  return { media, zone, today: dateIn(platformOf(context).clock.now().toString(), zone) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const here = `/kerja/media/${params.id}`;
  const refused = (errors: Record<string, string>, general?: string) =>
    data({ intent: typed.intent ?? '', typed, errors, general }, { status: 422 });
  if (typed.intent === 'turun') {
    const done = await markTakenDown(call, { variantId: typed.variantId });
    if (!done.ok) thrownFor(done.error);
    return redirectWith(here, { text: copy.takenDown });
  }
  if (typed.intent === 'arsip') {
    const archived = typed.archived === '1';
    const done = await archiveMedia(call, { mediaId: params.id, archived });
    if (!done.ok) thrownFor(done.error);
    return redirectWith(here, { text: archived ? copy.archived : copy.unarchived });
  }
  if (typed.intent === 'tarik') {
    const done = await withdrawConsent(call, { mediaId: params.id, reason: typed.reason });
    if (done.ok) {
      const { lost, held, takeDown } = done.value;
      return redirectWith(here, { text: copy.withdrawn(lost, held, takeDown) });
    }
    thrownFor(done.error);
    if (done.error.type === 'invalid') return refused(faultsByField(done.error.faults));
    return refused({}, mediaSentence(done.error as Parameters<typeof mediaSentence>[0]));
  }
  const saved = await editMedia(call, { ...typed, mediaId: params.id });
  if (saved.ok) return redirectWith(here, { text: copy.saved });
  thrownFor(saved.error);
  if (saved.error.type === 'invalid') return refused(faultsByField(saved.error.faults));
  const said = mediaSentence(saved.error as Parameters<typeof mediaSentence>[0]);
  return saved.error.type === 'guardian-needed' ? refused({ consentNote: said }) : refused({}, said);
}

/** One medium: the picture, what is said of it, where it is used, and the way to take consent back. */
export default function MediaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { media, zone, today } = loaderData;
  const { abilities, withdrawn } = media;
  const said = actionData ?? null;
  const file = fileHref(media.id, media.kind === 'image' ? 'wide-1600' : null);
  return (
    <>
      <PageHead
        title={media.title || copy.untitled}
        summary={`${media.unitName} · ${formatInstant(media.createdAt, zone, 'day', today)}`}
        back={{ href: '/kerja/media', label: copy.back }}
      />
      <PageBody>
        {withdrawn && (
          <Alert
            tone="bad"
            title={copy.withdrawnOn(formatInstant(withdrawn.at, zone, 'day', today), withdrawn.by)}
          >
            {withdrawn.reason}
          </Alert>
        )}
        {media.unusable && !withdrawn && <Alert tone="warn">{media.unusable}</Alert>}
        <div className="media-page">
          <div className="media-large">
            {media.kind === 'image' ? (
              <img
                src={file}
                alt={media.alt}
                width={media.width ?? undefined}
                height={media.height ?? undefined}
              />
            ) : (
              // biome-ignore lint/a11y/useMediaCaption: films from the field have no captions of their own; what is seen stands in the alt text
              <video src={file} controls preload="metadata" aria-label={media.alt || media.title} />
            )}
            {!withdrawn && <MediaSizes media={media} />}
            <MediaFacts media={media} zone={zone} today={today} />
          </div>
          <div className="media-words">
            <MediaUses uses={media.uses} />
            {abilities.edit && <MediaForm media={media} said={said?.intent === 'simpan' ? said : null} />}
            {abilities.withdraw && <WithdrawForm said={said?.intent === 'tarik' ? said : null} />}
            {abilities.edit && <ArchiveForm archived={media.archived} />}
          </div>
        </div>
      </PageBody>
    </>
  );
}
