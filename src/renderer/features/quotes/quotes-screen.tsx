import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ChevronDown, Plus } from 'lucide-react';
import { Suspense, lazy, useMemo, useRef, useState } from 'react';
import type { QuoteView } from '../../../shared/calls/quotes/quote-list-calls.ts';
import type { QuoteColumn } from '../../../shared/vocabulary/quote-column.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import type { Action } from '../../ui/actions/actions.ts';
import { runAction, useActions } from '../../ui/actions/actions.ts';
import type { DrawnButton } from '../../ui/frame/first-press.tsx';
import { FirstPress } from '../../ui/frame/first-press.tsx';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useIsInternal } from '../../ui/audience.ts';
import { useWords } from '../../ui/language.tsx';
import { useCommand } from '../../client/use-command.ts';
import { useEditedSample } from './edited-sample-store.ts';
import { conditionCount, listAsked, shownBy, shownGroups, statesShown, usualColumns, usualLook } from './list-look.ts';
import { EmptyQuotes } from './empty-quotes.tsx';
import { QuotesTable } from './quotes-table.tsx';
import { useQuoteCommands } from './quote-commands.ts';

const EditedSample = lazy(async () => ({ default: (await import('./edited-sample.tsx')).EditedSample }));
const ListFilters = lazy(async () => ({ default: (await import('./list-filters.tsx')).ListFilters }));
const ViewMenu = lazy(async () => ({ default: (await import('./view-menu.tsx')).ViewMenu }));
const ColumnMenu = lazy(async () => ({ default: (await import('./view-menu.tsx')).ColumnMenu }));
const MoreMenu = lazy(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu }));

const menuButton =
  (label: string): DrawnButton =>
  (press) => (
    <Button variant="default" {...press}>
      {label}
    </Button>
  );

/** Every quote of the workspace, found as its name is typed. */
export function QuotesScreen() {
  const words = useWords();
  const text = words.quotes;
  const commands = useQuoteCommands();
  // The names of filters and views are those of customers.
  const isInternal = useIsInternal();
  const searchField = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(usualLook.shown);
  const [conditions, setConditions] = useState(usualLook.conditions);
  const [sort, setSort] = useState(usualLook.sort);
  const looks = useAnswer('quotes.views', {}, { keepLast: true });
  const [ofView, setOfView] = useState<readonly QuoteColumn[] | null>(null);
  const columns = ofView ?? looks.data?.columns ?? [...usualColumns];
  const { send } = useCommand();
  const [limit, setLimit] = useState(usualLook.limit);
  const [sought] = useDebouncedValue(search.trim(), 20, { leading: true });
  const { data, error } = useAnswer('quotes.list', listAsked({ sought, conditions, shown, sort, limit }), { keepLast: true });
  const workspace = useAnswer('workspace.status', {});
  const hasSample = workspace.data?.state === 'open' && workspace.data.hasSample;
  const isEmpty = workspace.data?.state === 'open' && workspace.data.counts.quotes === 0;
  const isSampleAsked = useEditedSample(({ asked }) => asked !== null);
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'quotes.search', group: 'go', label: text.search, shortcut: 'mod+F', run: () => searchField.current?.focus() },
      { id: 'quotes.reset-sample', group: 'make', label: text.resetSample, run: () => void commands.resetSample() },
      {
        id: 'quotes.remove-sample',
        group: 'make',
        label: text.removeSample,
        when: hasSample,
        run: () => void commands.removeSample(),
      },
    ],
    [text, commands, hasSample],
  );
  useActions('quotes', actions);
  const filters = conditionCount(conditions);
  const states = shownGroups.map((value) => ({ value, label: text.states[value] }));

  const showView = (view: QuoteView | null): void => {
    const { search: typed = '', states: ofStates, ...others } = view?.conditions ?? {};
    setSearch(typed);
    setShown(shownBy(ofStates));
    setConditions(others);
    setSort(view?.sort ?? usualLook.sort);
    setOfView(view?.columns ?? null);
  };
  /** The text of clauses stands in nearly every quote: it is searched where it is asked for. */
  const searchClauses = (): void => {
    setConditions({ ...conditions, clause: sought });
    setSearch('');
    searchField.current?.focus();
  };
  const changeColumns = (next: QuoteColumn[]): void => {
    setOfView(next);
    void send('quotes.saveColumns', { columns: next });
  };
  const look = {
    conditions: { ...conditions, ...(sought === '' ? {} : { search: sought }), states: statesShown(shown) },
    sort,
    columns: [...columns],
  };

  return (
    <div className="qw-screen">
      <TopBar title={<h1>{text.title}</h1>}>
        <Button.Group>
          <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => runAction('quotes.new')}>
            {text.newQuote}
          </Button>
          <FirstPress
            opens="menu"
            renderButton={(press) => (
              <Button className="qw-button-more" aria-label={words.frame.more} {...press}>
                <ChevronDown size={15} aria-hidden />
              </Button>
            )}
          >
            {(button) => <MoreMenu commands={commands} hasSample={hasSample} button={button} />}
          </FirstPress>
        </Button.Group>
      </TopBar>
      <div className="qw-page">
        {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
        {isEmpty ? (
          <EmptyQuotes commands={commands} />
        ) : (
          <>
            <div className="qw-filter">
              <SearchField
                field={searchField}
                label={text.search}
                hint={text.searchHint}
                value={search}
                change={setSearch}
                toFound={() => document.querySelector<HTMLElement>('.qw-row-open')?.focus()}
              />
              <SegmentedControl aria-label={text.state} data={states} value={shown} onChange={setShown} />
              {isInternal && (
                <>
                  <FirstPress
                    key={JSON.stringify(ofView)}
                    opens="dialog"
                    renderButton={(press) => (
                      <Button variant={filters > 0 ? 'light' : 'default'} {...press}>
                        {text.filters.open(filters)}
                      </Button>
                    )}
                  >
                    {(button) => <ListFilters conditions={conditions} change={setConditions} button={button} />}
                  </FirstPress>
                  <FirstPress opens="menu" renderButton={menuButton(text.views)}>
                    {(button) => <ViewMenu views={looks.data?.views ?? []} look={look} use={showView} button={button} />}
                  </FirstPress>
                </>
              )}
              <FirstPress opens="menu" renderButton={menuButton(text.columns)}>
                {(button) => <ColumnMenu columns={columns} change={changeColumns} button={button} />}
              </FirstPress>
              <output className="qw-soft qw-small">{data !== undefined && text.count(data.rows.length, data.total)}</output>
            </div>
            {data !== undefined && data.rows.length === 0 && (
              <div className="qw-empty">
                <p>{sought === '' ? text.nothingInState : text.nothingFound(sought)}</p>
                {sought !== '' && (
                  <div className="qw-buttons">
                    {isInternal && (
                      <Button variant="default" onClick={searchClauses}>
                        {text.searchClauses}
                      </Button>
                    )}
                    <Button variant="default" onClick={() => setSearch('')}>
                      {text.clearSearch}
                    </Button>
                  </div>
                )}
              </div>
            )}
            {data !== undefined && data.rows.length > 0 && (
              <QuotesTable rows={data.rows} columns={columns} sort={sort} onSort={setSort} commands={commands} />
            )}
            {data !== undefined && data.rows.length < data.total && (
              <Button variant="default" onClick={() => setLimit(Math.min(1000, limit * 2))}>
                {text.showMore}
              </Button>
            )}
          </>
        )}
      </div>
      {isSampleAsked && (
        <Suspense fallback={null}>
          <EditedSample />
        </Suspense>
      )}
    </div>
  );
}
