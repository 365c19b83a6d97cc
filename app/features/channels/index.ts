export { parseAddress, readUrl } from './addresses/parse-address.ts';
export { type AddressKind, NETWORKS, type Network, type ParsedAddress } from './addresses/parsed.ts';
export type {
  CollectedItem,
  CollectInput,
  CollectResult,
  Connector,
  ConnectorName,
  Cursor,
  MeasureResult,
  Metric,
} from './connectors/connector.ts';
export { FAILURE_REASON_COPY } from './connectors/copy.id.ts';
export type { ConnectorFailure, FailureClass, FailureReason } from './connectors/failure.ts';
export { hashtagsOf } from './connectors/hashtags.ts';
export type {
  DeliveryFailure,
  DeliveryReason,
  Message,
  MessageMedia,
  PublishingLimits,
  PublishingNetwork,
} from './connectors/publishing.ts';
export { PUBLISHING_NETWORKS } from './connectors/publishing.ts';
export { breachesOf, type LimitBreach, limitsOf, PUBLISHING_LIMITS } from './connectors/publishing-limits.ts';
export { withLink } from './connectors/same-text.ts';
export { linksIn, measureText, type TextLength } from './connectors/text-measure.ts';
export {
  OF_THE_MESSAGE as DELIVERY_OF_THE_MESSAGE,
  REASON_COPY as DELIVERY_REASON_COPY,
} from './delivery/copy.id.ts';
export type { Pause } from './delivery/rules/pause.ts';
export { HELD_COPY as DELIVERY_HELD_COPY } from './delivery/screens-copy.id.ts';
export { DELIVERY_STATES, type DeliveryState } from './delivery/tables.ts';
export { COLLECT_JOB } from './jobs.ts';
export { accountName, NETWORK_ICONS, NETWORK_NAMES, networkIcon, networkName } from './networks.ts';
export { accountIn, addressKeyOf, type PastedAccount } from './rules/address-key.ts';
export { afterFailure, afterSuccess, jitterOf } from './rules/next-visit.ts';
export {
  type DatedProof,
  isFresh,
  latestByMethod,
  PROOF_DAYS,
  type Standing,
  standingOf,
} from './rules/official.ts';
