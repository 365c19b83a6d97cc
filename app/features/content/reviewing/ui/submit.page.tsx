import { Form, Link, useNavigation } from 'react-router';
import { answerOr } from '#app/platform/request/answer-or.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { reviewCopy } from '../copy.id.ts';
import { channelName, submitCopy as copy } from '../pages-copy.id.ts';
import type { ReviewView } from '../queries/review-view.server.ts';
import type { Route } from './+types/submit.page.ts';
import { BlockersList, rowsOf } from './blockers-list.tsx';
import { loadReview } from './load-review.server.ts';
import type { ReviewSaid } from './review-acts.server.ts';
import { submitActs } from './submit-acts.server.ts';
import './review.css';

export const handle: PageHandle = { scripts: true };

export const loader = async ({ context, request, params }: Route.LoaderArgs) => ({
  view: await loadReview(context, request, params.pieceId, ({ can }) => can.submit),
});

export const action = ({ context, request, params }: Route.ActionArgs) =>
  submitActs(context, request, params.pieceId);

export const clientAction = ({ serverAction }: Route.ClientActionArgs) =>
  answerOr(
    serverAction,
    (): ReviewSaid => ({
      intent: 'ajukan',
      typed: {},
      errors: {},
      general: reviewCopy.unreached,
    }),
  );

/** Who will read it, before it is sent. */
function Reader({ view }: { view: ReviewView }) {
  const fit = view.heads.filter((head) => head.fit).map((head) => head.name);
  const reader = view.reader === 'nobody' ? 'head' : view.reader;
  return (
    <>
      {view.reader === 'nobody' && <p>{copy.toNobody}</p>}
      {view.piece.subject !== 'ordinary' && <p>{copy.second}</p>}
      <p className="mut">
        {reader === 'desk' ? copy.toDesk : fit.length > 0 ? copy.toHead(fit.join(', ')) : copy.toDeskNoHead}
      </p>
    </>
  );
}

function SubmitForm({ view, said }: { view: ReviewView; said: ReviewSaid | undefined }) {
  const ready = view.variants.filter(({ canSubmit }) => canSubmit);
  const rows = rowsOf(ready);
  const typed = said?.typed ?? {};
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="stack" noValidate>
      <ErrorSummary
        title={reviewCopy.errorTitle}
        errors={said?.errors ?? {}}
        {...(said?.general ? { general: said.general } : {})}
      />
      <Card>
        <div className="stack tight">
          <Reader view={view} />
          {ready.length > 1 ? (
            <ChoiceField
              name="variantIds"
              label={copy.which}
              many
              plain
              defaultValue={ready.map(({ id }) => id)}
              choices={ready.map((one) => ({ value: one.id, label: channelName(one.channel) }))}
            />
          ) : (
            <input type="hidden" name="variantIds" value={ready[0]?.id} />
          )}
          <TextAreaField
            name="note"
            label={copy.note}
            optional={reviewCopy.optional}
            rows={2}
            maxLength={1_000}
            defaultValue={typed.note ?? ''}
          />
        </div>
      </Card>
      {rows.length > 0 ? (
        <Card title={copy.blockedTitle} icon="alert-circle">
          <p className="mut">{copy.blockedText(rows.length)}</p>
          <BlockersList pieceId={view.piece.id} rows={rows} typed={typed} overrides />
        </Card>
      ) : (
        <Alert tone="good">{copy.clear}</Alert>
      )}
      <div className="row wrap">
        {view.can.release && (
          <Button variant="filled" name="intent" value="lepas" busy={busy}>
            {copy.release}
          </Button>
        )}
        <Button variant={view.can.release ? 'default' : 'filled'} name="intent" value="ajukan" busy={busy}>
          {copy.submit}
        </Button>
      </div>
    </Form>
  );
}

/** The unit asks for a reader: who it will be, what stops it, and what may be let through with a reason. */
export default function SubmitPage({ loaderData: { view }, actionData }: Route.ComponentProps) {
  const said: ReviewSaid | undefined = actionData;
  const { piece } = view;
  const any = view.variants.some(({ canSubmit }) => canSubmit);
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(piece.unit, piece.title)}
        back={{ href: `/kerja/naskah/${piece.id}`, label: copy.back }}
      />
      <PageBody>
        {any ? (
          <SubmitForm view={view} said={said} />
        ) : (
          <EmptyState
            title={copy.nothing}
            acts={<LinkButton href={`/kerja/naskah/${piece.id}`}>{copy.back}</LinkButton>}
          >
            {copy.nothingText}
          </EmptyState>
        )}
        {view.can.urgent && any && (
          <p className="mut">
            {copy.urgentWay} <Link to={`/kerja/periksa/${piece.id}/serta-merta`}>{copy.urgentOpen}</Link>
          </p>
        )}
      </PageBody>
    </>
  );
}
