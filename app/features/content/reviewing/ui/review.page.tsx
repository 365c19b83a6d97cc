import { redirect } from 'react-router';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { answerOr } from '#app/platform/request/answer-or.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { reviewCopy } from '../copy.id.ts';
import { pageCopy as copy } from '../pages-copy.id.ts';
import { type ReviewView, reviewView } from '../queries/review-view.server.ts';
import type { Route } from './+types/review.page.ts';
import { type ReviewSaid, reviewActs } from './review-acts.server.ts';
import { History, SourcesBeside } from './review-side.tsx';
import { VariantReview } from './variant-review.tsx';
import { AfterForm, DecisionForm } from './verdict-forms.tsx';
import './review.css';

export const handle: PageHandle = { scripts: true };
export { loadAnewOnConflict as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => reviewView(db, actor, params.pieceId, now));
  if (view === null) throw new Response(null, { status: 404 });
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  // Another unit reads what is out where everybody reads it, not where it was judged.
  if (!view.insider) throw redirect(`/kerja/naskah/${params.pieceId}`);
  return { view, now, zone: requireGovernment(context).zone };
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  reviewActs(context, request, params.pieceId);

export const clientAction = ({ serverAction }: Route.ClientActionArgs) =>
  answerOr(
    serverAction,
    (): ReviewSaid => ({
      intent: '',
      typed: {},
      errors: {},
      general: reviewCopy.unreached,
    }),
  );

/** Until when what went out serta merta has to be read. */
const HOURS = 24;

function Urgent({ view, now, zone }: { view: ReviewView; now: string; zone: string }) {
  const { urgent } = view.piece;
  if (!urgent) return null;
  const until = Temporal.Instant.from(urgent.at).add({ hours: HOURS }).toString();
  const { reviewedAt } = urgent;
  const over = reviewedAt === null && Date.parse(now) > Date.parse(until);
  const clock = over ? copy.urgent.over : copy.urgent.clock(formatInstant(until, zone, 'short'));
  return (
    <Alert tone={reviewedAt ? 'info' : over ? 'bad' : 'warn'} title={`${copy.urgent.title}.`}>
      {copy.urgent.text(urgent.by, formatInstant(urgent.at, zone, 'short'), urgent.reason)}{' '}
      {reviewedAt ? copy.urgent.done(formatInstant(reviewedAt, zone, 'short')) : clock}
    </Alert>
  );
}

function Reader({ view }: { view: ReviewView }) {
  const fit = view.heads.filter((head) => head.fit).map((head) => head.name);
  const words =
    view.reader === 'desk'
      ? copy.reader.desk
      : view.reader === 'nobody'
        ? copy.reader.nobody
        : fit.length > 0
          ? copy.reader.head(fit.join(', '))
          : copy.reader.noHead;
  const second = view.piece.subject !== 'ordinary';
  return (
    <p className="mut">
      {words} {second && `${reviewCopy.subjects[view.piece.subject]}: ${copy.reader.second}`}
    </p>
  );
}

/** What a reviewer reads: each text with its sources, findings and remarks, and what to decide. */
export default function ReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const said: ReviewSaid | undefined = actionData;
  const { view, now, zone } = loaderData;
  const { piece, can, variants } = view;
  const waits = variants.some(({ state }) => state === 'submitted');
  return (
    <>
      <PageHead
        title={piece.title}
        summary={copy.by(piece.unit, piece.writers.join(', '))}
        back={{ href: '/kerja/periksa', label: copy.back }}
        acts={
          <LinkButton icon="file-text" href={`/kerja/naskah/${piece.id}`}>
            {copy.openPiece}
          </LinkButton>
        }
      />
      <PageBody>
        {said?.intent === '' && said.general && (
          <Alert tone="bad" live>
            {said.general}
          </Alert>
        )}
        <Urgent view={view} now={now} zone={zone} />
        {piece.flags.length > 0 && <Alert tone="warn">{copy.flags}</Alert>}
        {can.reviewButOwn && <Alert>{copy.own}</Alert>}
        <Reader view={view} />
        <div className="split">
          <div className="stack tight">
            {!waits && view.unread.length === 0 && <p className="mut">{copy.nothing}</p>}
            {variants.map((variant) => (
              <VariantReview
                key={`${variant.id}-${variant.version}`}
                variant={variant}
                pieceId={piece.id}
                zone={zone}
                canRemark={can.remark}
                said={said}
              />
            ))}
          </div>
          <div className="stack tight">
            {can.reviewAfter && <AfterForm view={view} said={said} />}
            {can.review && waits && <DecisionForm view={view} said={said} />}
            <SourcesBeside view={view} />
            <History view={view} zone={zone} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
