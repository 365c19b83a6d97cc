import { Link } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { BulkArea } from '#app/ui/bulk-area.tsx';
import { Button, IconLink } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatInstant, formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { clippingsCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import type { ListStory } from '../queries/list.server.ts';
import { listPage } from '../queries/list-page.server.ts';
import { readFilters } from '../rules/filters.ts';
import { listCopy as copy } from '../screens-copy.id.ts';
import { TONES } from '../tables.ts';
import type { Route } from './+types/clippings.page.ts';
import { ClippingTabs, HOME } from './clipping-tabs.tsx';
import { listActs } from './list-acts.server.ts';
import { ListFilters, NoStories } from './list-parts.tsx';
import { ToneBadge } from './tone-badge.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const today = dateIn(platformOf(context).clock.now().toString(), zone);
  const filters = readFilters(url.searchParams, today);
  const start = url.searchParams.get(PAGE_START);
  const view = await readAs(context, actor, (db) => listPage(db, filters, { zone, start }));
  const day = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();
  const steps = { before: day(filters.from, -1), after: filters.to < today ? day(filters.to, 1) : null };
  return { view, filters, zone, today, steps, edits: may(actor, 'set-tone') };
}

/** `url` is the page's own address; the request's may be that of its data. */
export const action = ({ context, request, url }: Route.ActionArgs) => listActs(context, request, url);

const columnsOf = (zone: string, today: string): readonly Column<ListStory>[] => [
  {
    key: 'story',
    head: copy.heads.story,
    main: true,
    width: '46%',
    cell: ({ lead, items }) => (
      <>
        <Link className="any" to={`${HOME}/berita/${lead.id}`}>
          {lead.title}
        </Link>
        <span className="sub">
          {lead.publishedKnown ? formatInstant(lead.publishedAt, zone, 'short', today) : copy.dateUnknown}
          {items.length > 1 && ` · ${copy.others(items.length - 1)}`}
        </span>
      </>
    ),
  },
  { key: 'outlets', head: copy.heads.outlets, phone: 'bare', cell: ({ outlets }) => outlets.join(', ') },
  {
    key: 'tags',
    head: copy.heads.tags,
    phone: 'bare',
    cell: ({ issues, units }) => (
      <>
        {issues.length > 0 ? (
          <b>{issues.map(({ name }) => name).join(', ')}</b>
        ) : (
          <span className="mut">{copy.noTags}</span>
        )}
        {units.length > 0 && <span className="sub">{units.map(({ name }) => name).join(', ')}</span>}
      </>
    ),
  },
  {
    key: 'tone',
    head: copy.heads.tone,
    phone: 'bare',
    cell: (story) => <ToneBadge tone={story.tone} suggested={story.suggested} />,
  },
];

const dayHref = (date: string) => `${HOME}?dari=${date}`;

function Steps({ before, after }: { before: string; after: string | null }) {
  return (
    <>
      <IconLink icon="chevron-left" label={copy.previousDay} href={dayHref(before)} />
      {after && <IconLink icon="chevron-right" label={copy.nextDay} href={dayHref(after)} />}
    </>
  );
}

function Acts({ other }: { other: boolean }) {
  if (other)
    return (
      <Button name="intent" value="masukkan" variant="filled">
        {copy.bringBack}
      </Button>
    );
  return (
    <>
      {TONES.map((tone) => (
        <Button key={tone} name="intent" value={tone} size="sm">
          {copy.setTone[tone]}
        </Button>
      ))}
      <Button name="intent" value="gabung" size="sm" icon="git-merge">
        {copy.merge}
      </Button>
      <Button name="intent" value="sisihkan" size="sm" icon="archive">
        {copy.aside}
      </Button>
    </>
  );
}

/** What the media said in some days, by story. */
export default function ClippingsPage({ loaderData }: Route.ComponentProps) {
  const { view, filters, zone, today, steps, edits } = loaderData;
  const table = (
    <DataTable
      caption={copy.caption}
      columns={columnsOf(zone, today)}
      rows={view.page.rows}
      rowKey={(story) => story.id}
      empty={<NoStories view={view} filters={filters} edits={edits} />}
      {...(edits
        ? {
            pick: {
              form: 'pilih',
              name: 'cerita',
              value: (story: ListStory) => story.id,
              label: (story: ListStory) => copy.choose(story.lead.title),
              head: copy.chooseHead,
            },
          }
        : {})}
    />
  );
  return (
    <>
      <PageHead
        title={clippingsCopy.title}
        summary={`${formatRange(filters.from, filters.to)} · ${copy.summary(view.stories, view.items, view.outlets)}`}
        acts={<Steps {...steps} />}
      />
      <ClippingTabs current="list" edits={edits} />
      <ListFilters filters={filters} choices={view.choices} />
      <PageBody>
        {view.capped && <Alert tone="warn">{copy.capped(3000)}</Alert>}
        {edits && view.page.rows.length > 0 ? (
          <BulkArea formId="pilih" words={copy.chosen} acts={<Acts other={filters.show === 'other'} />}>
            {table}
          </BulkArea>
        ) : (
          table
        )}
        <ListPager page={view.page} noun={copy.noun} />
      </PageBody>
    </>
  );
}
