import type { Results } from '../../../../shared/domain/compute.ts';
import type { Policy } from '../../../../shared/guardrails/policy.ts';
import { hasCosts } from '../../../../shared/domain/costs/has-costs.ts';
import type { SlotMove } from '../../../../shared/simulation/margin/slot-moves.ts';
import type { MoneyView } from '../draft/edit-session.ts';
import { billLedger } from './ledgers/bill-ledger.ts';
import type { Writing } from './ledgers/cells.ts';
import { commitmentLedgers } from './ledgers/commitment-ledgers.ts';
import { creditLedgers } from './ledgers/credit-ledgers.ts';
import { indexLedger } from './ledgers/index-ledger.ts';
import { marginLedgers, slotMovesLedger } from './ledgers/margin-ledgers.ts';
import { invoicesLedger } from './ledgers/invoice-ledgers.ts';
import type { Ledger } from './ledgers/ledger.ts';
import type { LineMeasure } from './ledgers/line-ledger.ts';
import { lineLedger, linesLedger, shownMeasures } from './ledgers/line-ledger.ts';
import type { ColumnSpan } from './ledgers/periods.ts';
import { revenueLedger } from './ledgers/revenue-ledger.ts';
import type { Compared } from './ledgers/scenario-ledgers.ts';
import { scenarioActsLedger, scenarioLedger, scenarioMonthsLedger } from './ledgers/scenario-ledgers.ts';
import { optionsLedger, totalsLedger } from './ledgers/totals-ledger.ts';

/** What is asked of a view. */
export type Shown = {
  readonly span: ColumnSpan;
  readonly line: string | null;
  readonly measure: LineMeasure;
  /** The forecast, and each scenario beside it. */
  readonly compared: readonly Compared[];
  readonly policy: Policy | null;
  readonly moves: readonly SlotMove[];
};

/** The views whose columns are stretches of the term. */
const inTime: ReadonlySet<MoneyView> = new Set(['month', 'credits', 'line', 'revenue', 'margin']);
export const hasSpan = (view: MoneyView): boolean => inTime.has(view);

/** The views that tell of costs, margin or how we recognize revenue. */
export function isInternalView(view: MoneyView): boolean {
  return view === 'revenue' || view === 'scenarios' || view === 'margin';
}

/** Whether a view has something to say of a deal, and may be seen. */
export function hasView(view: MoneyView, results: Results | null, audience: Writing['audience']): boolean {
  if (audience === 'customer' && isInternalView(view)) return false;
  switch (view) {
    case 'commitment':
      return (results?.commitments.length ?? 0) > 0;
    case 'credits':
      return (results?.credits ?? null) !== null;
    case 'index':
      return (results?.adaptive ?? null) !== null;
    case 'revenue':
    case 'scenarios':
      return true;
    case 'margin':
      return results !== null && hasCosts(results.quote);
    case 'year':
    case 'month':
    case 'invoices':
    case 'line':
      return true;
  }
}

/** The tables of a view. */
export function ledgersOf(view: MoneyView, results: Results, shown: Shown, writing: Writing): readonly Ledger[] {
  switch (view) {
    case 'year':
      return [
        totalsLedger(results, writing),
        billLedger(results, 'year', writing),
        ...[optionsLedger(results, writing)].filter((ledger) => ledger !== null),
      ];
    case 'month':
      return [billLedger(results, shown.span, writing)];
    case 'invoices':
      return [invoicesLedger(results, writing)];
    case 'commitment':
      return results.commitments.flatMap((_, at) => commitmentLedgers(results, at, writing));
    case 'credits':
      return creditLedgers(results, shown.span, writing);
    case 'index':
      return [indexLedger(results, writing)];
    case 'line': {
      const at = results.lines.findIndex(({ line }) => line.id === shown.line);
      const measure = shownMeasures(writing).find((each) => each === shown.measure) ?? 'charges';
      return [at < 0 ? linesLedger(results, measure, shown.span, writing) : lineLedger(results, at, shown.span, writing)];
    }
    case 'revenue':
      return [revenueLedger(results, shown.span, writing)];
    case 'margin':
      return [...marginLedgers(results, shown.span, writing), slotMovesLedger(results, shown.moves, writing)];
    case 'scenarios':
      return [
        scenarioLedger(results, shown.compared, shown.policy, writing),
        scenarioMonthsLedger(results, shown.compared, writing),
        scenarioActsLedger(results, shown.compared, writing),
      ];
  }
}
