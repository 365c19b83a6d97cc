import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { nameJuror } from '../actions/name-juror.server.ts';
import { judgingCopy, juryRefusal } from '../copy.id.ts';
import { type JurorChoices, jurorChoices } from '../queries/juror-choices.server.ts';
import type { Route } from './+types/choose-juror.page.ts';

export const handle: PageHandle = { scripts: true };
const copy = judgingCopy.choose;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const replaces = searchParams.get('ganti');
  const asked = {
    seasonId: params.seasonId,
    words: searchParams.get('nama') ?? '',
    replaces: replaces && /^[0-9a-f-]{36}$/.test(replaces) ? replaces : null,
  };
  const view = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => jurorChoices(db, actor, asked))
    : null;
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const personId = String(form.get('personId') ?? '');
  const classKeys = form.getAll('classKeys').map(String);
  const named = await nameJuror(call, {
    seasonId: params.seasonId,
    personId,
    classKeys,
    replaces: form.get('replaces'),
  });
  const text = (moved: number) => (form.get('replaces') ? copy.replaced(moved) : copy.named);
  if (named.ok) return redirectWith(`/kerja/liga/${params.seasonId}/juri`, { text: text(named.value.moved) });
  thrownFor(named.error);
  const isInput = named.error.type === 'invalid';
  return data(
    {
      personId,
      classKeys,
      errors: isInput ? faultsByField('faults' in named.error ? named.error.faults : []) : {},
      ...(isInput ? {} : { refusal: named.error }),
    },
    { status: 422 },
  );
}

type Said = {
  personId: string;
  classKeys: string[];
  errors: Record<string, string>;
  refusal?: { type: string };
};

function People({ view, said }: { view: JurorChoices; said: Said | undefined }) {
  if (view.words.length < 2) return null;
  if (view.people.length === 0) return <p className="mut">{copy.none(view.words)}</p>;
  const named = (keys: readonly string[]) =>
    view.classes
      .filter(({ key }) => keys.includes(key))
      .map(({ name }) => name)
      .join(', ');
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary
        title={judgingCopy.errorTitle}
        errors={said?.errors ?? {}}
        {...(said?.refusal ? { general: juryRefusal(said.refusal, view.classes) } : {})}
      />
      {view.replaced && <input type="hidden" name="replaces" value={view.replaced.id} />}
      <ChoiceField
        name="personId"
        label={copy.person}
        {...(view.more ? { hint: copy.more } : {})}
        {...(said?.errors.personId ? { error: said.errors.personId } : {})}
        defaultValue={said?.personId ?? (view.people.length === 1 ? view.people[0]!.id : '')}
        choices={view.people.map(({ id, name, units, own }) => ({
          value: id,
          label: name,
          sub: [units.join(', '), own.length > 0 && copy.own(named(own))].filter(Boolean).join(' · '),
          disabled: own.length === view.classes.length,
        }))}
      />
      <ChoiceField
        name="classKeys"
        label={copy.classes}
        many
        plain
        {...(said?.errors.classKeys ? { error: said.errors.classKeys } : {})}
        defaultValue={said?.classKeys ?? view.replaced?.classKeys ?? []}
        choices={view.classes.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Button variant="filled">{copy.submit}</Button>
    </Form>
  );
}

/** Finds a person and names him or her juror, alone or in place of another one. */
export default function ChooseJurorPage({ loaderData: view, actionData: said }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={view.replaced ? copy.replaceTitle(view.replaced.name) : copy.title}
        summary={view.season.name}
        back={{ href: `/kerja/liga/${view.season.id}/juri`, label: judgingCopy.jury }}
      />
      <PageBody tight>
        {view.replaced && <p className="mut">{copy.replaceText}</p>}
        <Card>
          <Form method="get" className="form">
            {view.replaced && <input type="hidden" name="ganti" value={view.replaced.id} />}
            <TextField
              name="nama"
              type="search"
              label={copy.search}
              hint={copy.searchHint}
              defaultValue={view.words}
              icon="search"
              minLength={2}
            />
            <Button>{copy.find}</Button>
          </Form>
        </Card>
        <People view={view} said={said} key={view.words} />
      </PageBody>
    </>
  );
}
