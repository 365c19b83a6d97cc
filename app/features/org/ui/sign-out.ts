import { redirect } from 'react-router';
import { clientOf, platformOf, redirectWithCookies } from '#app/platform/request/request.server.ts';
import type { Route } from './+types/sign-out.ts';

export function loader() {
  throw redirect('/kerja');
}

export async function action({ context, request }: Route.ActionArgs) {
  const setCookies = await platformOf(context).auth.signOut(clientOf(context, request));
  return redirectWithCookies('/masuk', setCookies);
}
