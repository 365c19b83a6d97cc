import { Form } from 'react-router';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import type { WordListRow } from '../queries/words.server.ts';
import { WORDS_COPY as copy } from '../words-copy.id.ts';

function RemoveWord({ word }: { word: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="hapus" />
      <input type="hidden" name="word" value={word} />
      <Button size="sm" variant="subtle" aria-label={copy.removeOf(word)}>
        {copy.remove}
      </Button>
    </Form>
  );
}

const columnsOf = (edits: boolean): readonly Column<WordListRow>[] => [
  {
    key: 'word',
    head: copy.heads.word,
    main: true,
    width: '26%',
    cell: ({ word }) => <span className="any">{word}</span>,
  },
  {
    key: 'prefer',
    head: copy.heads.prefer,
    width: '26%',
    cell: ({ prefer }) =>
      prefer ? <span className="any">{prefer}</span> : <span className="mut">{copy.accepted}</span>,
  },
  {
    key: 'note',
    head: copy.heads.note,
    cell: ({ note }) => note && <span className="any">{note}</span>,
  },
  {
    key: 'by',
    head: copy.heads.by,
    phone: 'hidden',
    cell: ({ addedBy }) => addedBy && <span className="any">{addedBy}</span>,
  },
  ...(edits
    ? [
        {
          key: 'act',
          head: copy.heads.act,
          acts: true,
          cell: ({ word }: WordListRow) => <RemoveWord word={word} />,
        },
      ]
    : []),
];

type Props = {
  words: readonly WordListRow[];
  edits: boolean;
  /** What was looked for; empty: nothing. */
  search: string;
};

function Nothing({ edits, search }: Omit<Props, 'words'>) {
  if (search === '')
    return (
      <EmptyState icon="language" title={copy.empty}>
        {edits ? copy.emptyText : copy.emptyReader}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="zoom-question"
      title={copy.noneTitle(search)}
      acts={<LinkButton href="/kerja/kata">{copy.dropSearch}</LinkButton>}
    >
      {copy.none}
    </EmptyState>
  );
}

export function WordTable({ words, edits, search }: Props) {
  return (
    <DataTable
      caption={copy.caption}
      columns={columnsOf(edits)}
      rows={words}
      rowKey={({ word }) => word}
      empty={<Nothing edits={edits} search={search} />}
    />
  );
}
