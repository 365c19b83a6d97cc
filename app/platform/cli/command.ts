import type { Temporal } from '../clock/temporal.ts';

/** What a command may use of the world. `ownerDatabaseUrl` starts the embedded PostgreSQL when it is needed. */
export type CommandIo = {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Reads a text file; `-` is standard input. */
  readFile(path: string): Promise<string>;
  /** The bytes of a file as they come, for files that may be larger than memory; `-` is standard input. */
  readStream(path: string): AsyncIterable<Uint8Array>;
  readonly now: Temporal.Instant;
  /** Connection of the owning role; starts the embedded PostgreSQL when the settings name no other. */
  ownerDatabaseUrl(): Promise<string>;
  /** The data folder of this installation. */
  readonly dataDir: string;
  /** Where files lie. */
  readonly filesDir: string;
  /** The whole platform, for commands that run acts. */
  platform(): Promise<import('../platform.server.ts').Platform>;
};

/** One command of `simpul`. `run` resolves to the exit code: 0 done, 1 refused or failed, 2 wrong use. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>;
};
