import { data, Form, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { type Typed, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { saveSpeaker } from '../programmes/actions/save-speaker.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { type SpeakerRow, speakersView } from '../programmes/queries/speakers.server.ts';
import type { Route } from './+types/speakers.page.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.speakers;
const HERE = '/kerja/pelatihan/narasumber';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  const view = await readAs(context, actor, speakersView);
  return { ...view, asked: new URL(request.url).searchParams.get('narasumber') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const saved = await saveSpeaker(callOf(context, requirePerson(context, request)), typed);
  if (saved.ok) return redirectWith(HERE, { text: copy.saved });
  return data({ typed, ...faultsOf(saved.error) }, { status: 422 });
}

const columns: Column<SpeakerRow>[] = [
  {
    key: 'name',
    head: copy.columns.name,
    main: true,
    cell: (row) => (
      <>
        <Link className="any" to={`${HERE}?narasumber=${row.id}`} preventScrollReset>
          {row.name}
        </Link>{' '}
        {row.personId && <Badge>{copy.signsIn}</Badge>}
      </>
    ),
  },
  { key: 'institution', head: copy.columns.institution, cell: (row) => row.institution ?? '' },
  { key: 'expertise', head: copy.columns.expertise, cell: (row) => row.expertise ?? '' },
  { key: 'sessions', head: copy.columns.sessions, figure: true, cell: (row) => row.sessions },
];

function SpeakerPanel(props: {
  speaker: SpeakerRow | null;
  people: readonly { id: string; name: string }[];
  faults: { typed: Typed; errors: FieldErrors; general?: string } | undefined;
}) {
  const { speaker, faults } = props;
  const values: Typed = faults?.typed ?? {
    name: speaker?.name ?? '',
    institution: speaker?.institution ?? '',
    expertise: speaker?.expertise ?? '',
    personId: speaker?.personId ?? '',
  };
  const errors = faults?.errors ?? {};
  return (
    <Panel title={speaker ? copy.editTitle : copy.add} closeHref={HERE} closeLabel={copy.close}>
      <Form method="post" className="form" key={speaker?.id ?? 'new'} noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        <input type="hidden" name="speakerId" value={speaker?.id ?? ''} />
        <TextField
          name="name"
          label={copy.fields.name}
          defaultValue={values.name}
          error={errors.name}
          maxLength={160}
        />
        {(['institution', 'expertise'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={copy.fields[name]}
            optional={programmesCopy.optional}
            defaultValue={values[name]}
            error={errors[name]}
            maxLength={name === 'institution' ? 160 : 300}
          />
        ))}
        <SelectField
          name="personId"
          label={copy.fields.person}
          hint={copy.fields.personHint}
          empty={copy.fields.nobody}
          options={props.people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values.personId}
          error={errors.personId}
        />
        <Button variant="filled">{programmesCopy.save}</Button>
      </Form>
    </Panel>
  );
}

/** Speakers of all trainings. */
export default function SpeakersPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const asked = actionData ? actionData.typed.speakerId || 'baru' : view.asked;
  const add = (
    <LinkButton variant="filled" icon="plus" href={`${HERE}?narasumber=baru`}>
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.speakers.length)}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
        {...(view.speakers.length > 0 ? { acts: add } : {})}
      />
      <PageBody>
        <DataTable
          caption={copy.caption}
          columns={columns}
          rows={view.speakers}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="microphone" title={copy.emptyTitle} acts={add}>
              {copy.empty}
            </EmptyState>
          }
        />
      </PageBody>
      {asked && (
        <SpeakerPanel
          speaker={view.speakers.find(({ id }) => id === asked) ?? null}
          people={view.people}
          faults={actionData}
        />
      )}
    </>
  );
}
