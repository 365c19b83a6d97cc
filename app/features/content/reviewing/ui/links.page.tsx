import { data, Form, useNavigation } from 'react-router';
import { waLink } from '#app/platform/notify/whatsapp.ts';
import { answerOr } from '#app/platform/request/answer-or.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { makeApprovalLink, revokeApprovalLink } from '../actions/approval-links.server.ts';
import { reviewCopy } from '../copy.id.ts';
import { linkCopy as copy, submitCopy } from '../pages-copy.id.ts';
import { linksView } from '../queries/links-view.server.ts';
import { pieceRow } from '../queries/review-view.server.ts';
import type { Route } from './+types/links.page.ts';
import { loadReview } from './load-review.server.ts';
import './review.css';

export const handle: PageHandle = { scripts: true };
const DAYS = [1, 3, 7, 14] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const view = await loadReview(context, request, params.pieceId, ({ can }) => can.submit);
  const now = platformOf(context).clock.now().toString();
  const waiting = view.variants.filter(({ state }) => state === 'submitted').map(({ id }) => id);
  const links = await readAs(context, requirePerson(context, request), async (db) => {
    const piece = await pieceRow(db, params.pieceId);
    return linksView(db, piece!, waiting, now);
  });
  const { id, title, unit } = view.piece;
  return {
    piece: { id, title, unit },
    ...links,
    waiting: waiting.length,
    desk: view.reader === 'desk',
    zone: requireGovernment(context).zone,
  };
}

type Said = {
  errors: Record<string, string>;
  general?: string;
  made?: { message: string; head: string; href: string };
};

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const call = callOf(context, actor);
  const typed = typedOf(await request.formData());
  const { origin } = context.get(requestContext);
  const here = `/kerja/periksa/${params.pieceId}/tautan`;
  if (typed.intent === 'cabut') {
    const answer = await revokeApprovalLink(call, { linkId: typed.linkId });
    if (answer.ok) return redirectWith(here, { text: copy.revoked });
    thrownFor(answer.error);
    return data<Said>({ errors: {} }, { status: 422 });
  }
  const { personId, days } = typed;
  const answer = await makeApprovalLink(call, { pieceId: params.pieceId, personId, days });
  if (!answer.ok) {
    const { error } = answer;
    thrownFor(error);
    if (error.type === 'invalid') return data<Said>({ errors: faultsByField(error.faults) }, { status: 422 });
    const general = error.type === 'head-unfit' ? copy.faults[error.why] : copy.nothing;
    return data<Said>({ errors: {}, general }, { status: 422 });
  }
  const { code, expiresAt } = answer.value;
  const { piece, head } = await readAs(context, actor, async (db) => ({
    piece: await pieceRow(db, params.pieceId),
    head: await db
      .selectFrom('org_read_person')
      .select(['name', 'phone'])
      .where('id', '=', personId ?? '')
      .executeTakeFirstOrThrow(),
  }));
  const message = copy.message({
    head: head.name,
    title: piece!.title,
    unit: piece!.unit,
    until: formatInstant(expiresAt, requireGovernment(context).zone),
    link: `${origin}/s/${code}`,
  });
  return data<Said>({
    errors: {},
    made: { message, head: head.name, href: waLink({ phone: head.phone, text: message }) },
  });
}

export const clientAction = ({ serverAction }: Route.ClientActionArgs) =>
  answerOr(serverAction, (): Said => ({ errors: {}, general: reviewCopy.unreached }));

function Made({ made }: { made: NonNullable<Said['made']> }) {
  return (
    <Card ground="wash" title={copy.ready(made.head)} icon="brand-whatsapp">
      <div className="stack tight">
        <p>{copy.once}</p>
        <p className="rv-text">{made.message}</p>
        <div className="row wrap">
          <LinkButton variant="filled" icon="brand-whatsapp" href={made.href} newTab>
            {copy.send}
          </LinkButton>
          <CopyButton
            text={made.message}
            label={copy.copy}
            doneLabel={copy.copied}
            byHandLabel={copy.byHand}
          />
        </div>
      </div>
    </Card>
  );
}

type View = Route.ComponentProps['loaderData'];

function MakeForm({ view, said }: { view: View; said: Said | undefined }) {
  const busy = useNavigation().state === 'submitting';
  const why =
    view.waiting === 0 ? copy.nothing : view.desk ? copy.desk : view.heads.length === 0 ? copy.noHead : null;
  if (why) return <Alert>{why}</Alert>;
  return (
    <Card>
      <Form method="post" className="form" noValidate>
        <ErrorSummary
          title={reviewCopy.errorTitle}
          errors={said?.errors ?? {}}
          {...(said?.general ? { general: said.general } : {})}
        />
        <p className="mut">{copy.text}</p>
        <SelectField
          name="personId"
          label={copy.head}
          options={view.heads.map(({ id, name }) => ({ value: id, label: name }))}
          error={said?.errors.personId}
        />
        <SelectField
          name="days"
          label={copy.days}
          defaultValue="3"
          options={DAYS.map((days) => ({ value: String(days), label: copy.dayWords(days) }))}
          error={said?.errors.days}
        />
        <Button variant={said?.made ? 'default' : 'filled'} icon="link-plus" busy={busy}>
          {copy.make}
        </Button>
      </Form>
    </Card>
  );
}

function LinkLine({ link, zone }: { link: View['links'][number]; zone: string }) {
  const when = (at: string) => formatInstant(at, zone, 'short');
  const words = {
    open: copy.states.open(when(link.expiresAt)),
    approved: copy.states.approved(when(link.usedAt ?? link.madeAt)),
    returned: copy.states.returned(when(link.usedAt ?? link.madeAt)),
    expired: copy.states.expired,
    revoked: copy.states.revoked,
  };
  return (
    <div className="rv-line">
      <b className="any">{copy.for(link.head ?? '')}</b>
      <span>{words[link.state]}</span>
      <span className="sm mut">{copy.made(link.by ?? '', when(link.madeAt))}</span>
      {link.state === 'open' && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="linkId" value={link.id} />
          <Button size="sm" variant="danger" name="intent" value="cabut">
            {copy.revoke}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** A head who does not sign in gets one link for what waits now; it is shown once and sent by one tap. */
export default function LinksPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const said: Said | undefined = actionData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={submitCopy.summary(view.piece.unit, view.piece.title)}
        back={{ href: `/kerja/naskah/${view.piece.id}`, label: submitCopy.back }}
      />
      <PageBody>
        {said?.made && <Made made={said.made} />}
        <MakeForm view={view} said={said} />
        <Card title={copy.list} icon="link">
          {view.links.length === 0 && <p className="mut">{copy.none}</p>}
          {view.links.map((link) => (
            <LinkLine key={link.id} link={link} zone={view.zone} />
          ))}
        </Card>
      </PageBody>
    </>
  );
}
