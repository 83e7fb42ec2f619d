import { z } from 'zod';
import { quoteColumns } from '../../vocabulary/quote-column.ts';
import { CalendarDate, Currency, Decimal } from '../../domain/terms/leaf.ts';
import { command, query } from '../schemas/call.ts';
import { PersonId, ViewId } from '../schemas/ids.ts';
import { Nothing } from '../schemas/leaves.ts';
import { QuoteRow, quoteStates } from './quote-row.ts';

export const quoteOrders = ['updatedAt', 'number', 'customer', 'title', 'committedValue', 'expectedValue', 'validUntil'] as const;
export type QuoteOrder = (typeof quoteOrders)[number];

/** By which the list is filtered: the states of quotes, a draft's standing with its approvers among them. */
const listedStates = [...quoteStates, 'in-approval', 'approved'] as const;

const Text = z.string().max(200);

const Conditions = z.strictObject({
  /** Words, or how they begin, all of which stand in number, customer, title, names of lines, wording of its own or our notes; accents and case aside. */
  search: Text.optional(),
  /** Every state but `archived` where left out. */
  states: z.array(z.enum(listedStates)).max(20).optional(),
  /** Null: nobody's. */
  owners: z.array(PersonId.nullable()).max(50).optional(),
  currencies: z.array(Currency).max(50).optional(),
  /** The last day of validity, both days included. */
  validFrom: CalendarDate.optional(),
  validTo: CalendarDate.optional(),
  /** Whatever the currency is, both amounts included. */
  value: z.strictObject({ of: z.enum(['committed', 'expected']), from: Decimal.optional(), to: Decimal.optional() }).optional(),
  /** The name of a line. */
  product: z.string().max(400).optional(),
  /** Words of a clause of the library that the quote has. */
  clause: Text.optional(),
});

const Sort = z.strictObject({ by: z.enum(quoteOrders), direction: z.enum(['asc', 'desc']) });

export const QuoteFilter = Conditions.extend({
  /** `updatedAt`, the newest first, where left out. Values are ordered within their currency. */
  sort: Sort.optional(),
  offset: z.int().min(0).max(1_000_000).optional(),
  /** 100 where left out. */
  limit: z.int().min(1).max(1000).optional(),
});
export type QuoteFilter = z.output<typeof QuoteFilter>;

/** `approval`: the current standing of a draft with a request. */
export const ListedQuote = QuoteRow.extend({
  approval: z.enum(['in-approval', 'approved']).nullable(),
  ownerId: PersonId.nullable(),
  owner: z.string().nullable(),
});
export type ListedQuote = z.output<typeof ListedQuote>;

const QuoteList = z.strictObject({
  rows: z.array(ListedQuote),
  /** How many fit the filter, on all pages. */
  total: z.int().min(0),
});
export type QuoteList = z.output<typeof QuoteList>;

const Look = z.strictObject({
  conditions: Conditions,
  sort: Sort,
  columns: z.array(z.enum(quoteColumns)).min(1).max(quoteColumns.length),
});

/** A way of looking at the list that was given a name. */
export const QuoteView = Look.extend({ viewId: ViewId, name: z.string() });
export type QuoteView = z.output<typeof QuoteView>;

const Name = z
  .string()
  .max(80)
  .check((context) => {
    if (context.value.trim() === '')
      context.issues.push({ code: 'custom', params: { code: 'empty-text' }, input: context.value });
  });

export const quoteListCalls = {
  'quotes.list': query(['quotes', 'policy', 'approvals', 'people'], QuoteFilter, QuoteList),
  /** Names of lines that begin so, each once, by name. At most 50. */
  'quotes.products': query(['quotes'], z.strictObject({ prefix: Text }), z.array(z.string())),
  'quotes.views': query(
    ['settings'],
    Nothing,
    z.strictObject({ views: z.array(QuoteView), columns: z.array(z.enum(quoteColumns)) }),
  ),
  /** A new one without an id. A name that another view has is refused. */
  'quotes.saveView': command(Look.extend({ viewId: ViewId.optional(), name: Name }), QuoteView),
  'quotes.removeView': command(z.strictObject({ viewId: ViewId }), Nothing),
  /** The columns of the list where no view says others. */
  'quotes.saveColumns': command(Look.pick({ columns: true }), Look.pick({ columns: true })),
};
