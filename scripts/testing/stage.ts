// The stages of `npm test`: each says its name, its result and its time, and a failed one stops only those that need it.
import { Problem } from '../terminal/problem.ts';
import { closingLine, oneFailed } from './tally.ts';
import type { Tally } from './tally.ts';

export type Stage = {
  readonly name: string;
  /** Stages without whose success this one would say nothing. */
  readonly needs?: readonly string[];
  readonly check: () => Promise<Tally>;
};

async function checked({ name, check }: Stage, print: (line: unknown) => void): Promise<Tally> {
  try {
    return await check();
  } catch (error) {
    print(error instanceof Problem ? error.message : error);
    return oneFailed(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export async function runStages(stages: readonly Stage[], print: (line: unknown) => void): Promise<readonly Tally[]> {
  const failed = new Set<string>();
  const tallies: Tally[] = [];
  for (const stage of stages) {
    print(`\n== ${stage.name}`);
    const missing = stage.needs?.filter((need) => failed.has(need)) ?? [];
    const started = Date.now();
    const notRun = `Not run, for want of: ${missing.join(', ')}`;
    if (missing.length > 0) print(notRun);
    const tally = missing.length > 0 ? oneFailed(`${stage.name}: ${notRun}`) : await checked(stage, print);
    for (const skipped of tally.skipped) print(`skipped: ${skipped}`);
    if (tally.failed.length > 0) failed.add(stage.name);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    print(`== ${stage.name}: ${tally.failed.length > 0 ? 'FAILED' : 'ok'} in ${seconds} s (${closingLine(tally)})`);
    tallies.push(tally);
  }
  return tallies;
}
