import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { renewFeedKey } from '../actions/renew-feed-key.server.ts';
import { agendaCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { unitFeedPath } from '../queries/feed.server.ts';
import { unitChoices } from '../queries/week.server.ts';
import type { Route } from './+types/unit-calendar.page.ts';
import './paste.css';
import { faultsOf } from './form-input.ts';

const copy = agendaCopy.feed;

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = new URL(request.url).searchParams.get('unit') ?? '';
  const { origin } = context.get(requestContext);
  return readAs(context, actor, async (db) => {
    const units = (await unitChoices(db)).filter((unit) => may(actor, 'see-feed-key', { unitId: unit.id }));
    const chosen = units.find((unit) => unit.id === asked) ?? units[0] ?? null;
    const where = chosen && { tenantId: actor.tenantId, unitId: chosen.id };
    const path = where ? await unitFeedPath(platformOf(context), db, where) : null;
    return { units, chosen, address: path && `${origin}${path}` };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const unitId = String((await request.formData()).get('unitId') ?? '');
  const renewed = await renewFeedKey(callOf(context, actor), { unitId });
  if (renewed.ok) return redirectWith(`/kerja/kalender?unit=${unitId}`, { text: copy.renewed });
  thrownFor(renewed.error);
  return data(faultsOf(renewed.error), { status: 422 });
}

/** The secret address with which a unit's people keep the agenda in their own calendar. */
export default function UnitCalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const { units, chosen, address } = loaderData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.text}
        back={{ href: '/kerja/minggu', label: agendaCopy.week.title }}
      />
      {units.length > 1 && (
        <FilterBar label={agendaCopy.week.unit} submitLabel={agendaCopy.week.apply}>
          <FilterSelect
            name="unit"
            label={agendaCopy.week.unit}
            all={units[0]?.name ?? ''}
            value={chosen?.id}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </FilterBar>
      )}
      <PageBody>
        {actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        {!chosen && (
          <EmptyState icon="calendar-off" title={copy.none}>
            {copy.noneText}
          </EmptyState>
        )}
        {chosen && (
          <Card title={copy.unitName(chosen.name)} icon="calendar-event">
            {address ? (
              <p className="paste-msg">{address}</p>
            ) : (
              <p className="mut" style={{ marginBottom: 12 }}>
                {copy.notMade}
              </p>
            )}
            <Acts>
              {address && (
                <CopyButton
                  variant="filled"
                  text={address}
                  label={copy.copy}
                  doneLabel={copy.copied}
                  byHandLabel={copy.byHand}
                />
              )}
              <Form method="post">
                <input type="hidden" name="unitId" value={chosen.id} />
                <Button icon={address ? 'refresh' : 'key'} variant={address ? 'default' : 'filled'}>
                  {address ? copy.renew : copy.make}
                </Button>
              </Form>
            </Acts>
          </Card>
        )}
      </PageBody>
    </>
  );
}
