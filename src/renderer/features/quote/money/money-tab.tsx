import type { KeyboardEvent } from 'react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useStore } from 'zustand/react';
import type { Results } from '../../../../shared/domain/compute.ts';
import { hasCosts } from '../../../../shared/domain/costs/has-costs.ts';
import { underScenarios } from '../../../../shared/simulation/scenarios/under-scenarios.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { BillFigure } from '../charts/bill-figure.tsx';
import { DrawdownFigure } from '../charts/drawdown-figure.tsx';
import type { SlotMove } from '../../../../shared/simulation/margin/slot-moves.ts';
import { slotMoves } from '../../../../shared/simulation/margin/slot-moves.ts';
import { SlotMovesFigure } from '../charts/slot-moves-figure.tsx';
import { ReroutePanel } from './reroute-panel.tsx';
import { PricePathFigure } from '../charts/price-path-figure.tsx';
import type { MoneyView } from '../draft/edit-session.ts';
import { readable } from '../draft/kept-scenarios.ts';
import { moneyViews, useReading, useSession, useWhere } from '../draft/edit-session.ts';
import { ScenarioFigure } from '../what-if/scenario-figure.tsx';
import { WhatIfScenarios } from '../what-if/what-if-scenarios.tsx';
import { WhatIf } from '../what-if/what-if.tsx';
import { HowPanel } from '../how/how-panel.tsx';
import { LedgerTable, askedAt } from './ledger-table.tsx';
import type { Writing } from './ledgers/cells.ts';
import { quantityCell } from './ledgers/cells.ts';
import type { Ledger } from './ledgers/ledger.ts';
import type { Compared } from './ledgers/scenario-ledgers.ts';
import { comparedOf } from './ledgers/scenario-ledgers.ts';
import type { ColumnSpan } from './ledgers/periods.ts';
import { LineChoices } from './line-choices.tsx';
import { moneyPlaceOf } from './money-place.ts';
import { MoneyTools, useCopy } from './money-tools.tsx';
import { ViewList } from './view-list.tsx';
import { hasSpan, hasView, ledgersOf } from './view-ledgers.ts';
import './money.css';

/** One key each for the length of the columns. */
const spanKeys: Readonly<Record<string, ColumnSpan>> = { m: 'month', q: 'quarter', y: 'year' };

const noScenarios: readonly Compared[] = [];

/** The chart beside the tables of a view. */
function Chart({ view, results, moves }: OpenMoneyProps & { readonly moves: readonly SlotMove[] }) {
  switch (view) {
    case 'year':
    case 'month':
      return <BillFigure results={results} />;
    case 'commitment':
      return results.commitments.map((commitment) => (
        <DrawdownFigure key={commitment.terms.id} results={results} commitment={commitment} />
      ));
    case 'index':
      return <PricePathFigure results={results} />;
    case 'margin':
      return <SlotMovesFigure results={results} moves={moves} />;
    case 'invoices':
    case 'credits':
    case 'line':
    case 'revenue':
    case 'scenarios':
      return null;
  }
}

/** What has to be said under the tables of a view. */
function Notes({ view, results, writing }: { readonly view: MoneyView; readonly results: Results; readonly writing: Writing }) {
  const { words, audience } = writing;
  const notes = [
    ...(view === 'year' && audience === 'internal' && !hasCosts(results.quote) ? [words.money.noMargin] : []),
    ...(view === 'year' && results.options !== null ? [words.evaluation.optionsNote] : []),
    ...(view === 'revenue' ? [words.evaluation.revenueNote(results.policy)] : []),
    ...(view === 'commitment' && results.commitments.some(({ trueUps }) => trueUps.length > 0)
      ? [words.evaluation.trueUpNote]
      : []),
    ...(view === 'index' && results.adaptive !== null
      ? [words.evaluation.renewal(quantityCell(results.adaptive.renewalMultiplier, null, writing).text)]
      : []),
  ];
  return notes.map((note) => (
    <p key={note} className="qw-small qw-soft qw-note">
      {note}
    </p>
  ));
}

const noMoves: readonly SlotMove[] = [];

type OpenMoneyProps = { readonly view: MoneyView; readonly results: Results };

function OpenMoney({ view, results }: OpenMoneyProps) {
  const words = useWords();
  const language = useLanguage();
  const audience = useAudience((state) => state.audience);
  const isCurrent = useReading((reading) => reading.isCurrent);
  const store = moneyPlaceOf(useSession());
  const place = useStore(store);
  const { data: guardrails } = useAnswer('policy.current', {}, { enabled: view === 'scenarios' });
  const policy = guardrails?.policy ?? null;
  // A scenario is computed while it is typed, after the letter shows.
  const kept = useDeferredValue(useReading((reading) => reading.scenarios));
  const moves = useMemo(() => (view === 'margin' ? slotMoves(results) : noMoves), [view, results]);
  const writing = useMemo(() => ({ words, language, minor: results.minor, audience }), [words, language, results, audience]);
  const { span, line, measure } = place;
  const compared = useMemo(
    () => (view === 'scenarios' ? comparedOf(underScenarios(results, readable(kept)), writing) : noScenarios),
    [view, results, kept, writing],
  );
  const ledgers = useMemo(
    () => ledgersOf(view, results, { span, line, measure, compared, policy, moves }, writing),
    [view, results, span, line, measure, compared, policy, moves, writing],
  );
  // The cursor moves first, then its explanation follows.
  const late = useDeferredValue(place);
  const asked = useMemo(() => askedAt(ledgers, late), [ledgers, late]);
  const current = ledgers.find(({ id }) => id === place.table) ?? ledgers[0];
  const copy = useCopy();
  const page = useRef<HTMLDivElement>(null);
  const focusIn = (selector: string): void => page.current?.querySelector<HTMLElement>(selector)?.focus();
  const press = (event: KeyboardEvent): void => {
    const isInTable = event.target instanceof Element && event.target.closest('[data-ledger]') !== null;
    if (!isInTable) return;
    const longer = spanKeys[event.key.toLowerCase()];
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'c' || current === undefined) return;
      event.preventDefault();
      copy(current);
    } else if (longer !== undefined && !event.altKey && hasSpan(view)) {
      event.preventDefault();
      store.setState({ span: longer });
    }
  };
  const table = (ledger: Ledger) => (
    <LedgerTable
      key={ledger.id}
      ledger={ledger}
      hideCaption={ledgers.length === 1}
      explain={() => focusIn('.qw-money-how [tabindex="0"]')}
    />
  );
  return (
    // The keys are those of the tables within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="qw-money-page" ref={page} onKeyDown={press}>
      <div className="qw-money-main">
        <h2 className="qw-hidden-label">{words.money.views[view]}</h2>
        <div className="qw-money-head">
          <p className="qw-soft qw-small">{`${words.evaluation.amountsIn(results.quote.currency)}. ${words.evaluation.netOfVat}`}</p>
          <MoneyTools
            view={view}
            ledger={current}
            span={hasSpan(view) ? span : null}
            setSpan={(next) => store.setState({ span: next })}
          />
        </div>
        {!isCurrent && <p className="qw-held-back">{words.evaluation.heldBack}</p>}
        {view === 'line' && (
          <LineChoices
            results={results}
            audience={audience}
            line={line}
            measure={measure}
            choose={(next) => store.setState(next)}
          />
        )}
        <div className="qw-tables">
          {view === 'scenarios' ? (
            <>
              {ledgers.slice(0, 1).map(table)}
              <ScenarioFigure compared={compared} currency={results.quote.currency} />
              <WhatIfScenarios results={results} />
              {ledgers.slice(1).map(table)}
            </>
          ) : (
            <>
              {ledgers.map(table)}
              <Chart view={view} results={results} moves={moves} />
            </>
          )}
        </div>
        <Notes view={view} results={results} writing={writing} />
        {view === 'margin' && <ReroutePanel results={results} />}
        {view === 'scenarios' && <WhatIf results={results} />}
      </div>
      <aside className="qw-money-how" aria-label={words.how.title}>
        <h2>{words.how.title}</h2>
        <HowPanel asked={asked} leave={() => focusIn(`[data-ledger="${current?.id ?? ''}"] [data-cell][tabindex="0"]`)} />
        <p className="qw-small qw-soft">{words.how.keys}</p>
      </aside>
    </div>
  );
}

/** What the deal comes to, on one page: tables that the keys walk, and beside them how each figure came about. */
export function MoneyTab() {
  const words = useWords().evaluation;
  const session = useSession();
  const chosen = useWhere((where) => where.view);
  const results = useReading((reading) => reading.results);
  const audience = useAudience((state) => state.audience);
  const shown = moneyViews.filter((view) => hasView(view, results, audience));
  const view = shown.find((each) => each === chosen) ?? 'year';
  return (
    <section className="qw-money">
      <ViewList views={shown} view={view} show={session.showMoney} />
      {results === null ? (
        <div className="qw-empty">
          <p>{words.waiting}</p>
        </div>
      ) : (
        <OpenMoney view={view} results={results} />
      )}
    </section>
  );
}
