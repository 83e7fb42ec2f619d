import { invoiceKinds } from '../domain/terms/evaluation.ts';
import type { InvoiceKind } from '../domain/terms/evaluation.ts';
import { invoiceGroupName } from '../text/invoice-words.ts';
import { netOfVat } from '../text/payment-words.ts';
import type { Assembly } from './assembly.ts';
import { amountIn, inCurrency, section, sumOf } from './assembly.ts';
import type { Block, Row, Table } from './tree.ts';

type Component = { readonly name: string; readonly amount: string };

function ofKind(assembly: Assembly, kind: InvoiceKind): string {
  const amounts = assembly.evaluation.invoices.filter((invoice) => invoice.kind === kind).map(({ amount }) => amount);
  return sumOf(assembly, amounts);
}

/** What the committed value is the sum of: pricing §8. */
function committedComponents(assembly: Assembly): readonly Component[] {
  const originals = (assembly.quote.commitments ?? [])
    .filter(({ shortfall }) => shortfall !== 'waive')
    .map((commitment): Component => {
      const result = assembly.evaluation.commitments.find(({ id }) => id === commitment.id);
      const amounts = result?.instalments.map(({ original }) => original) ?? [];
      return { name: `${commitment.name}, instalments before any true-up`, amount: sumOf(assembly, amounts) };
    });
  const kinds = (['recurring', 'one_time'] as const).map((kind) => ({
    name: invoiceGroupName(kind),
    amount: ofKind(assembly, kind),
  }));
  const packs = { name: invoiceGroupName('credit_pack'), amount: ofKind(assembly, 'credit_pack') };
  return [...kinds, ...originals, packs].filter(({ amount }) => /[1-9]/.test(amount));
}

function expectedComponents(assembly: Assembly): readonly Component[] {
  return invoiceKinds
    .map((kind) => ({ name: invoiceGroupName(kind), amount: ofKind(assembly, kind) }))
    .filter(({ amount }) => /[1-9]/.test(amount));
}

/** A total that is printed is one that its parts add up to; anything else is a fault, and stops the export. */
function checked(assembly: Assembly, components: readonly Component[], total: string, name: string): string {
  const sum = sumOf(
    assembly,
    components.map(({ amount }) => amount),
  );
  if (sum !== total) throw new Error(`${name} is ${total}, and its parts add up to ${sum}`);
  return total;
}

function table(assembly: Assembly, head: string, components: readonly Component[], name: string, total: string): Table {
  const rows = components.map(({ name: part, amount }): Row => ({ kind: 'row', cells: [part, amountIn(assembly, amount)] }));
  return {
    type: 'table',
    caption: null,
    columns: [
      { head, kind: 'text', wide: true },
      { head: inCurrency(assembly, 'Amount'), kind: 'amount' },
    ],
    rows: [...rows, { kind: 'total', cells: [name, amountIn(assembly, checked(assembly, components, total, name))] }],
  };
}

/** How committed and expected value come about, to the cent, and how amounts are rounded. */
export function totalsPart(assembly: Assembly, number: number): readonly Block[] {
  const { blocks, sub } = section(number, 'totals', 'How each total is computed');
  const { totals } = assembly.evaluation;
  const truedUp = assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  sub('Committed value');
  blocks.push(
    {
      type: 'paragraph',
      style: 'body',
      text: `What is due whatever is used${truedUp ? '; it is before true-ups, which may lower or raise it' : ''}. ${netOfVat}`,
    },
    table(assembly, 'Part', committedComponents(assembly), 'Committed value', totals.committedValue),
  );
  sub('Expected value');
  blocks.push(
    {
      type: 'paragraph',
      style: 'body',
      text: 'The sum of all invoices of the term at the forecast, as the billing schedule lists them.',
    },
    table(assembly, 'Part', expectedComponents(assembly), 'Expected value', totals.expectedValue),
  );
  if (totals.byYear.length > 1) {
    blocks.push({
      type: 'table',
      caption: null,
      columns: [
        { head: 'Contract year', kind: 'text', wide: true },
        { head: inCurrency(assembly, 'Invoiced for the year'), kind: 'amount' },
      ],
      rows: [
        ...totals.byYear.map(({ year, invoiced }): Row => ({
          kind: 'row',
          cells: [`Year ${year}`, amountIn(assembly, invoiced)],
        })),
        { kind: 'total', cells: ['Expected value', amountIn(assembly, totals.expectedValue)] },
      ],
    });
  }
  sub('Rounding');
  blocks.push({
    type: 'paragraph',
    style: 'body',
    text:
      `Charges are exact until each is rounded once, to the minor unit of ${assembly.quote.currency}, half away from zero: a month’s usage charge or overage, and each invoice of a subscription, one-time charge or pack. ` +
      'Totals are sums of amounts so rounded, so that every table adds up as printed. The data embedded in this file holds every input; anyone can compute it again.',
  });
  return blocks;
}
