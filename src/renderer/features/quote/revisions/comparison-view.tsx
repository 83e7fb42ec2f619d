import { Button } from '@mantine/core';
import type { ListedRevision } from '../../../../shared/calls/quotes/quote-calls.ts';
import type { Comparison } from '../../../../shared/calls/quotes/comparison-calls.ts';
import { negatedDecimal, sumOfDecimals } from '../../../../shared/decimals/decimals.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import { useWords, useLanguage } from '../../../ui/language.tsx';
import { useAnswer } from '../../../client/queries.ts';
import { errorSentence } from '../../../client/failure-sentence.ts';
import { RedlineText } from '../../../ui/contract/redline-text.tsx';
import { LongWait } from '../../../ui/frame/long-wait.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useWhere } from '../draft/edit-session.ts';

type Row = { readonly id: string; readonly name: string; readonly before: string | null; readonly after: string | null };

type ComparisonProps = { readonly before: ListedRevision; readonly after: ListedRevision; readonly close: () => void };

function MoneyTable({ before, after, comparison }: Omit<ComparisonProps, 'close'> & { readonly comparison: Comparison }) {
  const text = useWords().history;
  const language = useLanguage();
  const { money, currency } = comparison;
  if (money === null) return <p className="qw-soft">{text.noMoney}</p>;
  const all: readonly Row[] = [
    { id: 'committed', name: text.committed, ...money.committed },
    { id: 'expected', name: text.expected, ...money.expected },
    ...money.years.map(({ year, ...amounts }) => ({ id: `year-${year}`, name: text.year(year), ...amounts })),
    ...money.lines.map((line) => ({ ...line, id: `line-${line.id}` })),
  ];
  const isSameCurrency = currency.before === currency.after;
  const rows = all.filter((row) => !isSameCurrency || row.before !== row.after);
  const amount = (value: string | null): string => (value === null ? '–' : numberText(value, language));
  const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
  const difference = ({ before: was, after: is }: Row): string =>
    isSameCurrency
      ? numberText(sumOfDecimals([is ?? '0', negatedDecimal(was ?? '0')]), language, decimalsOf(is ?? was ?? '0'))
      : '–';
  const columns: readonly DataColumn<Row>[] = [
    { id: 'name', head: text.figure, kind: 'text', cell: ({ name }) => name },
    {
      id: 'before',
      head: `${text.before(before.revision)} (${currency.before})`,
      kind: 'number',
      cell: (row) => amount(row.before),
    },
    { id: 'after', head: `${text.before(after.revision)} (${currency.after})`, kind: 'number', cell: (row) => amount(row.after) },
    { id: 'difference', head: text.difference, kind: 'number', cell: difference },
  ];
  return <DataTable caption={text.money} columns={columns} rows={rows} rowKey={({ id }) => id} empty={text.sameMoney} />;
}

/** Two revisions beside each other: the amounts that differ, and the clauses as a redline by word. */
export function ComparisonView({ before, after, close }: ComparisonProps) {
  const words = useWords();
  const text = words.history;
  const knownOn = useWhere((where) => where.knownOn);
  const { data, error } = useAnswer(
    'quotes.compare',
    {
      before: { quoteId: before.quoteId, revisionId: before.revisionId },
      after: { quoteId: after.quoteId, revisionId: after.revisionId },
      ...(knownOn === null ? {} : { knownOn }),
    },
    { stopsUnseen: true },
  );
  const title = text.comparison(before.revision, after.revision);
  return (
    <section className="qw-comparison" aria-label={title} aria-busy={data === undefined && error === null}>
      <h4>{title}</h4>
      {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
      {data === undefined && error === null && (
        // Closing it is what stops it.
        <LongWait said={text.comparing} cancelLabel={words.frame.cancel} cancel={close} />
      )}
      {data !== undefined && (
        <>
          <MoneyTable before={before} after={after} comparison={data} />
          {data.clauses !== null && (
            <>
              <h5>{text.clauses}</h5>
              {data.clauses.length === 0 && <p className="qw-soft">{text.sameClauses}</p>}
              {data.clauses.map((clause, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a clause may stand twice under one title
                <article key={index}>
                  <h6>
                    {clause.title}
                    {clause.before === null && <span className="qw-chip">{text.added}</span>}
                    {clause.after === null && <span className="qw-chip">{text.gone}</span>}
                  </h6>
                  <RedlineText before={clause.before ?? ''} after={clause.after ?? ''} />
                </article>
              ))}
            </>
          )}
        </>
      )}
      <Button variant="default" size="compact-sm" onClick={close}>
        {text.closeComparison}
      </Button>
    </section>
  );
}
