import { useMemo } from 'react';
import type { AskedBookChange, BookDeal } from '../../../shared/calls/quotes/book-calls.ts';
import { minorDigits } from '../../../shared/domain/values/currency.ts';
import type { BookResult, BookRowText } from '../../../shared/simulation/book/book-result.ts';
import { moneyText, numberText, percentText } from '../../../shared/text/number-format.ts';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { Unbroken } from './unbroken.tsx';

/** So many of the deals to leave are named; the rest are counted. */
const mostNamed = 20;

type FindingsProps = {
  readonly result: BookResult;
  readonly kind: AskedBookChange['kind'];
  readonly deals: readonly BookDeal[];
};

/** How many deals of one currency change and by how much, the ten worst, how the effect is spread, and which to leave as they are. */
export function BookFindings({ result, kind, deals }: FindingsProps) {
  const words = useWords();
  const text = words.costs.business;
  const { states } = words.costs.moves;
  const { listText } = useSentences();
  const language = useLanguage();
  const { currency, before, after, concentration, toLeave, worst } = result;
  const money = (amount: string): string => moneyText(amount, currency, minorDigits(currency), language);
  const columns = useMemo((): readonly DataColumn<BookRowText>[] => {
    const percent = (value: string | null): string => (value === null ? '–' : percentText(value, language));
    const stateOf = (name: string): string => {
      const state = deals.find((each) => each.name === name)?.state;
      return state === undefined ? '–' : states[state];
    };
    return [
      { id: 'deal', head: text.deal, kind: 'text', cell: ({ number, customer }) => `${number} ${customer}` },
      { id: 'state', head: text.state, kind: 'text', cell: ({ name }) => stateOf(name) },
      { id: 'bill', head: text.billChange(currency), kind: 'number', cell: ({ bill }) => numberText(bill, language) },
      { id: 'margin', head: text.marginChange(currency), kind: 'number', cell: ({ margin }) => numberText(margin, language) },
      {
        id: 'percent',
        head: text.margin,
        kind: 'number',
        cell: (row) => text.becomes(percent(row.before.marginPercent), percent(row.after.marginPercent)),
      },
    ];
  }, [text, states, deals, currency, language]);
  const numbers = new Map(result.rows.map(({ name, number }) => [name, number]));
  const named = toLeave.names.slice(0, mostNamed).map((name) => numbers.get(name) ?? name);
  const further = toLeave.names.length - named.length;
  const leaving = kind === 'rate-card' ? text.toLeaveCard : text.toLeave;
  return (
    <section aria-label={currency}>
      <p>{text.hit(result.hit, result.quotes)}</p>
      <p>{text.bill(money(before.bill), money(after.bill))}</p>
      <p>{text.kept(money(before.margin), money(after.margin))}</p>
      {concentration !== null && (
        <p>{text.concentration(percentText(concentration.sharePercent, language), concentration.quotes, result.quotes)}</p>
      )}
      {worst.length === 0 ? (
        <p>{text.noFall}</p>
      ) : (
        <>
          <DataTable caption={text.worst} columns={columns} rows={worst} rowKey={({ name }) => name} empty="" />
          <p>
            {leaving(toLeave.names.length, money(toLeave.margin))}{' '}
            <Unbroken text={listText(further === 0 ? named : [...named, text.more(further)])} />.
          </p>
        </>
      )}
    </section>
  );
}
