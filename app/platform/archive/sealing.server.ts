import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ArchiveError } from './archive-error.ts';
import { copy } from './copy.id.ts';

/** Sealed archives are files of the age format (age-encryption.org/v1): the `age` tool opens them too. */
const AGE_OPENING = 'age-encryption.org/v1\n';

export function isSealed(head: Buffer): boolean {
  return head.subarray(0, AGE_OPENING.length).toString('latin1') === AGE_OPENING;
}

/** Makes a key pair; the secret half goes to a file that only its owner may read. @returns the public half */
export async function makeKey(file: string, now: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const text = `# created: ${now}\n# public key: ${recipient}\n${identity}\n`;
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new ArchiveError('exists', copy.exists(file));
    throw new ArchiveError('cannot-write', copy.cannotWrite(file, code));
  }
  return recipient;
}

/** The secret key in a key file. */
export async function readKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ArchiveError('cannot-read', copy.cannotRead(file));
  });
  const line = text.split('\n').find((candidate) => candidate.startsWith('AGE-SECRET-KEY-1'));
  if (!line) throw new ArchiveError('bad-key-file', copy.badKeyFile(file));
  return line.trim();
}

/** Encrypts a stream to a public key, in memory of a few chunks. */
export async function seal(plain: Readable, recipient: string): Promise<Readable> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new ArchiveError('bad-recipient', copy.badRecipient(recipient));
  }
  const sealed = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>);
  return Readable.fromWeb(sealed as WebStream<Uint8Array>);
}

/** Refuses a text that is no public key, before any work is done. */
export function checkRecipient(recipient: string): void {
  try {
    new Encrypter().addRecipient(recipient);
  } catch {
    throw new ArchiveError('bad-recipient', copy.badRecipient(recipient));
  }
}

/** Opens a sealed stream. Every chunk is authenticated: a changed one ends it with an error. */
export async function unseal(sealed: Readable, key: string | null, file: string): Promise<Readable> {
  if (key === null) throw new ArchiveError('key-needed', copy.keyNeeded(file));
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(key);
  } catch {
    throw new ArchiveError('bad-key-file', copy.badKeyFile(file));
  }
  try {
    const plain = await decrypter.decrypt(Readable.toWeb(sealed) as ReadableStream<Uint8Array>);
    const opened = Readable.fromWeb(plain as WebStream<Uint8Array>);
    return opened;
  } catch (error) {
    if (/no identity matched/i.test(String(error))) throw new ArchiveError('wrong-key', copy.wrongKey(file));
    throw new ArchiveError('damaged', copy.damaged(file));
  }
}
