import { pino } from 'pino';

export type Logger = {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
  debug(data: object, message: string): void;
  child(data: object): Logger;
};

const SECRET_FIELDS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'phone',
  'nik',
  'nip',
];

type Fault = {
  name?: string;
  message?: string;
  code?: unknown;
  severity?: unknown;
  table?: unknown;
  column?: unknown;
  constraint?: unknown;
  stack?: string;
  cause?: unknown;
};

/** PostgreSQL puts the offending value into these messages; the code says the same without it. */
const fromDatabase = (error: Fault): boolean => typeof error.severity === 'string';
/** Faults of zod list what was given. */
const fromInput = (error: Fault): boolean => error.name === 'ZodError' || error.name === '$ZodError';

function messageOf(error: Fault): string {
  if (fromDatabase(error))
    return ['database', error.code, error.table, error.column, error.constraint].filter(Boolean).join(' ');
  return fromInput(error) ? 'input does not fit its schema' : (error.message ?? '');
}

/** What may be kept of an error outside the log: class, code and place, never a value. */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown value';
  const code = (error as Fault).code;
  const safe = fromDatabase(error as Fault) || fromInput(error as Fault);
  return safe ? messageOf(error as Fault) : [error.name, code].filter(Boolean).join(' ');
}

/** An error for the log. What databases and validation say of values is left out, so that no person's data is written. */
function serializeError(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return 'thrown value';
  const error = given as Fault;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: messageOf(error),
    ...(error.code === undefined ? {} : { code: error.code }),
    stack: places.join('\n'),
    ...(error.cause instanceof Error ? { cause: serializeError(error.cause) } : {}),
  };
}

/** Structured log, one JSON line an entry. Fields that could hold a person's data or a secret are cut out. */
export function createLogger(level: string, to?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: serializeError, error: serializeError },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[disembunyikan]' },
  };
  return (to ? pino(options, to) : pino(options)) as Logger;
}
