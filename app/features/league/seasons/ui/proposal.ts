import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { decideProposal, withdrawProposal } from '../actions/proposals.server.ts';
import { appealsCopy } from '../appeals-copy.id.ts';
import type { Route } from './+types/proposal.ts';
import { faultsOf } from './form-faults.ts';
import { seasonHref } from './hrefs.ts';

/** Proposals are read on the page of decisions. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  requirePerson(context, request);
  return new Response(null, { status: 302, headers: { Location: seasonHref(params.id, '/keputusan') } });
}

/** Decides on a proposal of the desk, or takes it back. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const call = callOf(context, requirePerson(context, request));
  const { proposalId } = params;
  const back = seasonHref(params.id, '/keputusan');
  const done =
    typed.verdict === 'withdraw'
      ? await withdrawProposal(call, { proposalId })
      : await decideProposal(call, { ...typed, proposalId });
  if (done.ok)
    return redirectWith(back, {
      text: typed.verdict === 'withdraw' ? appealsCopy.propose.withdrawn : appealsCopy.one.decided,
    });
  const { errors, general } = faultsOf(done.error);
  return redirectWith(back, { tone: 'bad', text: general ?? Object.values(errors)[0] ?? '' });
}
