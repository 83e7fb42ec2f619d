import type { Results } from '../../../../shared/domain/compute.ts';
import { useWords } from '../../../ui/language.tsx';
import type { MoneyView } from '../draft/edit-session.ts';
import { moneyViews, useReading, useSession, useWhere } from '../draft/edit-session.ts';
import { CommitmentPeriodsView } from '../views/commitment-periods-view.tsx';
import { CreditBalanceView } from '../views/credit-balance-view.tsx';
import { InvoicesView } from '../views/invoices-view.tsx';
import { LineMonthsView } from '../views/line-months-view.tsx';
import { MeasurementsView } from '../views/measurements-view.tsx';
import { ScheduleView } from '../views/schedule-view.tsx';
import { TotalsView } from '../views/totals-view.tsx';
import { TrueUpsView } from '../views/true-ups-view.tsx';

function View({ view }: { readonly view: MoneyView }) {
  switch (view) {
    case 'totals':
      return <TotalsView />;
    case 'schedule':
      return <ScheduleView />;
    case 'invoices':
      return <InvoicesView />;
    case 'commitmentPeriods':
      return <CommitmentPeriodsView />;
    case 'trueUps':
      return <TrueUpsView />;
    case 'measurements':
      return <MeasurementsView />;
    case 'creditBalance':
      return <CreditBalanceView />;
    case 'lineMonths':
      return <LineMonthsView />;
  }
}

/** Whether the deal has what a view shows. */
function hasView(view: MoneyView, results: Results | null): boolean {
  switch (view) {
    case 'commitmentPeriods':
      return (results?.commitments.length ?? 0) > 0;
    case 'trueUps':
      return results?.commitments.some(({ trueUps }) => trueUps.length > 0) === true;
    case 'measurements':
      return (results?.adaptive ?? null) !== null;
    case 'creditBalance':
      return (results?.credits ?? null) !== null;
    case 'totals':
    case 'schedule':
    case 'invoices':
    case 'lineMonths':
      return true;
  }
}

/** The evaluation. */
export function MoneyTab() {
  const words = useWords().builder;
  const session = useSession();
  const view = useWhere((where) => where.view);
  const results = useReading((reading) => reading.results);
  return (
    <>
      <nav className="qw-part-list" aria-label={words.look}>
        {moneyViews
          .filter((each) => each === view || hasView(each, results))
          .map((each) => (
            <button
              key={each}
              type="button"
              className="qw-nav-item"
              aria-current={each === view ? 'page' : undefined}
              onClick={() => session.showMoney(each)}
            >
              {words.views[each]}
            </button>
          ))}
      </nav>
      <View view={view} />
    </>
  );
}
