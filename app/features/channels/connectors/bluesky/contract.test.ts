import { describeConnector } from '../contract.ts';
import { startFakeBluesky } from './fake.ts';

describeConnector('bluesky', startFakeBluesky, { measures: true });
