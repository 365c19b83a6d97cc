import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { WordRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { circleIn, keyOf, MOST_WORDS, readWords } from '../office-words.ts';
import { WORDS_COPY } from '../words-copy.id.ts';

const MOST_PASTED = 200_000;

/** Adds words, one or a pasted list; a word that is there already is written anew. All of a list or nothing of it. */
export const addWords = defineAction<
  z.ZodObject<{ pasted: z.ZodString }>,
  { added: number; changed: number },
  WordRefusal
>({
  name: 'content.add-words',
  input: z.object({ pasted: z.string().max(MOST_PASTED, WORDS_COPY.faults.paste) }),
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'edit-words'));
    const { rows, faults } = readWords(input.pasted);
    if (faults.length > 0) return refuse({ type: 'bad-words', faults });
    if (rows.length === 0) return refuse({ type: 'no-words' });
    const before = await tx.selectFrom('content_word').select(['word', 'prefer']).forUpdate().execute();
    const given = new Set(rows.map(({ word }) => keyOf(word)));
    const replaced = before.filter(({ word }) => given.has(keyOf(word))).map(({ word }) => word);
    const after = [...before.filter(({ word }) => !given.has(keyOf(word))), ...rows];
    if (after.length > MOST_WORDS) return refuse({ type: 'too-many-words', most: MOST_WORDS });
    const circle = circleIn(after);
    if (circle) return refuse({ type: 'words-in-a-circle', word: circle });
    if (replaced.length > 0) await tx.deleteFrom('content_word').where('word', 'in', replaced).execute();
    const addedBy = actor.kind === 'person' ? actor.personId : null;
    await tx
      .insertInto('content_word')
      .values(rows.map((row) => ({ ...row, tenant_id: actor.tenantId, added_by: addedBy, added_at: now })))
      .execute();
    const counts = { added: rows.length - replaced.length, changed: replaced.length };
    await emit({
      name: 'content.words-edited',
      subject: { type: 'content-words', id: null },
      data: { ...counts, removed: 0 },
    });
    return ok(counts);
  },
});

export const removeWord = defineAction({
  name: 'content.remove-word',
  input: z.object({ word: z.string().min(1) }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    authorize(may(actor, 'edit-words'));
    const gone = await tx.deleteFrom('content_word').where('word', '=', input.word).executeTakeFirst();
    if (gone.numDeletedRows === 0n) return notFound();
    await emit({
      name: 'content.words-edited',
      subject: { type: 'content-words', id: null },
      data: { added: 0, changed: 0, removed: 1 },
    });
    return ok({});
  },
});
