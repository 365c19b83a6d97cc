export {
  governmentForHost,
  governmentOf,
  loadActor,
  type Membership,
  membershipsOf,
  todayIn,
} from './queries/actor.server.ts';
