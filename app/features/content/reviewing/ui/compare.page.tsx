import { Form } from 'react-router';
import { readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { channelName, compareCopy as copy } from '../pages-copy.id.ts';
import { comparedVersions } from '../queries/review-view.server.ts';
import type { Route } from './+types/compare.page.ts';
import { DiffText } from './diff-text.tsx';
import { loadReview } from './load-review.server.ts';
import './review.css';

export const handle: PageHandle = { scripts: true };
const numberOf = (value: string | null) => (value && /^\d{1,6}$/.test(value) ? Number(value) : null);

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const { pieceId, variantId } = params;
  const view = await loadReview(context, request, pieceId, () => true);
  const variant = view.variants.find(({ id }) => id === variantId);
  const asked = {
    variantId,
    from: numberOf(url.searchParams.get('dari')),
    to: numberOf(url.searchParams.get('ke')),
  };
  const actor = requirePerson(context, request);
  const compared = variant
    ? await readAs(context, actor, (db) => comparedVersions(db, actor, pieceId, asked))
    : null;
  if (!variant || !compared) throw new Response(null, { status: 404 });
  return {
    ...compared,
    pieceId,
    title: view.piece.title,
    channel: channelName(variant.channel),
    zone: requireGovernment(context).zone,
  };
}

type View = Route.ComponentProps['loaderData'];

function Versions({ view }: { view: View }) {
  const options = view.versions.map((one) => ({
    value: String(one.version),
    label: copy.version(one.version, formatInstant(one.at, view.zone, 'short'), one.by, one.approved),
  }));
  return (
    <Form
      method="get"
      className="form"
      aria-label={copy.form}
      key={`${view.from.version}-${view.to.version}`}
    >
      <SelectField name="dari" label={copy.from} options={options} defaultValue={String(view.from.version)} />
      <SelectField name="ke" label={copy.to} options={options} defaultValue={String(view.to.version)} />
      <Button>{copy.apply}</Button>
    </Form>
  );
}

function Changes({ view }: { view: View }) {
  const { from, to } = view;
  const ids = (media: readonly { mediaId: string }[]) => media.map(({ mediaId }) => mediaId);
  const added = ids(to.media).filter((id) => !ids(from.media).includes(id)).length;
  const removed = ids(from.media).filter((id) => !ids(to.media).includes(id)).length;
  const same =
    from.title === to.title && from.text === to.text && from.link === to.link && added + removed === 0;
  if (same) return <p className="mut">{view.versions.length === 1 ? copy.one : copy.same}</p>;
  return (
    <div className="stack tight">
      {from.title !== to.title && (
        <div>
          <h3>{copy.titleChange}</h3>
          <DiffText before={from.title ?? ''} after={to.title ?? ''} />
        </div>
      )}
      <div>
        <h3>{copy.textChange}</h3>
        <DiffText before={from.text} after={to.text} />
      </div>
      {from.link !== to.link && (
        <div>
          <h3>{copy.linkChange}</h3>
          <DiffText before={from.link ?? ''} after={to.link ?? ''} />
        </div>
      )}
      {added + removed > 0 && <p>{copy.mediaChange(added, removed)}</p>}
    </div>
  );
}

/** Word by word what changed; first against what was last approved. */
export default function ComparePage({ loaderData: view }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.title}
        summary={`${view.channel} · ${view.title}`}
        back={{ href: `/kerja/periksa/${view.pieceId}`, label: copy.back }}
      />
      <PageBody>
        <div className="split">
          <Card>
            <Changes view={view} />
          </Card>
          <Card>
            <Versions view={view} />
          </Card>
        </div>
      </PageBody>
    </>
  );
}
