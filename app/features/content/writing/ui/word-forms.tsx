import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { LONGEST_NOTE, LONGEST_WORD } from '../office-words.ts';
import { WORDS_COPY as copy } from '../words-copy.id.ts';

export type WordFaults = { typed: Record<string, string>; errors: Record<string, string> } | null;

export function AddWord({ faults }: { faults: WordFaults }) {
  const typed = faults?.typed ?? {};
  return (
    <Form method="post" className="form" noValidate key={faults ? 'again' : 'fresh'}>
      <ErrorSummary title={copy.errorTitle} errors={faults?.errors ?? {}} />
      <TextField
        name="word"
        label={copy.word}
        defaultValue={typed.word ?? ''}
        maxLength={LONGEST_WORD}
        error={faults?.errors.word}
        autoComplete="off"
      />
      <TextField
        name="prefer"
        label={copy.prefer}
        optional={copy.optional}
        hint={copy.preferHint}
        defaultValue={typed.prefer ?? ''}
        maxLength={LONGEST_WORD}
        autoComplete="off"
      />
      <TextField
        name="note"
        label={copy.note}
        optional={copy.optional}
        defaultValue={typed.note ?? ''}
        maxLength={LONGEST_NOTE}
        autoComplete="off"
      />
      <Button variant="filled">{copy.add}</Button>
    </Form>
  );
}

export function PasteWords({ faults }: { faults: WordFaults }) {
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value="tempel" />
      <ErrorSummary title={copy.errorTitle} errors={faults?.errors ?? {}} />
      <TextAreaField
        name="pasted"
        label={`${copy.pasteTitle}: ${copy.paste.toLowerCase()}`}
        hint={copy.pasteHint}
        rows={6}
        defaultValue={faults?.typed.pasted ?? ''}
        error={faults?.errors.pasted}
      />
      <Button>{copy.pasteAct}</Button>
    </Form>
  );
}
