export type EmbeddedFault =
  | 'wrong-platform'
  | 'binaries-missing'
  | 'no-place'
  | 'in-use'
  | 'not-owner'
  | 'cannot-write'
  | 'no-ordinary-user'
  | 'init-failed'
  | 'other-version'
  | 'start-failed'
  | 'orphan-stays';

/** The embedded database can't run; the message is a sentence for the operator. */
export class EmbeddedError extends Error {
  readonly fault: EmbeddedFault;

  constructor(fault: EmbeddedFault, message: string) {
    super(message);
    this.name = 'EmbeddedError';
    this.fault = fault;
  }
}
