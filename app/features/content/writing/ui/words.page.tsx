import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import type { WordRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { addWords, removeWord } from '../actions/words.server.ts';
import { type WordListRow, wordList } from '../queries/words.server.ts';
import { WORDS_COPY as copy, wordRefusal } from '../words-copy.id.ts';
import type { Route } from './+types/words.page.ts';
import { AddWord, PasteWords } from './word-forms.tsx';
import { WordTable } from './word-table.tsx';
import { WritingEditor } from './writing-editor.tsx';

export const handle: PageHandle = { scripts: true };
const HERE = '/kerja/kata';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const all = await readAs(context, actor, wordList);
  const query = new URL(request.url).searchParams;
  const search = (query.get('cari') ?? '').trim().slice(0, 80);
  const found = all.filter((row) => isFound(row, search));
  return {
    /** All of them: the trial field checks with them. */
    words: all.map(({ word, prefer }) => ({ word, prefer })),
    page: pageOf(found, ({ word }) => word, query.get(PAGE_START)),
    search,
    zone,
    edits: may(actor, 'edit-words'),
  };
}

/** Below this all can be seen at once. */
const FEW = 10;

const isFound = ({ word, prefer, note }: WordListRow, search: string): boolean =>
  search === '' || `${word} ${prefer ?? ''} ${note ?? ''}`.toLowerCase().includes(search.toLowerCase());

/** The single form is a list of one row; a word with a separator in it is quoted by the tab. */
const asRow = (typed: Record<string, string>) =>
  [typed.word, typed.prefer, typed.note].map((cell) => (cell ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t');

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  if (typed.intent === 'hapus') {
    const removed = await removeWord(call, { word: typed.word });
    if (!removed.ok) thrownFor(removed.error);
    return redirectWith(HERE, { text: copy.removed });
  }
  const field = typed.intent === 'tempel' ? 'pasted' : 'word';
  const saved = await addWords(call, { pasted: field === 'word' ? asRow(typed) : typed.pasted });
  if (saved.ok) return redirectWith(HERE, { text: copy.saved(saved.value.added, saved.value.changed) });
  thrownFor(saved.error);
  const fault =
    saved.error.type === 'invalid'
      ? (Object.values(faultsByField(saved.error.faults))[0] ?? copy.faults.none)
      : wordRefusal(saved.error as WordRefusal);
  const sentence =
    field === 'word' ? fault.replace(/^Baris 1: (.)/, (_all, first: string) => first.toUpperCase()) : fault;
  return data({ typed, errors: { [field]: sentence } as Record<string, string> }, { status: 422 });
}

/** The office's own words, read by everybody and kept by the desk; below, any text can be checked with them. */
export default function WordsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const faults = actionData ?? null;
  const pasteFaults = faults?.errors.pasted ? faults : null;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.words.length)}
        acts={
          view.edits && (
            <LinkButton icon="plus" href="#tambah" plain>
              {copy.add}
            </LinkButton>
          )
        }
      />
      {view.words.length > FEW && (
        <FilterBar label={copy.filter} submitLabel={copy.apply}>
          <FilterSearch name="cari" label={copy.search} value={view.search} />
        </FilterBar>
      )}
      <PageBody>
        <p className="mut">{copy.intro}</p>
        <WordTable words={view.page.rows} edits={view.edits} search={view.search} />
        <ListPager page={view.page} noun={copy.noun} />
        {view.edits && (
          <div id="tambah">
            <Card title={copy.addTitle}>
              <div className="cols">
                <AddWord faults={pasteFaults ? null : faults} />
                <PasteWords faults={pasteFaults} />
              </div>
            </Card>
          </div>
        )}
        <Card title={copy.tryTitle}>
          <WritingEditor
            name="coba"
            label={copy.tryLabel}
            hint={copy.tryHint}
            defaultValue=""
            options={{ kind: 'auto', zone: view.zone, words: view.words }}
          />
        </Card>
      </PageBody>
    </>
  );
}
