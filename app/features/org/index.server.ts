export { seedHolidays } from './actions/government.server.ts';
export {
  governmentForHost,
  governmentOf,
  loadActor,
  type Membership,
  membershipsOf,
  todayIn,
} from './queries/actor.server.ts';
export { beginningOf } from './queries/settings.server.ts';
export { setupPath } from './setup-code.server.ts';
