import { booksKnownOn } from '../../../shared/domain/costs/known-on.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { readCosts } from '../../../shared/domain/reading/read.ts';
import { priceSentences } from '../../../shared/text/command-line/sentences.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { monitorResult } from '../../../shared/simulation/monitor/monitor-result.ts';
import type { Deal, Monitored, MovedDeal } from '../../../shared/simulation/monitor/monitored.ts';
import { monitored } from '../../../shared/simulation/monitor/monitored.ts';
import { monitorSentences as sentences, monitorText } from '../../../shared/text/command-line/monitor-text.ts';
import { problemLine } from '../../../shared/text/problems.ts';
import { optionalFrom } from '../documents.ts';
import { dealsOfFolder } from '../monitored/deals-of-folder.ts';
import { dealsOfWorkspace } from '../monitored/deals-of-workspace.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';

export type MonitorOptions = {
  readonly workspace?: string | undefined;
  readonly book?: string | undefined;
  readonly costs: string;
  readonly before?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly json?: boolean | undefined;
};

function optionProblems({ workspace, book, before, asOf, knownOn }: MonitorOptions): readonly string[] {
  return [
    ...((workspace === undefined) === (book === undefined) ? [sentences.oneSource] : []),
    ...(before !== undefined && book === undefined ? [sentences.beforeAlone] : []),
    ...(asOf !== undefined && !isDate(asOf) ? [sentences.noDate] : []),
    ...(knownOn !== undefined && !isDate(knownOn) ? [priceSentences.noDate] : []),
  ];
}

function warningsOf(found: readonly Monitored[], { currency }: Costs, isFolder: boolean): readonly string[] {
  const count = (why: 'no-book' | 'other-currency'): number =>
    found.filter((each) => each.does === 'not-compared' && each.why === why).length;
  const [without, foreign] = [count('no-book'), count('other-currency')];
  return [
    ...(without === 0 ? [] : [sentences.noBook(without, isFolder)]),
    ...(foreign === 0 ? [] : [sentences.otherCurrency(foreign, currency)]),
    ...found.flatMap((each) => {
      if (each.does !== 'not-priced') return [];
      const [first] = each.problems;
      return first === undefined ? [] : [sentences.notPriced(each.deal.number, problemLine(first))];
    }),
  ];
}

/** `monitor`: which quotes and contracts a cost book moves. */
export async function monitorCommand(options: MonitorOptions): Promise<Outcome> {
  const wrong = optionProblems(options);
  if (wrong.length > 0) return unusable(wrong);
  const costs = await optionalFrom<Costs>(options.costs, readCosts, 'costs');
  const before = await optionalFrom<Costs>(options.before, readCosts, 'before');
  if (!costs.ok || !before.ok || costs.value === undefined) {
    return unusable([costs, before].flatMap((each) => (each.ok ? [] : each.lines)));
  }
  const day = options.asOf ?? new Date().toISOString().slice(0, 10);
  const deals =
    options.workspace === undefined
      ? await dealsOfFolder(options.book ?? '', before.value)
      : await dealsOfWorkspace(options.workspace, day);
  if (!deals.ok) return unusable(deals.lines);
  const known = booksKnownOn(options.knownOn);
  const book = known(costs.value);
  const found = deals.value.map((deal: Deal) => monitored({ ...deal, costs: deal.costs && known(deal.costs) }, book));
  const moved = found.flatMap((each): readonly MovedDeal[] => (each.does === 'move' ? [each.deal] : []));
  const warnings = warningsOf(found, book, options.book !== undefined);
  if (options.json !== true) return done(monitorText(moved, found.length), warnings);
  const document = monitorResult(found, book.currency, problemLine);
  return done(`${JSON.stringify(document)}\n`, warnings);
}
