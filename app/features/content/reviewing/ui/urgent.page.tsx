import { Form, useNavigation } from 'react-router';
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
import type { ReviewVariant, ReviewView } from '../queries/review-view.server.ts';
import { blocksUrgent } from '../rules/blockers.ts';
import type { Route } from './+types/urgent.page.ts';
import { BlockersList, rowsOf } from './blockers-list.tsx';
import { loadReview } from './load-review.server.ts';
import type { ReviewSaid } from './review-acts.server.ts';
import { submitActs } from './submit-acts.server.ts';
import './review.css';

export const handle: PageHandle = { scripts: true };

export const loader = async ({ context, request, params }: Route.LoaderArgs) => ({
  view: await loadReview(context, request, params.pieceId, ({ can }) => can.urgent),
});

export const action = ({ context, request, params }: Route.ActionArgs) =>
  submitActs(context, request, params.pieceId);

export const clientAction = ({ serverAction }: Route.ClientActionArgs) =>
  answerOr(
    serverAction,
    (): ReviewSaid => ({
      intent: 'serta-merta',
      typed: {},
      errors: {},
      general: reviewCopy.unreached,
    }),
  );

const canGo = ({ canSubmit, state }: ReviewVariant) => canSubmit || state === 'submitted';

function UrgentForm({ view, said }: { view: ReviewView; said: ReviewSaid | undefined }) {
  const ready = view.variants.filter(canGo);
  const rows = rowsOf(ready).filter(({ blocker }) => blocksUrgent(blocker));
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="stack" noValidate>
      <ErrorSummary
        title={reviewCopy.errorTitle}
        errors={said?.errors ?? {}}
        {...(said?.general ? { general: said.general } : {})}
      />
      <input type="hidden" name="intent" value="serta-merta" />
      {rows.length > 0 && (
        <Card title={copy.blockedTitle} icon="alert-circle">
          <BlockersList pieceId={view.piece.id} rows={rows} typed={{}} overrides={false} />
        </Card>
      )}
      <Card>
        <div className="stack tight">
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
            name="reason"
            label={copy.reason}
            hint={copy.reasonHint}
            rows={3}
            maxLength={1_000}
            defaultValue={said?.typed.reason ?? ''}
            error={said?.errors.reason}
          />
          <div>
            <Button variant="filled" icon="send" busy={busy}>
              {copy.urgentSend}
            </Button>
          </div>
        </div>
      </Card>
    </Form>
  );
}

/** Out first, read afterwards: with a reason, a name, a time and a clock. */
export default function UrgentPage({ loaderData: { view }, actionData }: Route.ComponentProps) {
  const said: ReviewSaid | undefined = actionData;
  const { piece } = view;
  return (
    <>
      <PageHead
        title={copy.titleUrgent}
        summary={copy.summary(piece.unit, piece.title)}
        back={{ href: `/kerja/naskah/${piece.id}`, label: copy.back }}
      />
      <PageBody>
        <Alert tone="warn">{copy.law}</Alert>
        {view.variants.some(canGo) ? (
          <UrgentForm view={view} said={said} />
        ) : (
          <EmptyState
            title={copy.nothing}
            acts={<LinkButton href={`/kerja/naskah/${piece.id}`}>{copy.back}</LinkButton>}
          >
            {copy.nothingText}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
