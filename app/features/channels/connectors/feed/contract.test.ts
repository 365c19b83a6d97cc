import { describeConnector } from '../contract.ts';
import { startFakeFeed } from './fake.ts';

describeConnector('feed', startFakeFeed, { measures: false });
