import { describeConnector } from '../contract.ts';
import { startFakeMastodon } from './fake.ts';

describeConnector('mastodon', startFakeMastodon, { measures: true });
