import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { itemView } from '../queries/item.server.ts';
import { itemCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/item.page.ts';
import { HOME } from './clipping-tabs.tsx';
import { faultSentence } from './fault-of.ts';
import { itemAct } from './item-acts.server.ts';
import { RelevanceCard, StoryCard, ToneCard } from './item-cards.tsx';
import { TagsCard } from './item-tags.tsx';

export const handle: PageHandle = { scripts: true };
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const item = ID.test(params.id) ? await readAs(context, actor, (db) => itemView(db, params.id)) : null;
  if (!item) throw new Response(null, { status: 404 });
  const { zone } = requireGovernment(context);
  return {
    item,
    zone,
    today: platformOf(context).clock.now().toString().slice(0, 10),
    edits: may(actor, 'set-tone'),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const done = await itemAct(call, params.id, typedOf(await request.formData()));
  if (done.ok) return redirectWith(`${HOME}/berita/${params.id}`, { text: done.value });
  return data({ refused: faultSentence(done.error) }, { status: 422 });
}

/** One article: why it stands here, and what people say of it. */
export default function ItemPage({ loaderData, actionData }: Route.ComponentProps) {
  const { item, zone, today, edits } = loaderData;
  const at = (moment: string) => formatInstant(moment, zone, 'plain', today);
  return (
    <>
      <PageHead
        title={item.title}
        summary={`${item.outlet} · ${item.publishedKnown ? at(item.publishedAt) : copy.dateUnknown(at(item.publishedAt))}`}
        back={{ href: `${HOME}?dari=${dayOf(item.publishedAt, zone)}`, label: copy.back }}
        acts={
          <LinkButton icon="external-link" href={item.address} newTab>
            {copy.open}
          </LinkButton>
        }
      />
      <PageBody>
        {actionData && (
          <Alert tone="bad" live>
            {actionData.refused}
          </Alert>
        )}
        <ToneCard item={item} at={at} edits={edits} />
        <Card title={copy.excerpt}>
          <p>{item.excerpt ?? copy.noExcerpt}</p>
          {item.excerpt && <p className="sm mut">{copy.copyright}</p>}
          <Facts
            rows={[
              { term: copy.facts.outlet, value: item.outlet },
              {
                term: copy.facts.address,
                value: (
                  <a className="any" href={item.address} target="_blank" rel="noreferrer">
                    {item.address.replace(/^https?:\/\//, '')}
                  </a>
                ),
              },
              {
                term: copy.facts.added,
                value:
                  item.addedBy === null
                    ? copy.collected(at(item.addedAt))
                    : copy.addedBy(item.addedBy, at(item.addedAt)),
              },
            ]}
          />
        </Card>
        <TagsCard kind="issue" tags={item.issues} choices={item.choices.issues} edits={edits} />
        <TagsCard kind="unit" tags={item.units} choices={item.choices.units} edits={edits} />
        <StoryCard item={item} at={at} edits={edits} />
        <RelevanceCard item={item} at={at} edits={edits} />
      </PageBody>
    </>
  );
}

const dayOf = (instant: string, zone: string) =>
  new Date(Date.parse(instant)).toLocaleDateString('sv-SE', { timeZone: zone });
