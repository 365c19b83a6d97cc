/**
 * A service that signs documents electronically (in government: BSrE). None is built in: without one a document is a draft
 * and says so on its face.
 */
export type Signer = {
  readonly name: string;
  /** @returns the signed PDF @throws when the service does not answer; the document then stays a draft */
  sign(pdf: Uint8Array, document: { number: string; title: string }): Promise<Uint8Array>;
};
