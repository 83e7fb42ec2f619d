import { dueDays } from '../../domain/statements/due-days.ts';
import { addDays } from '../../domain/values/date.ts';
import type { Line } from '../../domain/terms/line.ts';
import { invoiceName } from '../../text/contract/invoice-name.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, quantityIn, shortDateIn } from '../assembly/assembly.ts';
import { refName } from '../parts/order/invoice-basis.ts';
import type { Block, Row } from '../tree/tree.ts';

/** The first month in which the line is used: what is delivered, what counts, what it costs. */
export function outcomeExample(assembly: Assembly, line: Line): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const result = assembly.results.lines.find((each) => each.line.id === line.id);
  const month = result?.quantities.findIndex((quantity) => quantity.units !== 0n) ?? -1;
  const delivered = result?.quantities[month];
  const rated = result?.rated[month];
  const charge = result?.charges[month];
  if (delivered === undefined || rated === undefined || charge === undefined)
    return [{ type: 'paragraph', style: 'note', text: examples.noUse }];
  return [
    {
      type: 'table',
      caption: examples.title,
      columns: [
        { head: examples.deliveredIn(month + 1), kind: 'quantity', wide: true },
        { head: examples.charged, kind: 'quantity' },
        { head: inCurrency(assembly, examples.charge), kind: 'amount' },
      ],
      rows: [{ kind: 'row', cells: [quantityIn(assembly, delivered), quantityIn(assembly, rated), amountIn(assembly, charge)] }],
    },
    { type: 'paragraph', style: 'note', text: examples.computed },
  ];
}

const shownInvoices = 3;

/** The first invoices of the billing schedule with the day on which each is due. */
export function invoicesExample(assembly: Assembly): readonly Block[] | null {
  const { clauses, billing } = assembly.words;
  const { examples } = clauses;
  const { quote, results } = assembly;
  const shown = results.invoices.slice(0, shownInvoices);
  const hasDue = shown.some(({ kind }) => dueDays(quote, kind) !== undefined);
  const dueText = (date: string, days: number | undefined): string =>
    days === undefined ? '–' : shortDateIn(assembly, addDays(date, days));
  const rows = shown.map(({ date, kind, ref, amount, part }): Row => ({
    kind: 'row',
    cells: [
      shortDateIn(assembly, date),
      invoiceName(kind, refName(assembly, ref), billing, part),
      ...(hasDue ? [dueText(date, dueDays(quote, kind))] : []),
      amountIn(assembly, amount),
    ],
  }));
  if (rows.length === 0) return [{ type: 'paragraph', style: 'note', text: examples.noUse }];
  return [
    {
      type: 'table',
      caption: examples.firstInvoices,
      columns: [
        { head: examples.date, kind: 'date' },
        { head: billing.for, kind: 'text', wide: true },
        ...(hasDue ? [{ head: examples.due, kind: 'date' } as const] : []),
        { head: inCurrency(assembly, examples.amount), kind: 'amount' },
      ],
      rows,
    },
    { type: 'paragraph', style: 'note', text: examples.computed },
  ];
}
