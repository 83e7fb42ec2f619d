import { useDeferredValue } from 'react';
import { useAudience, useIsInternal } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { ScrollRegion } from '../../../ui/frame/scroll-region.tsx';
import { today } from '../../../ui/clock.ts';
import { ApprovalSummary } from '../approvals/approval-summary.tsx';
import { SmallBillFigure } from '../charts/bill-figure.tsx';
import { useDraft, useReading, useSession } from '../draft/edit-session.ts';
import { Explained } from '../how/explained.tsx';
import { useWritten } from '../charts/written.ts';
import { mayGoDown } from '../../../../shared/domain/commitments/true-up.ts';
import { wrong } from '../draft/next-step.ts';
import { hasAnyCost } from '../../../../shared/domain/statements/any-cost.ts';
import { nextDates } from './next-dates.ts';
import { ProblemList } from './problem-list.tsx';
import { WarningList } from '../warnings/warning-list.tsx';

/** The figures of the quote, always in sight. */
function Figures() {
  const words = useWords().builder;
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const results = useReading((reading) => reading.results);
  const isCurrent = useReading((reading) => reading.isCurrent);
  const currency = useReading((reading) => reading.currency);
  const totals = results?.totals;
  const margin = totals?.grossMarginHundredths ?? null;
  return (
    <div className="qw-summary-figures" data-stale={isCurrent ? undefined : true} aria-live="polite">
      <dl>
        <div className="qw-figure">
          <dt>
            {words.committed}
            <span className="qw-soft">
              {results?.quote.commitments?.some(mayGoDown) === true ? ` ${words.beforeTrueUps}` : ''}
            </span>
          </dt>
          <dd className="qw-number">
            <span className="qw-currency">{currency}</span>{' '}
            <Explained
              figure={['totals', 'committedValue']}
              text={totals === undefined ? '–' : written.amount(totals.committedValue)}
            />
          </dd>
        </div>
        <div className="qw-figure">
          <dt>{words.expected}</dt>
          <dd className="qw-number">
            <span className="qw-currency">{currency}</span>{' '}
            <Explained
              figure={['totals', 'expectedValue']}
              text={totals === undefined ? '–' : written.amount(totals.expectedValue)}
            />
          </dd>
        </div>
        {audience === 'internal' && (
          <div className="qw-figure qw-figure-margin">
            <dt>{words.margin}</dt>
            <dd className="qw-number">
              {results !== null && !hasAnyCost(results.quote) ? (
                <span className="qw-soft qw-small">{words.noCosts}</span>
              ) : (
                <Explained figure={['totals', 'grossMarginPercent']} text={written.margin(margin)} />
              )}
            </dd>
          </div>
        )}
      </dl>
      <p className="qw-small qw-soft">{words.netOfVat}</p>
    </div>
  );
}

function ByYear() {
  const words = useWords();
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const results = useReading((reading) => reading.results);
  const currency = useReading((reading) => reading.currency);
  if (results === null) return null;
  // Where no cost was entered, none is said: 0.00 would be one.
  const showsCost = audience === 'internal' && hasAnyCost(results.quote);
  return (
    <section className="qw-summary-part qw-summary-years" aria-label={words.builder.byYear}>
      <h3>{words.builder.byYear}</h3>
      <table className="qw-mini">
        <thead>
          <tr>
            <th scope="col">
              <span className="qw-hidden-label">{words.evaluation.year}</span>
            </th>
            <th scope="col">{`${words.evaluation.invoiced}, ${currency}`}</th>
            {showsCost && <th scope="col">{words.evaluation.cost}</th>}
          </tr>
        </thead>
        <tbody>
          {results.totals.byYear.map(({ year, invoiced, cost }, index) => (
            <tr key={year}>
              <th scope="row">{words.builder.year(year)}</th>
              <td className="qw-number">
                <Explained figure={['totals', 'byYear', index, 'invoiced']} text={written.amount(invoiced)} />
              </td>
              {showsCost && (
                <td className="qw-number">
                  <Explained figure={['totals', 'byYear', index, 'cost']} text={written.amount(cost)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bill() {
  const words = useWords().builder;
  const session = useSession();
  // The picture follows the figures, so that no keystroke waits for it.
  const results = useDeferredValue(useReading((reading) => reading.results));
  if (results === null) return null;
  return (
    <section className="qw-summary-part" aria-label={words.bill}>
      <div className="qw-summary-head">
        <h3>{words.bill}</h3>
        <button type="button" className="qw-link" onClick={() => session.showMoney('month')}>
          {words.showSchedule}
        </button>
      </div>
      <SmallBillFigure results={results} />
    </section>
  );
}

function Dates() {
  const words = useWords().builder;
  const written = useWritten();
  const results = useReading((reading) => reading.results);
  const validUntil = useDraft((draft) => draft.validUntil);
  if (results === null) return null;
  const dates = nextDates(results, validUntil, today());
  if (dates.length === 0) return null;
  return (
    <section className="qw-summary-part" aria-label={words.next}>
      <h3>{words.next}</h3>
      <dl className="qw-dates">
        {dates.map(({ what, on }) => (
          <div key={what}>
            <dt>{words.dates[what]}</dt>
            <dd className="qw-number">{written.date(on)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The deal's value, problems and next dates. It never scrolls away. */
export function Summary() {
  const words = useWords().builder;
  const isOurs = useIsInternal();
  const faults = useReading(({ problems }) => wrong(problems).length);
  const missing = useReading(({ problems }) => problems.length) - faults;
  const isCurrent = useReading((reading) => reading.isCurrent);
  const hasNumbers = useReading(({ results }) => results !== null);
  return (
    <ScrollRegion className="qw-summary" label={words.summary}>
      <Figures />
      <section className="qw-summary-part qw-summary-problems" aria-label={words.problems}>
        <h3 data-wrong={faults > 0 ? true : undefined}>
          {faults > 0 ? words.problemCount(faults) : missing > 0 ? words.stillToEnter : words.problems}
        </h3>
        {!isCurrent && <p className="qw-small qw-soft">{hasNumbers ? words.unfinishedPart : words.notPricedYet}</p>}
        <ProblemList />
      </section>
      {isOurs && <WarningList label={words.warnings} />}
      <ApprovalSummary />
      <Bill />
      <ByYear />
      <Dates />
    </ScrollRegion>
  );
}
