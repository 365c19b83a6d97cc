export {
  channelToMeasure,
  endVisit,
  forgetLook,
  leaseChannels,
  lockVisit,
  type MeasuredChannel,
  takeUpVisit,
  type VisitEnd,
  type VisitedChannel,
} from './collecting.server.ts';
export { type Connectors, connectorsFor, MANIFESTS, MEASURING } from './connectors/index.server.ts';
export { type Publishers, publishersFor } from './connectors/publishers.server.ts';
export type {
  DeliveryGate,
  DeliveryListener,
  DeliveryOutcome,
  DeliverySource,
  Telling,
} from './delivery/contributors.ts';
export {
  cancelDelivery,
  type DeliveryOrder,
  type DeliveryWhere,
  frozenAt,
  requestDelivery,
  retryDelivery,
} from './delivery/requesting.server.ts';
export { stuckLines } from './delivery/shown.server.ts';
export { type AccountLook, lookUpAccount } from './queries/look-up.server.ts';
export { type PageReading, readPage } from './reading/read-page.server.ts';
