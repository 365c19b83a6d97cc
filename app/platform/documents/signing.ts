/**
 * The port to a service that signs documents electronically (in government: BSrE). A service is built in as an adapter of this type
 * and set in `createPlatform`; it is asked once for each paper, after drawing and before the file is kept.
 *
 * None is built in. Without one every paper is a draft and says so on its face, its check page says so too, and nothing in this
 * program draws a signature or calls a paper signed.
 */
export type Signer = {
  /** False: no service is configured, and `sign` is never asked. */
  readonly configured: boolean;
  /** @returns the signed PDF @throws when the service does not answer; the paper is then kept as a draft */
  sign(pdf: Uint8Array, document: { number: string; title: string }): Promise<Uint8Array>;
};

/** The adapter of an office without a signing service. */
export const notConfigured: Signer = {
  configured: false,
  sign() {
    throw new Error('No signing service is configured');
  },
};

/**
 * Draws a paper and has it signed where a service is configured. A service that fails leaves a draft that says it is one: papers do
 * not wait for another house's server.
 * @param draw draws the paper, with or without the words of a draft
 */
export async function signedOrDraft(
  signer: Signer,
  document: { number: string; title: string },
  draw: (draft: boolean) => Promise<Uint8Array>,
  onFailure: (error: unknown) => void,
): Promise<{ pdf: Uint8Array; signed: boolean }> {
  if (signer.configured) {
    try {
      return { pdf: await signer.sign(await draw(false), document), signed: true };
    } catch (error) {
      onFailure(error);
    }
  }
  return { pdf: await draw(true), signed: false };
}
