import { formatInstant } from '#app/ui/format-date.ts';
import { approvalCopy as copy, faultWords, usedWords } from '../approval-copy.id.ts';
import type { ApprovalView, DeadLink } from '../queries/approval-page.server.ts';
import type { LinkFault } from '../rules/link-fault.ts';

/** What became of a press. */
export type Said = {
  done?: 'approve' | 'return';
  title?: string;
  fault?: LinkFault;
  error?: string;
  /** The error is about the note, and stands at its field too. */
  ofNote?: boolean;
  note?: string;
  slow?: boolean;
};

export function Decided({ done, title }: { done: 'approve' | 'return'; title: string | undefined }) {
  return (
    <div className={done === 'approve' ? 'res y' : 'res q'} role="status">
      <h1>{copy.done[done]}</h1>
      {title && <p>“{title}”</p>}
      <p>{done === 'approve' ? copy.done.approved : copy.done.returned}</p>
    </div>
  );
}

/** Why the link does nothing; one that was used tells what it did. */
export function Dead({ fault, dead }: { fault: LinkFault; dead: DeadLink | null }) {
  if (fault === 'used' && dead?.usedAt && dead.verdict)
    return (
      <div className={dead.verdict === 'approved' ? 'res y' : 'res q'} role="status">
        <h1>{copy.done[dead.verdict === 'approved' ? 'approve' : 'return']}</h1>
        {dead.title && <p>“{dead.title}”</p>}
        <p>{usedWords(dead.verdict, formatInstant(dead.usedAt, dead.zone))}</p>
      </div>
    );
  return (
    <div className="res q" role="status">
      <h1>{copy.deadTitle}</h1>
      <p>{faultWords[fault]}</p>
    </div>
  );
}

/** Too many at once from one address: nothing was decided, and what was typed is given back. */
export function Slow({ note }: { note: string | undefined }) {
  return (
    <div className="res q" role="status">
      <h1>{copy.slowTitle}</h1>
      <p>{copy.slow}</p>
      {note && (
        <>
          <p>{copy.noteKept}</p>
          <p className="vt">{note}</p>
        </>
      )}
    </div>
  );
}

/** Without a script the page opens at its top after a press: there it says that nothing was decided, and why. */
export function Undecided({ error }: { error: string }) {
  return (
    <div className="res n" role="alert">
      <h1>{copy.undecided}</h1>
      <p>{error}</p>
      <p>
        <a href="#keputusan">{copy.toDecision}</a>
      </p>
    </div>
  );
}

/** Facts that changed since the submission: known before the press, not after it. */
function Blocked({ blockers }: { blockers: readonly string[] }) {
  return (
    <div className="res q">
      <h3>{copy.blockedTitle}</h3>
      <ul className="bl">
        {blockers.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{copy.blockedHow}</p>
    </div>
  );
}

export function Decision({ view, said }: { view: ApprovalView; said: Said }) {
  const isBlocked = view.blockers.length > 0;
  const fault = said.ofNote ? said.error : undefined;
  return (
    <section id="keputusan">
      <h2>{copy.question}</h2>
      {isBlocked && <Blocked blockers={view.blockers} />}
      <form method="post" className="ap">
        <input type="hidden" name="naskah" value={view.pieceId} />
        <label htmlFor="note">
          {copy.note}
          <span className="s" id="note-hint">
            {copy.noteHint}
          </span>
        </label>
        {fault && (
          <p className="er" role="alert" id="note-error">
            {fault}
          </p>
        )}
        <textarea
          id="note"
          name="note"
          rows={3}
          maxLength={2_000}
          defaultValue={said.note ?? ''}
          aria-describedby={fault ? 'note-hint note-error' : 'note-hint'}
          aria-invalid={fault ? true : undefined}
        />
        {!isBlocked && (
          <button type="submit" name="verdict" value="approve">
            {copy.approve}
          </button>
        )}
        <button type="submit" name="verdict" value="return" className={isBlocked ? 'b' : 'b o'}>
          {copy.return}
        </button>
      </form>
      {!isBlocked && <p className="s">{copy.exactly}</p>}
    </section>
  );
}

export const STYLE = `.ap{display:block}.ap textarea{display:block;width:100%;min-height:96px;margin:8px 0 12px;border:2px solid var(--ink);border-radius:8px;background:var(--surface);color:var(--ink);font:inherit;padding:10px 14px}.ap button{width:100%;margin-top:8px}.ap .er{color:var(--bad-ink);font-weight:650;margin-top:8px}.ap textarea[aria-invalid]{border-color:var(--bad-ink)}.ap+.s{margin-top:12px}.vt{background:var(--surface);border-radius:12px;padding:16px;margin-top:8px;box-shadow:var(--e1)}.vt p{white-space:pre-line;overflow-wrap:anywhere}.vt h3{margin:0 0 8px;font-size:18px;line-height:26px}.vt img{display:block;max-width:100%;border-radius:8px;margin-top:12px}.res h3{margin:0;font-size:18px;line-height:26px}.bl li{margin-top:8px}.fl{margin-top:12px}.fl li{border-top:1px solid var(--line);padding:8px 0}`;
