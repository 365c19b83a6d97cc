import { Temporal } from '#app/platform/clock/temporal.ts';
import { type AlikePair, alikePairs } from './alike.ts';

/** A piece as the calendar compares it. */
export type Planned = {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly audience: string | null;
  readonly text: string;
  /** Local days on which it goes out, or is planned for. */
  readonly days: readonly string[];
  readonly slots: readonly {
    readonly channelId: string | null;
    readonly network: string;
    readonly at: string;
    readonly day: string;
  }[];
};

export type ClashWarning =
  | {
      readonly kind: 'same-hour';
      readonly first: string;
      readonly second: string;
      readonly network: string;
      readonly at: string;
    }
  | {
      readonly kind: 'same-audience';
      readonly first: string;
      readonly second: string;
      readonly audience: string;
      readonly day: string;
    }
  | { readonly kind: 'alike'; readonly first: string; readonly second: string; readonly by: AlikePair['by'] }
  | {
      readonly kind: 'too-many';
      readonly pieces: readonly string[];
      readonly channelId: string;
      readonly network: string;
      readonly day: string;
      readonly count: number;
    };

/** More than this a day on one account, and followers stop reading. */
export const MOST_A_DAY = 4;
/** Posts of one account stand at least so far apart. */
const HOUR_MS = 3_600_000;
/** The same thing told again within so many days is a repetition. */
export const ALIKE_DAYS = 7;

const ordered = <T>(list: readonly T[], key: (one: T) => string) =>
  [...list].sort((a, b) => key(a).localeCompare(key(b)));

function sameHour(pieces: readonly Planned[]): ClashWarning[] {
  const slots = pieces.flatMap((piece) =>
    piece.slots.flatMap((slot) =>
      slot.channelId ? [{ piece: piece.id, ...slot, channelId: slot.channelId }] : [],
    ),
  );
  return [...Map.groupBy(slots, ({ channelId }) => channelId).values()].flatMap((own) => {
    const inTime = ordered(own, ({ at, piece }) => `${new Date(Date.parse(at)).toISOString()} ${piece}`);
    return inTime.flatMap((slot, index): ClashWarning[] => {
      const before = inTime[index - 1];
      if (!before || before.piece === slot.piece || Date.parse(slot.at) - Date.parse(before.at) >= HOUR_MS)
        return [];
      const [first, second] = [before.piece, slot.piece].sort();
      return [{ kind: 'same-hour', first: first!, second: second!, network: slot.network, at: slot.at }];
    });
  });
}

const plain = (audience: string) => audience.trim().toLowerCase().replace(/\s+/g, ' ');

function sameAudience(pieces: readonly Planned[]): ClashWarning[] {
  const told = pieces.flatMap((piece) =>
    piece.audience ? piece.days.map((day) => ({ piece, day, key: `${day} ${plain(piece.audience!)}` })) : [],
  );
  return [...Map.groupBy(told, ({ key }) => key).values()].flatMap((same) =>
    ordered(same, ({ piece }) => piece.id).flatMap(({ piece, day }, index, list): ClashWarning[] => {
      const before = list[index - 1];
      return before && before.piece.id !== piece.id
        ? [
            {
              kind: 'same-audience',
              first: before.piece.id,
              second: piece.id,
              audience: piece.audience!.trim(),
              day,
            },
          ]
        : [];
    }),
  );
}

function tooMany(pieces: readonly Planned[]): ClashWarning[] {
  const slots = pieces.flatMap((piece) =>
    piece.slots.flatMap((slot) =>
      slot.channelId ? [{ ...slot, piece: piece.id, channelId: slot.channelId }] : [],
    ),
  );
  return [...Map.groupBy(slots, ({ channelId, day }) => `${channelId} ${day}`).values()]
    .filter((list) => list.length > MOST_A_DAY)
    .map((list): ClashWarning => {
      const { channelId, network, day } = list[0]!;
      return {
        kind: 'too-many',
        channelId,
        network,
        day,
        count: list.length,
        pieces: list.map(({ piece }) => piece).sort(),
      };
    });
}

const apart = (one: string, other: string) =>
  Math.abs(Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other), { largestUnit: 'days' }).days);
const near = (one: Planned, other: Planned) =>
  one.days.some((day) => other.days.some((there) => apart(day, there) <= ALIKE_DAYS));

function alike(pieces: readonly Planned[]): ClashWarning[] {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  return alikePairs(pieces)
    .filter(({ first, second }) => near(byId.get(first)!, byId.get(second)!))
    .map((pair): ClashWarning => ({ kind: 'alike', ...pair }));
}

const keyOf = (warning: ClashWarning) =>
  warning.kind === 'too-many'
    ? `too-many ${warning.channelId} ${warning.day}`
    : `${warning.kind} ${warning.first} ${warning.second}`;

/** Everything a planner should look at, once each, in one order whatever order the pieces came in. */
export function clashesOf(pieces: readonly Planned[]): ClashWarning[] {
  const all = [...sameHour(pieces), ...tooMany(pieces), ...sameAudience(pieces), ...alike(pieces)];
  return ordered([...new Map(all.map((one) => [keyOf(one), one])).values()], keyOf);
}

/** Ids of the pieces that a warning is about. */
export const piecesOf = (warning: ClashWarning): readonly string[] =>
  warning.kind === 'too-many' ? warning.pieces : [warning.first, warning.second];
