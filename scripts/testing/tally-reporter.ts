// Counts test cases for `npm test`. Vitest's JSON reporter counts too, but leaves out why a test was skipped, and a file that failed
// before its first test counts for nothing there.
import type { Reporter, TestModule } from 'vitest/node';
import { oneFailed } from './tally.ts';
import type { Tally } from './tally.ts';

/** What an error says first: the rest, with its stack, is printed where it happened. */
function firstLine(error: { readonly message?: string } | undefined): string {
  return error?.message?.split('\n', 1)[0] ?? 'no message';
}

export class TallyReporter implements Reporter {
  tally: Tally = oneFailed('the run ended before its tests');

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { readonly message?: string }[]): void {
    const cases = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        name: `${module.relativeModuleId} > ${test.fullName}`,
        result: test.result(),
        isSecondTry: test.diagnostic()?.flaky === true,
      })),
    );
    // A module fails without a failed test where it could not be loaded or a hook of it threw.
    const brokenModules = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].some(() => true),
    );
    this.tally = {
      passed: cases.filter(({ result }) => result.state === 'passed').length,
      failed: [
        ...cases.flatMap(({ name, result }) => {
          if (result.state === 'failed') return [`${name}: ${firstLine(result.errors[0])}`];
          return result.state === 'pending' ? [`${name}: never ended`] : [];
        }),
        ...brokenModules.map((module) => `${module.relativeModuleId}: ${firstLine(module.errors()[0])}`),
        ...errors.map((error) => `beside the tests: ${firstLine(error)}`),
      ],
      secondTry: cases.flatMap(({ name, result, isSecondTry }) =>
        isSecondTry ? [`${name}: ${firstLine(result.errors?.[0])}`] : [],
      ),
      skipped: cases.flatMap(({ name, result }) =>
        result.state === 'skipped' ? [`${name}: ${result.note ?? 'no reason given'}`] : [],
      ),
    };
  }
}
