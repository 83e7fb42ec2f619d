import type { ReactNode } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { MovedQuote } from '../../../shared/calls/quotes/price-move-calls.ts';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import { minorDigits } from '../../../shared/domain/values/currency.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { moneyText, numberText, percentText } from '../../../shared/text/number-format.ts';
import { useRoute } from '../../client/route.ts';
import { useCommand } from '../../client/use-command.ts';
import { usePages } from '../../client/use-pages.ts';
import { KnownDayField } from '../../ui/fields/known-day-field.tsx';
import { LookDialog } from '../../ui/frame/look-dialog.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

type ClauseRow = Pick<MovedQuote, 'quoteId' | 'revisionId' | 'number' | 'currency'> & {
  readonly clause: MovedQuote['clauses'][number];
};

type Dealt = Pick<MovedQuote, 'quoteId' | 'revisionId' | 'number'>;

/** The deal of a row, which its number leads to: to its margin, or to what its clause measures. */
function linkTo(
  view: 'margin' | 'index',
  text: (deal: Dealt) => string,
  label: (number: string) => string,
): (deal: Dealt) => ReactNode {
  return (deal) => {
    const { quoteId, revisionId, number } = deal;
    const open = (): void => useRoute.getState().go({ screen: 'quote', quoteId, revisionId, tab: 'money', place: view });
    return (
      <button type="button" className="qw-link" aria-label={label(number)} onClick={open}>
        {text(deal)}
      </button>
    );
  };
}

function ClauseTable({ moved }: { readonly moved: readonly MovedQuote[] }) {
  const words = useWords().costs.moves;
  const language = useLanguage();
  const rows = useMemo(
    () =>
      moved.flatMap(({ quoteId, revisionId, number, currency, clauses }) =>
        clauses.map((clause): ClauseRow => ({ quoteId, revisionId, number, currency, clause })),
      ),
    [moved],
  );
  const columns = useMemo((): readonly DataColumn<ClauseRow>[] => {
    const date = (day: string | null): string => (day === null ? '–' : briefDateText(day, language));
    const number = (text: string): string => numberText(text, language);
    return [
      { id: 'number', head: words.deal, kind: 'text', cell: linkTo('index', ({ number: own }) => own, words.openDeal) },
      { id: 'on', head: words.measuredOn, kind: 'text', cell: ({ clause }) => date(clause.on) },
      {
        id: 'index',
        head: words.index,
        kind: 'number',
        cell: ({ clause }) => words.becomes(number(clause.before.index), number(clause.after.index)),
      },
      {
        id: 'does',
        head: words.does,
        kind: 'text',
        cell: ({ clause: { before, after } }) =>
          before.action === after.action
            ? words.acts[after.action]
            : words.insteadOf(words.acts[after.action], words.acts[before.action]),
      },
      { id: 'from', head: words.from, kind: 'text', cell: ({ clause }) => date(clause.after.effectiveFrom) },
      {
        id: 'amount',
        head: words.amount,
        kind: 'number',
        cell: ({ clause, currency }) => moneyText(clause.amount, currency, minorDigits(currency), language),
      },
    ];
  }, [words, language]);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={words.clauses}
      columns={columns}
      rows={rows}
      rowKey={({ quoteId, clause }, index) => `${quoteId} ${clause.on} ${index}`}
      empty=""
    />
  );
}

/** What a book moves: which quotes' margin, which contracts' clauses, on which day, by how much. */
export function MovesDialog({ book, close }: { readonly book: CostBookHead; readonly close: () => void }) {
  const words = useWords();
  const text = words.costs.moves;
  const language = useLanguage();
  const { send } = useCommand();
  const { costBookId } = book;
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const { pages, ...look } = usePages(
    useCallback(
      (after: number, limit: number) =>
        send('costs.moves', { costBookId, ...(knownOn === null ? {} : { knownOn }), after, limit }),
      [send, costBookId, knownOn],
    ),
  );
  const moved = useMemo(() => pages.flatMap((page) => page.moved), [pages]);
  const notPriced = pages.flatMap((page) => page.notPriced);
  const notCompared = pages.reduce((sum, page) => sum + page.notCompared, 0);
  const columns = useMemo((): readonly DataColumn<MovedQuote>[] => {
    const percent = (value: string | null): string => (value === null ? '–' : percentText(value, language));
    const number = (value: string): string => numberText(value, language);
    return [
      { id: 'deal', head: text.deal, kind: 'text', cell: linkTo('margin', ({ number: own }) => own, text.openDeal) },
      { id: 'customer', head: text.customer, kind: 'text', cell: (row) => row.customer },
      { id: 'state', head: text.state, kind: 'text', cell: ({ state }) => text.states[state] },
      {
        id: 'margin',
        head: text.margin,
        kind: 'number',
        cell: ({ before, after }) => text.becomes(percent(before.marginPercent), percent(after.marginPercent)),
      },
      {
        id: 'cost',
        head: text.cost(book.currency),
        kind: 'number',
        cell: ({ before, after }) => text.becomes(number(before.cost), number(after.cost)),
      },
      {
        id: 'expected',
        head: text.expected(book.currency),
        kind: 'number',
        cell: ({ before, after }) => text.becomes(number(before.expected), number(after.expected)),
      },
    ];
  }, [text, language, book.currency]);
  return (
    <LookDialog
      title={text.title(book.name)}
      hint={text.hint}
      chosen={<KnownDayField knownOn={knownOn} change={setKnownOn} />}
      said={text.looked(look.looked, look.total)}
      look={look}
      stopLabel={text.stop}
      close={close}
      closeLabel={words.frame.close}
    >
      {notCompared > 0 && <p className="qw-soft">{text.notCompared(notCompared, book.currency)}</p>}
      {notPriced.length > 0 && <p className="qw-attention">{text.notPriced(notPriced.join(', '))}</p>}
      <DataTable
        caption={text.margins}
        columns={columns}
        rows={moved}
        rowKey={({ quoteId, revisionId, revision }) => `${quoteId} ${revisionId} ${revision ?? ''}`}
        empty={look.isRunning ? '' : text.none}
      />
      <ClauseTable moved={moved} />
    </LookDialog>
  );
}
