/** Nothing goes out while it holds. `scopeId` names the unit or the network. */
export type Pause = {
  readonly id: string;
  readonly scope: 'all' | 'unit' | 'network';
  readonly scopeId: string | null;
  readonly reason: string;
  readonly fromAt: string;
  readonly untilAt: string | null;
};

export type PauseTarget = { readonly unitId: string; readonly network: string };

const covers = (pause: Pause, target: PauseTarget): boolean =>
  pause.scope === 'all' || pause.scopeId === (pause.scope === 'unit' ? target.unitId : target.network);

/** The pause that holds, or is planned, at that moment for that unit and network; the one that lasts longest. */
export function pauseAt(pauses: readonly Pause[], at: string, target: PauseTarget): Pause | null {
  const moment = Date.parse(at);
  const end = (pause: Pause) =>
    pause.untilAt === null ? Number.POSITIVE_INFINITY : Date.parse(pause.untilAt);
  const holding = pauses.filter(
    (pause) => covers(pause, target) && Date.parse(pause.fromAt) <= moment && moment < end(pause),
  );
  return holding.sort((a, b) => end(b) - end(a))[0] ?? null;
}
