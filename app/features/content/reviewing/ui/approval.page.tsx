import { data } from 'react-router';
import { requestContext } from '#app/platform/request/request.server.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { decideByLink } from '../actions/decide-by-link.server.ts';
import { approvalCopy as copy } from '../approval-copy.id.ts';
import { linkWait } from '../link-brake.server.ts';
import { approvalPage } from '../queries/approval-page.server.ts';
import type { Route } from './+types/approval.page.ts';
import { Dead, Decided, Decision, type Said, Slow, STYLE, Undecided } from './approval-parts.tsx';
import { ApprovalText } from './approval-text.tsx';

type Context = Route.LoaderArgs['context'];

/** The address is the key: it goes to no other site, into no index and into no cache. */
export function headers({ loaderHeaders, actionHeaders }: Route.HeadersArgs) {
  const wait = actionHeaders?.get('Retry-After') ?? loaderHeaders.get('Retry-After');
  return {
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
    ...(wait ? { 'Retry-After': wait } : {}),
  };
}

/** Seconds to wait; null: go on. */
function waitOf(context: Context): number | null {
  const { platform, clientAddress } = context.get(requestContext);
  return linkWait(platform, clientAddress);
}
const slowly = (seconds: number) => ({ status: 429, headers: { 'Retry-After': String(seconds) } });

function openerOf(context: Context): string | null {
  const { actor } = context.get(requestContext);
  return actor?.kind === 'person' ? actor.personId : null;
}

/** Opening uses nothing up: WhatsApp fetches every link for its preview. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const wait = waitOf(context);
  if (wait !== null) return data({ dead: null, view: null, slow: true }, slowly(wait));
  const { platform } = context.get(requestContext);
  const now = platform.clock.now().toString();
  const { dead, view } = await approvalPage(platform.db, params.code, now, openerOf(context));
  return data({ dead, view, slow: false }, { status: dead ? 410 : 200 });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { platform, requestId } = context.get(requestContext);
  const form = await request.formData();
  const [verdict, note] = [String(form.get('verdict') ?? ''), String(form.get('note') ?? '')];
  const wait = waitOf(context);
  if (wait !== null) return data<Said>({ slow: true, note }, slowly(wait));
  const openerId = openerOf(context);
  const now = platform.clock.now().toString();
  const { tenantId, dead, view } = await approvalPage(platform.db, params.code, now, openerId);
  if (!tenantId || dead) return data<Said>({ fault: dead?.fault ?? 'unknown' }, { status: 410 });
  const decided = await decideByLink(
    { platform, actor: { kind: 'anonymous', tenantId }, requestId },
    { openerId, code: params.code, pieceId: String(form.get('naskah') ?? ''), verdict, note },
  );
  if (decided.ok) {
    const done = verdict === 'approve' ? 'approve' : 'return';
    // Said, because the loader that runs next finds the link used up and would answer 410.
    return data<Said>({ done, title: view?.title ?? '' }, { status: 200 });
  }
  const { error } = decided;
  if (error.type === 'link-refused') return data<Said>({ fault: error.why }, { status: 410 });
  if (error.type === 'changed-meanwhile') return data<Said>({ fault: 'text-changed' }, { status: 410 });
  if (error.type === 'decided-meanwhile') return data<Said>({ fault: 'decided' }, { status: 410 });
  const words: Record<string, string> = {
    'remarks-missing': copy.noteMissing,
    blocked: copy.blocked,
    invalid: note.length > 2_000 ? copy.noteLong : copy.verdictMissing,
  };
  const ofNote = error.type === 'remarks-missing' || note.length > 2_000;
  return data<Said>({ error: words[error.type] ?? copy.blocked, ofNote, note }, { status: 422 });
}

/** Text, what the checks say, and two buttons; no script, no sign-in. */
export default function ApprovalPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const said: Said = actionData ?? {};
  const { dead, view } = loaderData;
  const fault = said.fault ?? dead?.fault;
  return (
    <div className="m n">
      <title>{copy.title}</title>
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
      <style>{STYLE}</style>
      {said.done ? (
        <Decided done={said.done} title={said.title} />
      ) : said.slow || loaderData.slow ? (
        <Slow note={said.note} />
      ) : fault || !view ? (
        <Dead fault={fault ?? 'unknown'} dead={dead} />
      ) : (
        <>
          {said.error && <Undecided error={said.error} />}
          <div className="hero">
            <p className="s">{copy.title}</p>
            <h1 className="t">{view.title}</h1>
            <p className="s">
              {copy.hello(view.head)}. {copy.by(view.writer, view.unit)}
            </p>
            <p className="s">{copy.until(formatInstant(view.expiresAt, view.zone))}</p>
          </div>
          <ApprovalText view={view} code={params.code} />
          <Decision view={view} said={said} />
        </>
      )}
      <p className="pg">
        <a href="/masuk">{copy.signIn}</a>
      </p>
    </div>
  );
}
