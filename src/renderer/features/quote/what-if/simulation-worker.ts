import { breakEven } from '../../../../shared/simulation/break-even/break-even.ts';
import { chargeModels } from '../../../../shared/simulation/break-even/charge-models.ts';
import { marginPath, usePath } from '../../../../shared/simulation/break-even/paths.ts';
import { replayAll } from '../../../../shared/simulation/replay/replay.ts';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';
import { computeRuns } from '../../../../shared/simulation/stress/stress.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulation-message.ts';

// What the questions rest on stays the same object: what is made of its terms is made once for all of them.
let inputs: StressInputs | null = null;

function answer(question: SimulationQuestion): SimulationAnswer | null {
  if (question.kind === 'inputs') {
    inputs = question.inputs;
    return null;
  }
  if (inputs === null) return null;
  switch (question.kind) {
    case 'runs':
      return { kind: 'runs', runs: computeRuns(inputs, question.from, question.count) };
    case 'break-even':
      return { kind: 'break-even', answers: breakEven({ ...inputs, floorPercent: question.floorPercent, runs: question.runs }) };
    case 'break-even-paths':
      return { kind: 'break-even-paths', margins: marginPath(inputs), uses: usePath(inputs) };
    case 'charge-models':
      return { kind: 'charge-models', models: chargeModels(inputs) };
    case 'replay':
      return { kind: 'replay', replayed: replayAll({ ...inputs, standIns: new Map(question.standIns) }, question.start) };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<SimulationQuestion>) => {
  const answered = answer(event.data);
  if (answered !== null) globalThis.postMessage(answered, { transfer: [] });
});
