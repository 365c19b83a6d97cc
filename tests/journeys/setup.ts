import { beforeEach } from 'vitest';
import { tellOfFailure } from './failures.ts';

beforeEach(({ task, onTestFailed }) => {
  onTestFailed(() => tellOfFailure(task.name));
});
