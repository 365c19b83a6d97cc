/** Server face of clippings: what reports read. */
export {
  type WeekClippings,
  type WeekStory,
  weekClippings,
} from './queries/week-clippings.server.ts';
