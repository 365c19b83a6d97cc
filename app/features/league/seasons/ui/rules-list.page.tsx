import { Link } from 'react-router';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { CRITERION_NAMES } from '../copy.id.ts';
import { rulesList } from '../queries/rules.server.ts';
import { rulesPageCopy } from '../rules-copy.id.ts';
import type { Route } from './+types/rules-list.page.ts';
import { LEAGUE } from './hrefs.ts';
import './league.css';

export const handle: PageHandle = { scripts: true };
const copy = rulesPageCopy.list;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  return readAs(context, actor, (db) => rulesList(db, actor));
}

type View = Route.ComponentProps['loaderData'];

const columns: Column<View['rows'][number]>[] = [
  {
    key: 'version',
    head: copy.columns.version,
    main: true,
    cell: (row) => (
      <Link className="any" to={`${LEAGUE}/aturan/${row.id}`}>
        {copy.version(row.version)}
      </Link>
    ),
  },
  { key: 'name', head: copy.columns.name, phone: 'bare', cell: (row) => row.name },
  {
    key: 'state',
    head: copy.columns.state,
    phone: 'bare',
    cell: (row) => (
      <Badge
        tone={row.state === 'frozen' ? 'info' : 'neutral'}
        icon={row.state === 'frozen' ? 'lock' : false}
      >
        {row.state === 'frozen' ? copy.frozen : copy.draft}
      </Badge>
    ),
  },
  { key: 'used', head: copy.columns.used, cell: (row) => row.used.join(', ') },
];

function Templates({ view }: { view: View }) {
  return (
    <section>
      <SectionHead icon="file-text" title={copy.templates} />
      <div className="rules-list">
        {view.templates.map((template) => (
          <Card
            key={template.key}
            title={template.name}
            act={
              <LinkButton size="sm" href={`${LEAGUE}/aturan/baru?contoh=${template.key}`}>
                {copy.template}
              </LinkButton>
            }
          >
            <p>{template.about}</p>
            <p className="sm mut">
              {copy.weights(
                template.weights
                  .map(({ criterion, weight }) => `${CRITERION_NAMES[criterion]} ${weight}`)
                  .join(', '),
              )}
            </p>
          </Card>
        ))}
      </div>
    </section>
  );
}

/** Versions of the league's rules, and templates to begin with. */
export default function RulesListPage({ loaderData: view }: Route.ComponentProps) {
  const last = view.rows[0];
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.rows.length)}
        back={{ href: `${LEAGUE}/musim`, label: copy.back }}
        acts={
          view.edit &&
          last && (
            <LinkButton variant="filled" icon="plus" href={`${LEAGUE}/aturan/baru?dari=${last.id}`}>
              {copy.fromLast(last.version)}
            </LinkButton>
          )
        }
      />
      <PageBody>
        <DataTable
          caption={copy.title}
          columns={columns}
          rows={view.rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="scale" title={copy.empty}>
              {view.edit ? copy.emptyText : undefined}
            </EmptyState>
          }
        />
        {view.edit && <Templates view={view} />}
      </PageBody>
    </>
  );
}
