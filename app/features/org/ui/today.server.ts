import type { RouterContextProvider } from 'react-router';
import { platformOf, requireGovernment } from '#app/platform/request/request.server.ts';
import { todayIn } from '../queries/actor.server.ts';

/** Today's date where the government is, as `2026-11-19`. */
export function todayOf(context: Readonly<RouterContextProvider>): string {
  return todayIn(platformOf(context), requireGovernment(context).zone).toString();
}
