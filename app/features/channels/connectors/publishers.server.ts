import type { Publisher, PublishingNetwork } from './publishing.ts';

export type Publishers = Readonly<Partial<Record<PublishingNetwork, Publisher>>>;

/** Who sends to which network; a new one is one line here and its folder. */
export const PUBLISHERS: Publishers = {};
