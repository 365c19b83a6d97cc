import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { numberingOf } from '#app/platform/documents/documents.server.ts';
import { documentNumber, numberUnit, patternFault } from '#app/platform/documents/number-pattern.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { saveNumbering } from '../actions/numbering.server.ts';
import { numberingCopy as copy } from '../numbering-copy.id.ts';
import { may } from '../policy.ts';
import { settingsCopy } from '../settings-copy.id.ts';
import type { Route } from './+types/numbering.page.ts';
import { refused, typed } from './form-answer.ts';

export const handle: PageHandle = { scripts: true };
const HERE = '/kerja/pengaturan/nomor-surat';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'edit-government')) throw new Response(null, { status: 403 });
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, async (db) => {
    const { zone, desk } = await db
      .selectFrom('org_government as g')
      .leftJoin('org_unit as u', 'u.id', 'g.coordinator_unit_id')
      .select(['g.zone', 'u.short_name as desk'])
      .executeTakeFirstOrThrow();
    const today = dateIn(now, zone);
    return { numbering: await numberingOf(db), unit: numberUnit(desk ?? 'Diskominfo'), today };
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const saved = await saveNumbering(callOf(context, requirePerson(context, request)), typed(form));
  if (!saved.ok) return refused(form, saved.error);
  return redirectWith(HERE, { text: copy.saved });
}

/** The number that a letter of today would bear, or what is wrong with the pattern. */
function Example(props: { pattern: string; classification: string; unit: string; today: string }) {
  const [year, month] = props.today.split('-').map(Number) as [number, number];
  const fault = patternFault(props.pattern) ?? (props.pattern.includes('{unit}') ? null : 'no-unit');
  const number = documentNumber(props.pattern, {
    sequence: 12,
    classification: props.classification.trim(),
    kind: 'ST',
    unit: props.unit,
    month,
    year,
  });
  return (
    <p role="status" className="any">
      {copy.example}: {fault ? copy.faults[fault] : <b>{number}</b>}
    </p>
  );
}

/** How the numbers of letters and certificates look, with an example that follows the typing. */
export default function NumberingPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const errors = actionData?.errors ?? {};
  const [pattern, setPattern] = useState(actionData?.values.pattern ?? loaderData.numbering.pattern);
  const [classification, setClassification] = useState(
    actionData?.values.classification ?? loaderData.numbering.classification,
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: '/kerja/pengaturan', label: settingsCopy.title }}
      />
      <PageBody>
        <div className="split">
          <Card>
            <Form method="post" className="form" noValidate>
              <ErrorSummary title={copy.refused} errors={errors} general={actionData?.general} />
              <TextField
                name="pattern"
                label={copy.pattern}
                hint={copy.patternHint}
                value={pattern}
                onChange={(event) => setPattern(event.currentTarget.value)}
                error={errors.pattern}
                autoCapitalize="none"
                spellCheck={false}
                maxLength={120}
              />
              <TextField
                name="classification"
                label={copy.classification}
                hint={copy.classificationHint}
                optional={copy.optional}
                value={classification}
                onChange={(event) => setClassification(event.currentTarget.value)}
                error={errors.classification}
                maxLength={40}
              />
              <Example
                pattern={pattern}
                classification={classification}
                unit={loaderData.unit}
                today={loaderData.today}
              />
              <Acts>
                <Button variant="filled" busy={busy}>
                  {copy.save}
                </Button>
              </Acts>
            </Form>
          </Card>
          <Card title={copy.placesTitle}>
            <Facts rows={copy.places.map(([term, value]) => ({ term, value }))} />
          </Card>
        </div>
      </PageBody>
    </>
  );
}
