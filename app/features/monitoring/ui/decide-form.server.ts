import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { decide, undoDecisions } from '../actions/decide.server.ts';
import { kindSchema, readSubject } from '../schema.ts';
import { evidenceCopy, refusalCopy } from './copy.id.ts';

type Context = Parameters<typeof callOf>[0];

const subjects = (form: FormData, name: string) =>
  form.getAll(name).flatMap((value) => readSubject(value) ?? []);

/**
 * The forms of decisions, the same on the board, in the queue and on a post's page: fields `post`, `yes`, `no`, `kind`, `sample`,
 * `what` (words for the message); or intent `undo` with `decision`.
 * @returns the sentence of a refusal, or a redirect
 */
export async function decideByForm(
  context: Context,
  request: Request,
  back: string,
): Promise<{ refused: string } | Response> {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const intent = form.get('intent');
  if (intent === 'undo' || intent === 'undo-many') {
    const undone = await undoDecisions(callOf(context, actor), {
      decisionIds: [
        ...form.getAll('decision').map(String),
        ...String(form.get('decisions') ?? '')
          .split(',')
          .filter(Boolean),
      ],
    });
    if (!undone.ok) return { refused: refusalCopy[undone.error.type] ?? refusalCopy.invalid! };
    return redirectWith(back, { text: evidenceCopy.undone });
  }
  const other = subjects(form, 'other');
  const verdict = form.get('verdict');
  const yes = verdict === 'no' ? [] : other.length > 0 ? other : subjects(form, 'yes');
  const proposed = subjects(form, 'proposed');
  const no = verdict === 'no' || other.length > 0 ? proposed : subjects(form, 'no');
  const kind = kindSchema.safeParse(form.get('kind'));
  const made = await decide(callOf(context, actor), {
    postId: String(form.get('post') ?? ''),
    yes,
    no: no.filter((one) => !yes.some((chosen) => chosen.id === one.id)),
    kind: kind.success ? kind.data : null,
    sampleId: form.get('sample') || null,
  });
  if (!made.ok) return { refused: refusalCopy[made.error.type] ?? refusalCopy.invalid! };
  const what = String(form.get('what') ?? '').slice(0, 120);
  const text =
    yes.length > 0
      ? evidenceCopy.decidedYes(other.length > 0 ? 'kegiatan yang Anda pilih' : what)
      : what
        ? evidenceCopy.decidedNo(what)
        : evidenceCopy.decidedNone;
  const { decisionIds } = made.value;
  if (decisionIds.length === 0) return redirectWith(back, { text });
  return redirectWith(back, {
    text,
    ...(decisionIds.length === 1 && decisionIds[0]
      ? {
          undo: {
            label: evidenceCopy.undoLabel,
            action: back,
            fields: { intent: 'undo', decision: decisionIds[0] },
          },
        }
      : {
          undo: {
            label: evidenceCopy.undoLabel,
            action: back,
            fields: { intent: 'undo-many', decisions: decisionIds.slice(0, 10).join(',') },
          },
        }),
  });
}
