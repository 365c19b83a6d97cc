import { waLink } from '#app/platform/notify/whatsapp.ts';
import { readAs, requestContext, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { pasteCopy } from '../pasting/copy.id.ts';
import { taskMessages } from '../pasting/task-messages.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { savedActivities } from '../queries/paste-result.server.ts';
import type { Route } from './+types/paste-result.page.ts';
import './paste.css';

const copy = pasteCopy.result;
const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

export const handle: PageHandle = { scripts: true };

/** The address names a paste, or one activity as `kegiatan-…`. */
function whichOf(param: string): { pasteId: string } | { activityId: string } | null {
  const activity = new RegExp(`^kegiatan-(${UUID})$`, 'i').exec(param);
  if (activity) return { activityId: activity[1]! };
  return new RegExp(`^${UUID}$`, 'i').test(param) ? { pasteId: param } : null;
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'paste-agenda')) throw new Response(null, { status: 403 });
  const which = whichOf(params.pasteId);
  const { origin } = context.get(requestContext);
  const found = which
    ? await readAs(context, actor, async (db) => {
        const { zone } = await officeHours(db);
        return { zone, activities: await savedActivities(db, actor, which, zone) };
      })
    : null;
  if (!found?.activities) throw new Response(null, { status: 404 });
  // What is internal never goes into a text that is forwarded.
  const open = found.activities.filter((activity) => !activity.internal);
  return {
    messages: taskMessages(open, { origin, zone: found.zone }),
    activities: found.activities.length,
    tasks: found.activities.reduce((sum, activity) => sum + activity.tasks.length, 0),
  };
}

function Message({ text, label }: { text: string; label: string }) {
  return (
    <>
      {label && <p className="xs mut">{label}</p>}
      <p className="paste-msg">{text}</p>
      <Acts>
        <LinkButton variant="filled" icon="brand-whatsapp" newTab href={waLink({ text })}>
          {copy.send}
        </LinkButton>
        <CopyButton text={text} label={copy.copy} doneLabel={copy.copied} byHandLabel={copy.byHand} />
      </Acts>
    </>
  );
}

const partsOf = (parts: readonly string[]) =>
  parts.map((text, index) => ({ text, label: copy.part(index + 1, parts.length) }));

export default function PasteResultPage({ loaderData }: Route.ComponentProps) {
  const { messages, activities, tasks } = loaderData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(activities, tasks)}
        acts={
          <>
            <LinkButton href="/kerja/minggu" icon="calendar-week">
              {copy.week}
            </LinkButton>
            <LinkButton variant="subtle" href="/kerja/tempel-agenda">
              {copy.again}
            </LinkButton>
          </>
        }
      />
      <PageBody>
        {messages.days.length === 0 && (
          <EmptyState
            icon="user-off"
            title={copy.none}
            acts={<LinkButton href="/kerja/minggu">{copy.week}</LinkButton>}
          >
            {copy.noneText}
          </EmptyState>
        )}
        {messages.days.map((day) => (
          <Card
            key={day.date}
            title={`${copy.group}, ${formatDate(day.date, 'plain')}`}
            icon="brand-whatsapp"
          >
            <p className="hint">{copy.groupHint}</p>
            {partsOf(day.parts).map((part) => (
              <Message key={part.label || 'satu'} text={part.text} label={part.label} />
            ))}
          </Card>
        ))}
        {messages.units.length > 0 && (
          <Card title={copy.perUnit}>
            <p className="hint">{copy.perUnitHint}</p>
            <ul className="lst">
              {messages.units.map((unit) => (
                <li key={unit.unitId}>
                  <details>
                    <summary>
                      <b>{unit.unit}</b> <span className="mut">{copy.tasks(unit.count)}</span>
                    </summary>
                    {partsOf(unit.parts).map((part) => (
                      <Message key={part.label || 'satu'} text={part.text} label={part.label} />
                    ))}
                  </details>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </PageBody>
    </>
  );
}
