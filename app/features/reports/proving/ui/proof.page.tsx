import { redirect } from 'react-router';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { proofPages } from '../pages-copy.id.ts';
import { type MonthLine, ownMonths } from '../queries/own-months.server.ts';
import { monthName } from '../rules/month.ts';
import type { Route } from './+types/proof.page.ts';

export const handle: PageHandle = { scripts: true };
const copy = proofPages.own;
const HERE = '/kerja/bukti-kinerja';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => ownMonths(db, actor, now));
  // A head or coordinator who is no officer comes for the papers of others.
  if (view.lines.length === 0 && view.seesOthers) throw redirect(`${HERE}/petugas`);
  return view;
}

type View = Route.ComponentProps['loaderData'];

function Files({ month, filled }: { month: string; filled: boolean }) {
  return (
    <Acts>
      <LinkButton
        href={`${HERE}/${month}.pdf`}
        icon="file-type-pdf"
        size="lg"
        {...(filled ? { variant: 'filled' as const } : {})}
        plain
      >
        {copy.pdf}
      </LinkButton>
      <LinkButton href={`${HERE}/${month}.xlsx`} icon="file-spreadsheet" size="lg" plain>
        {copy.xlsx}
      </LinkButton>
    </Acts>
  );
}

function Month({ line, view, filled }: { line: MonthLine; view: View; filled: boolean }) {
  return (
    <Card
      title={monthName(line.month)}
      act={<Badge tone={line.running ? 'warn' : 'good'}>{line.running ? copy.running : copy.over}</Badge>}
    >
      <div className="stack tight">
        <p className="mut any">
          {line.service.map(({ unit, periods, whole }) => copy.service(unit, periods, whole)).join(', ')}
        </p>
        {line.running ? (
          <>
            {view.figures.map(({ unit, posts, reportedBySelf, covered, of }) => (
              <p key={unit}>{copy.figures(unit, posts, reportedBySelf, covered, of)}</p>
            ))}
            <p className="mut">{copy.runningText(view.today)}</p>
          </>
        ) : (
          <p className="mut any">
            {line.issued ? copy.issued(line.issued.number, line.issued.edition) : copy.notIssued}
          </p>
        )}
        <Files month={line.month} filled={filled} />
      </div>
    </Card>
  );
}

/** An officer's own papers of work, month by month, one tap each. */
export default function ProofPage({ loaderData: view }: Route.ComponentProps) {
  const firstOver = view.lines.find(({ running }) => !running)?.month;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        {...(view.seesOthers
          ? {
              acts: (
                <LinkButton href={`${HERE}/petugas`} icon="users">
                  {copy.others}
                </LinkButton>
              ),
            }
          : {})}
      />
      <PageBody>
        {view.lines.length === 0 ? (
          <div className="card">
            <EmptyState icon="file-description" title={copy.emptyTitle}>
              {copy.empty}
            </EmptyState>
          </div>
        ) : (
          <p className="mut">{copy.lead}</p>
        )}
        {view.lines.map((line) => (
          <Month
            key={line.month}
            line={line}
            view={view}
            filled={line.month === (firstOver ?? view.lines[0]!.month)}
          />
        ))}
      </PageBody>
    </>
  );
}
