import { type Actor, hasRole } from '#app/platform/authz/actor.ts';
import { impossible } from '#app/platform/errors/result.ts';

/** What can be done with clippings. */
export const CLIPPING_ACTS = [
  'see-clippings',
  'set-tone',
  'correct-tags',
  'set-relevance',
  'edit-stories',
  'add-links',
  'edit-sources',
  'edit-issues',
  'edit-settings',
  'make-paper',
  'take-items',
  'tag-items',
] as const;
export type ClippingAct = (typeof CLIPPING_ACTS)[number];

/** May the actor do this? Total over the acts. The desk sees and decides, leaders and heads of units see. */
export function may(actor: Actor, act: ClippingAct): boolean {
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'system')
    return act === 'see-clippings' || act === 'take-items' || act === 'tag-items' || act === 'make-paper';
  const desk = hasRole(actor, 'coordinator', 'reviewer', 'prokopim');
  switch (act) {
    case 'see-clippings':
      return desk || hasRole(actor, 'leader', 'head');
    case 'set-tone':
    case 'correct-tags':
    case 'set-relevance':
    case 'edit-stories':
    case 'add-links':
    case 'edit-sources':
    case 'edit-issues':
    case 'edit-settings':
    case 'make-paper':
      return desk;
    case 'take-items':
    case 'tag-items':
      return false;
    default:
      return impossible(act);
  }
}
