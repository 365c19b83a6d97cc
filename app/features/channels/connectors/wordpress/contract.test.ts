import { describeConnector } from '../contract.ts';
import { startFakeWordpress } from './fake.ts';

describeConnector('wordpress', startFakeWordpress, { measures: false });
