import { data } from 'react-router';
import { requestContext } from '#app/platform/request/request.server.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { decideByLink } from '../actions/decide-by-link.server.ts';
import { approvalCopy as copy, faultWords, usedWords } from '../approval-copy.id.ts';
import { linkWait } from '../link-brake.server.ts';
import { type ApprovalView, approvalPage, type DeadLink } from '../queries/approval-page.server.ts';
import type { LinkFault } from '../rules/link-fault.ts';
import type { Route } from './+types/approval.page.ts';
import { ApprovalText } from './approval-text.tsx';

type Context = Route.LoaderArgs['context'];

/** The address is the key: it goes to no other site, into no index and into no cache. */
export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

function brake(context: Context): void {
  const { platform, clientAddress } = context.get(requestContext);
  const wait = linkWait(platform, clientAddress);
  if (wait !== null) throw new Response(null, { status: 429, headers: { 'Retry-After': String(wait) } });
}

function openerOf(context: Context): string | null {
  const { actor } = context.get(requestContext);
  return actor?.kind === 'person' ? actor.personId : null;
}

/** Opening uses nothing up: WhatsApp fetches every link for its preview. */
export async function loader({ context, params }: Route.LoaderArgs) {
  brake(context);
  const { platform } = context.get(requestContext);
  const now = platform.clock.now().toString();
  const { dead, view } = await approvalPage(platform.db, params.code, now, openerOf(context));
  return data({ dead, view }, { status: dead ? 410 : 200 });
}

type Said = { done?: 'approve' | 'return'; fault?: LinkFault; error?: string; note?: string };

export async function action({ context, request, params }: Route.ActionArgs) {
  brake(context);
  const { platform, requestId } = context.get(requestContext);
  const form = await request.formData();
  const [verdict, note] = [String(form.get('verdict') ?? ''), String(form.get('note') ?? '')];
  const openerId = openerOf(context);
  const now = platform.clock.now().toString();
  const { tenantId, dead } = await approvalPage(platform.db, params.code, now, openerId);
  if (!tenantId || dead) return data<Said>({ fault: dead?.fault ?? 'unknown' }, { status: 410 });
  const decided = await decideByLink(
    { platform, actor: { kind: 'anonymous', tenantId }, requestId },
    { openerId, code: params.code, pieceId: String(form.get('naskah') ?? ''), verdict, note },
  );
  if (decided.ok) return data<Said>({ done: verdict === 'approve' ? 'approve' : 'return' });
  const { error } = decided;
  if (error.type === 'link-refused') return data<Said>({ fault: error.why }, { status: 410 });
  if (error.type === 'changed-meanwhile') return data<Said>({ fault: 'text-changed' }, { status: 410 });
  if (error.type === 'decided-meanwhile') return data<Said>({ fault: 'decided' }, { status: 410 });
  const words: Record<string, string> = {
    'remarks-missing': copy.noteMissing,
    blocked: copy.blocked,
    invalid: note.length > 2_000 ? copy.noteLong : copy.verdictMissing,
  };
  return data<Said>({ error: words[error.type] ?? copy.blocked, note }, { status: 422 });
}

function Dead({ fault, dead }: { fault: LinkFault; dead: DeadLink | null }) {
  const used = fault === 'used' && dead?.usedAt && dead.verdict;
  return (
    <div className="res q" role="status">
      <h1>{copy.deadTitle}</h1>
      <p>{used ? usedWords(dead.verdict!, formatInstant(dead.usedAt!, dead.zone)) : faultWords[fault]}</p>
    </div>
  );
}

function Decision({ view, said }: { view: ApprovalView; said: Said }) {
  return (
    <section>
      <h2>{copy.question}</h2>
      <form method="post" className="ap">
        <input type="hidden" name="naskah" value={view.pieceId} />
        <label htmlFor="note">
          {copy.note}
          <span className="s" id="note-hint">
            {copy.noteHint}
          </span>
        </label>
        {said.error && (
          <p className="er" role="alert" id="note-error">
            {said.error}
          </p>
        )}
        <textarea
          id="note"
          name="note"
          rows={3}
          maxLength={2_000}
          defaultValue={said.note ?? ''}
          aria-describedby={said.error ? 'note-hint note-error' : 'note-hint'}
          aria-invalid={said.error ? true : undefined}
        />
        <button type="submit" name="verdict" value="approve">
          {copy.approve}
        </button>
        <button type="submit" name="verdict" value="return" className="b o">
          {copy.return}
        </button>
      </form>
      <p className="s">{copy.exactly}</p>
    </section>
  );
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
        <div className={said.done === 'approve' ? 'res y' : 'res q'} role="status">
          <h1>{copy.done[said.done]}</h1>
          <p>{said.done === 'approve' ? copy.done.approved : copy.done.returned}</p>
        </div>
      ) : fault || !view ? (
        <Dead fault={fault ?? 'unknown'} dead={dead} />
      ) : (
        <>
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

const STYLE = `.ap{display:block}.ap textarea{display:block;width:100%;min-height:96px;margin:8px 0 12px;border:2px solid var(--ink);border-radius:8px;background:var(--surface);color:var(--ink);font:inherit;padding:10px 14px}.ap button{width:100%;margin-top:8px}.ap .er{color:var(--bad-ink);font-weight:650;margin-top:8px}.ap textarea[aria-invalid]{border-color:var(--bad-ink)}.ap+.s{margin-top:12px}.vt{background:var(--surface);border-radius:12px;padding:16px;margin-top:8px;box-shadow:var(--e1)}.vt p{white-space:pre-line;overflow-wrap:anywhere}.vt h3{margin:0 0 8px;font-size:18px;line-height:26px}.vt img{display:block;max-width:100%;border-radius:8px;margin-top:12px}.fl{margin-top:12px}.fl li{border-top:1px solid var(--line);padding:8px 0}`;
