import { Form, Link, redirect } from 'react-router';
import { countUnread, listNotices } from '#app/platform/notify/notices.server.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { readOwnNotices } from '../actions/profile.server.ts';
import { profileCopy } from '../profile-copy.id.ts';
import type { Route } from './+types/notices.page.ts';
import { errorsOf, textOf } from './form-answer.ts';

const copy = profileCopy.notices;
const HERE = '/kerja/pemberitahuan';
const PAGE = 30;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = new URL(request.url).searchParams.get('sebelum') ?? '';
  const before = /^[0-9a-f-]{36}$/.test(asked) ? asked : null;
  const { notices, unread } = await readAs(context, actor, async (db) => ({
    notices: await listNotices(db, {
      tenantId: actor.tenantId,
      personId: actor.personId,
      before,
      limit: PAGE + 1,
    }),
    unread: await countUnread(db, actor),
  }));
  return {
    unread,
    before,
    zone: requireGovernment(context).zone,
    notices: notices.slice(0, PAGE),
    next: notices.length > PAGE ? (notices[PAGE - 1]?.id ?? null) : null,
  };
}

/** Where a notice leads: only a path of this program. */
function target(href: string): string {
  return /^\/(?!\/)/.test(href) ? href : HERE;
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const id = textOf(form, 'id');
  const result = await readOwnNotices(callOf(context, actor), { ids: id ? [id] : 'all' });
  if (!result.ok) errorsOf(result.error);
  if (id) return redirect(target(textOf(form, 'href')));
  return redirectWith(HERE, { text: copy.summary(0) });
}

type Notice = Route.ComponentProps['loaderData']['notices'][number];

function NoticeRow({ notice, zone }: { notice: Notice; zone: string }) {
  const words = (
    <>
      <span className="row wrap">
        <b className={notice.readAt ? 'm' : 'b'}>{notice.title}</b>
        {!notice.readAt && <Badge tone="info">{copy.unread}</Badge>}
        {notice.urgency === 'urgent' && <Badge tone="warn">{copy.urgent}</Badge>}
      </span>
      {notice.body && <span className="sub">{notice.body}</span>}
      <span className="sub tn">{formatInstant(notice.createdAt, zone, 'short')}</span>
    </>
  );
  if (notice.readAt)
    return (
      <Link className="li" to={target(notice.href)}>
        <span>{words}</span>
        <Icon name="chevron-right" />
      </Link>
    );
  return (
    <Form method="post">
      <input type="hidden" name="href" value={notice.href} />
      <button type="submit" name="id" value={notice.id} className="li notice">
        <span>{words}</span>
        <Icon name="chevron-right" />
      </button>
    </Form>
  );
}

export default function NoticesPage({ loaderData }: Route.ComponentProps) {
  const { notices, unread, next, before, zone } = loaderData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(unread)}
        acts={
          <>
            <LinkButton icon="settings" href="/kerja/profil/pemberitahuan">
              {copy.settings}
            </LinkButton>
            {unread > 0 && (
              <Form method="post">
                <Button icon="checks">{copy.readAll}</Button>
              </Form>
            )}
          </>
        }
      />
      <PageBody>
        {notices.length > 0 ? (
          <>
            <List label={copy.title}>
              {notices.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} zone={zone} />
              ))}
            </List>
            {(next || before) && (
              <Pager
                label={copy.pager}
                summary={copy.shown(notices.length)}
                previous={before ? { href: HERE, label: copy.newest } : undefined}
                next={next ? { href: `${HERE}?sebelum=${next}`, label: copy.older } : undefined}
              />
            )}
          </>
        ) : (
          <Card>
            <EmptyState icon="bell" title={copy.empty}>
              {copy.emptyHint}
            </EmptyState>
          </Card>
        )}
      </PageBody>
    </>
  );
}
