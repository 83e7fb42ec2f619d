import type { Read } from '../../../../shared/domain/document/problem.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import type { Answer } from '../../../../shared/simulation/break-even/break-even.ts';
import type { ChargeModelAnswer } from '../../../../shared/simulation/break-even/charge-models.ts';
import type { MarginPath, UsePath } from '../../../../shared/simulation/break-even/paths.ts';
import type { StandIn } from '../../../../shared/simulation/replay/history.ts';
import type { ReplayResult } from '../../../../shared/simulation/replay/replay.ts';
import type { StressResult } from '../../../../shared/simulation/stress/stress-result-document.ts';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';
import type { PackedRuns } from '../../../../shared/simulation/stress/packed-runs.ts';

/** What the window asks a simulation worker; what it rests on comes first. */
export type SimulationQuestion =
  | { readonly kind: 'inputs'; readonly inputs: StressInputs }
  | { readonly kind: 'runs'; readonly from: number; readonly count: number }
  | { readonly kind: 'warnings'; readonly result: StressResult }
  | { readonly kind: 'break-even'; readonly floorPercent: string; readonly runs: number }
  | { readonly kind: 'break-even-paths' }
  | { readonly kind: 'charge-models' }
  | { readonly kind: 'replay'; readonly start: string; readonly standIns: readonly (readonly [string, StandIn])[] };

export type SimulationAnswer =
  | { readonly kind: 'runs'; readonly from: number; readonly runs: Read<PackedRuns> }
  | { readonly kind: 'warnings'; readonly warnings: readonly Warning[] }
  | { readonly kind: 'break-even'; readonly answers: readonly Answer[] }
  | { readonly kind: 'break-even-paths'; readonly margins: MarginPath; readonly uses: UsePath }
  | { readonly kind: 'charge-models'; readonly models: readonly ChargeModelAnswer[] }
  | { readonly kind: 'replay'; readonly replayed: Read<ReplayResult> };
