import { Grade } from '#app/ui/grade.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { reportCopy as copy, gradeSentence } from '../reporting/copy.id.ts';
import type { LinkLook } from '../reporting/report-page.server.ts';

const row = {
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr)',
  gap: 10,
  padding: '8px 0',
} as const;

/** The account recognised, and what the report will be worth. */
export function LinkCard({ look }: { look: Extract<LinkLook, { ok: true }> }) {
  const { account, grade } = look;
  return (
    <section className="card" style={{ padding: '10px 16px', marginTop: 16 }}>
      <div style={row}>
        <Icon name={account.icon} size={24} />
        <div style={{ minWidth: 0 }}>
          <b style={{ display: 'block', overflowWrap: 'anywhere' }}>{account.name}</b>
          <span className="sm mut">{account.own ? copy.ownAccount : copy.accountOf(account.unitName)}</span>
        </div>
      </div>
      {look.readTitle && (
        <div style={{ ...row, borderTop: '1px solid var(--line)' }}>
          <Icon name="article" size={24} />
          <div className="sm" style={{ overflowWrap: 'anywhere' }}>
            {copy.readTitle} {look.readTitle}
          </div>
        </div>
      )}
      <div style={{ ...row, borderTop: '1px solid var(--line)' }}>
        <Grade grade={grade} label={copy.grade(grade)} big />
        <div className="sm">{gradeSentence(grade, look.gradeNetwork)}</div>
      </div>
    </section>
  );
}
