import { redirect } from 'react-router';
import { platformOf, requestContext, requirePerson } from '#app/platform/request/request.server.ts';
import { TENANT_COOKIE } from '#app/platform/request/tenant-cookie.ts';
import { membershipsOf } from '../queries/actor.server.ts';
import type { Route } from './+types/switch-government.ts';
import { textOf } from './form-answer.ts';

export function loader() {
  throw redirect('/kerja/profil');
}

/** Opens another government of the same account; the cookie is only a wish, the memberships decide. */
export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const wanted = textOf(await request.formData(), 'tenantId');
  const memberships = await membershipsOf(platformOf(context), actor.accountId);
  if (!memberships.some((one) => one.tenantId === wanted)) throw new Response(null, { status: 404 });
  const secure = context.get(requestContext).origin.startsWith('https:') ? '; Secure' : '';
  return new Response(null, {
    status: 303,
    headers: {
      Location: '/kerja',
      'Set-Cookie': `${TENANT_COOKIE}=${wanted}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure}`,
    },
  });
}
