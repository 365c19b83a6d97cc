export type ArchiveFault =
  | 'not-an-archive'
  | 'damaged'
  | 'key-needed'
  | 'wrong-key'
  | 'bad-key-file'
  | 'bad-recipient'
  | 'newer'
  | 'other-history'
  | 'not-empty'
  | 'other-schema'
  | 'not-migrated'
  | 'exists'
  | 'cannot-write'
  | 'cannot-read';

/** An archive can't be made or taken in; the message is a sentence for the operator. */
export class ArchiveError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, message: string) {
    super(message);
    this.name = 'ArchiveError';
    this.fault = fault;
  }
}
