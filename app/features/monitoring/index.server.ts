export { type Visit, visitChannel } from './collecting/visit.server.ts';
export { boardUnits, coverageBoard } from './queries/board.server.ts';
export {
  anyPosts,
  type FollowedAccount,
  followedAccounts,
  type LeaderTask,
  leaderTasks,
  type PostsOfDay,
  postsByDay,
  unitsWithPosts,
} from './queries/followed-units.server.ts';
export { SILENT_DAYS, type SilentUnit, silentUnits } from './queries/silent-units.server.ts';
export { drawWeek } from './store/draw-week.server.ts';
export {
  type MatchCounts,
  type MatchingMoment,
  matchPosts,
  ownPrecision,
} from './store/match-posts.server.ts';
export { type MadeDecision, settleDecisions } from './store/settle-decisions.server.ts';
export { markGone, type StoredPosts, type StoreMoment, storePosts } from './store/store-posts.server.ts';
export { type TakenPosts, takePosts } from './store/take-posts.server.ts';
