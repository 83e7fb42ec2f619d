// Counts test cases for `npm test`. Vitest's JSON reporter counts too, but leaves out why a test was skipped, and a file that failed
// before its first test counts for nothing there.
import type { Reporter, TestModule } from 'vitest/node';
import type { Tally } from './tally.ts';

export class TallyReporter implements Reporter {
  tally: Tally = { passed: 0, failed: 1, skipped: [] };

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const cases = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ module, test, result: test.result() })),
    );
    const of = (state: string): number => cases.filter(({ result }) => result.state === state).length;
    // A module fails without a failed test where it could not be loaded or a hook of it threw.
    const brokenModules = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].some(() => true),
    );
    this.tally = {
      passed: of('passed'),
      failed: of('failed') + of('pending') + brokenModules.length + errors.length,
      skipped: cases
        .filter(({ result }) => result.state === 'skipped')
        .map(({ module, test, result }) => {
          const reason = result.state === 'skipped' && result.note !== undefined ? result.note : 'no reason given';
          return `${module.relativeModuleId} > ${test.fullName}: ${reason}`;
        }),
    };
  }
}
