import { Form, Link } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { MediaThumb } from '../../media/ui/media-thumb.tsx';
import '../../media/ui/media.css';
import { may } from '../../policy.ts';
import { archiveNote } from '../actions/archive-note.server.ts';
import { noteCopy as copy, questionWords } from '../copy.id.ts';
import { noteForPiece } from '../queries/note-for-piece.server.ts';
import { ASKED } from '../rules/draft.ts';
import { gapsIn } from '../rules/skeleton.ts';
import type { Route } from './+types/note.page.ts';
import './notes.css';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const government = requireGovernment(context);
  const found = await readAs(context, actor, (db) => noteForPiece(db, actor, params.id));
  if (!found) throw new Response(null, { status: 404 });
  const { unitId } = found.note;
  return {
    ...found,
    zone: government.zone,
    today: dateIn(platformOf(context).clock.now().toString(), government.zone),
    abilities: {
      archive: may(actor, 'write-note', { unitId }),
      piece: may(actor, 'write-piece', { unitId }),
    },
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const archived = await archiveNote(callOf(context, actor), { noteId: params.id });
  if (!archived.ok) thrownFor(archived.error);
  return redirectWith('/kerja/catat', { text: copy.archivedNow });
}

type Loaded = Route.ComponentProps['loaderData'];

function Facts({ note }: { note: Loaded['note'] }) {
  return (
    <Card title={copy.facts} icon="list-details">
      <dl className="note-facts">
        {ASKED.map((question) => (
          <div key={question}>
            <dt>{questionWords[question].label}</dt>
            <dd>{note.answers[question]?.trim() || <Badge tone="warn">{copy.gap}</Badge>}</dd>
          </div>
        ))}
        {note.dictation && (
          <div>
            <dt>{copy.dictated}</dt>
            <dd>{note.dictation}</dd>
          </div>
        )}
        {note.place && (
          <div>
            <dt>{copy.place}</dt>
            <dd className="tn">
              {note.place.latitude}, {note.place.longitude}
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

function Draft(props: { title: string; text: string; label: string }) {
  return (
    <Card title={props.title} icon="file-text">
      <p className="hint">{copy.draftHint(gapsIn(props.text))}</p>
      <pre className="skeleton">{props.text}</pre>
      <CopyButton text={props.text} label={props.label} doneLabel={copy.copied} byHandLabel={copy.byHand} />
    </Card>
  );
}

function Pictures({ pictures }: { pictures: Loaded['pictures'] }) {
  return (
    <Card title={copy.photos} icon="photo">
      {pictures.length === 0 ? (
        <p className="mut">{copy.noPictures}</p>
      ) : (
        <ul className="media-grid">
          {pictures.map((choice) => (
            <li key={choice.id}>
              <Link to={`/kerja/media/${choice.id}`}>
                <MediaThumb choice={choice} />
                <span className="sm two-lines">{choice.alt || choice.title || copy.noAlt}</span>
              </Link>
              {choice.unusable && <p className="sm warn-words">{choice.unusable}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** One note, and the drafts that templates make of it. */
export default function NotePage({ loaderData }: Route.ComponentProps) {
  const { note, title, release, caption, pictures, zone, today, abilities } = loaderData;
  const when = formatInstant(note.capturedAt, zone, 'day', today);
  return (
    <>
      <PageHead
        title={title || copy.untitled}
        summary={`${when} · ${copy.by(note.author, note.unitName)}`}
        back={{ href: '/kerja/catat', label: copy.back }}
        acts={
          abilities.piece && (
            <>
              <LinkButton
                variant="filled"
                icon="news"
                href={`/kerja/naskah/baru?catatan=${note.id}&jenis=release`}
              >
                {copy.makeRelease}
              </LinkButton>
              <LinkButton icon="article" href={`/kerja/naskah/baru?catatan=${note.id}`}>
                {copy.makePiece}
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>
        {note.activity?.state === 'cancelled' && <Alert tone="warn">{copy.cancelled}</Alert>}
        {note.pieces.length > 0 && (
          <Alert title={copy.piecesMade}>
            {note.pieces.map((piece) => (
              <Link key={piece.id} to={`/kerja/naskah/${piece.id}`} className="any">
                {piece.title}{' '}
              </Link>
            ))}
          </Alert>
        )}
        <Facts note={note} />
        <Pictures pictures={pictures} />
        <Card title={copy.quotes} icon="quote">
          {note.quotes.length === 0 && <p className="mut">{copy.noQuotes}</p>}
          {note.quotes.map((quote, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a quotation has no name of its own, and none moves
            <blockquote key={place}>
              <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>“{quote.words}”</p>
              <p className="sm mut">{[quote.name, quote.post].filter(Boolean).join(', ')}</p>
            </blockquote>
          ))}
        </Card>
        <Draft title={copy.release} text={release} label={copy.copyRelease} />
        <Draft title={copy.caption} text={caption} label={copy.copyCaption} />
        {abilities.archive && note.state !== 'archived' && (
          <Form method="post">
            <Acts>
              <Button variant="danger-subtle" icon="archive">
                {copy.archive}
              </Button>
            </Acts>
          </Form>
        )}
      </PageBody>
    </>
  );
}
