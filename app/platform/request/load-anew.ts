/** Acts of a page that change nothing it shows: a look at a link, a narrative that was opened or copied, an answer of a test kept. */
const QUIET: ReadonlySet<string> = new Set(['periksa', 'seen', 'used', 'keep']);

/** What a page's act says on the phone when nothing answered: the page stays, and nothing is asked for again. */
export type Unanswered = { readonly unanswered?: true };

/**
 * Whether what stands on the page is asked for again after an act. On a slow network it costs seconds, and without one a
 * failed question would take the page away with everything typed into it.
 */
export function loadAnew(after: {
  formData?: FormData | undefined;
  actionResult?: unknown;
  defaultShouldRevalidate: boolean;
}): boolean {
  if (QUIET.has(String(after.formData?.get('intent') ?? ''))) return false;
  if ((after.actionResult as Unanswered | null | undefined)?.unanswered) return false;
  return after.defaultShouldRevalidate;
}

const MEANWHILE: ReadonlySet<string> = new Set(['changed-meanwhile', 'decided-meanwhile']);

/** Whether an act was refused because somebody else had changed what the page was opened over. */
export const isMeanwhile = ({ type }: { readonly type: string }): boolean => MEANWHILE.has(type);

/** The status of a refused form: 409 is somebody else's change, after which the page is asked for again. */
export const refusalStatus = (error: { readonly type: string }): 409 | 422 =>
  isMeanwhile(error) ? 409 : 422;

/**
 * After an act that found somebody else's change (409) the page is asked for again, which a refusal otherwise does not do: it has to show
 * what is stored now, and its next try has to stand on it.
 */
export const loadAnewOnConflict = (after: {
  actionStatus?: number | undefined;
  defaultShouldRevalidate: boolean;
}): boolean => after.actionStatus === 409 || after.defaultShouldRevalidate;
