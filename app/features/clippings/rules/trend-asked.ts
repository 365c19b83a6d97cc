const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The issue and the step that the address asks for. */
export function trendAsked(params: URLSearchParams): { issueId: string | null; by: 'day' | 'week' } {
  const issue = params.get('isu') ?? '';
  return { issueId: ID.test(issue) ? issue : null, by: params.get('tiap') === 'minggu' ? 'week' : 'day' };
}
