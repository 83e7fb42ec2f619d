import { invoiceKinds } from '../../domain/terms/evaluation.ts';
import { withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import { percentText } from '../../text/number-format.ts';
import { countText, listText } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { Block } from '../tree/tree.ts';
import type { Targets } from '../plan/targets.ts';

/** Every defined term of the contract, by its name, with where it is defined. */
export function definitionsTable({ words, wording }: Assembly, targets: Targets): readonly Block[] {
  const { tables } = words.clauses;
  const sorted = targets.definitions.toSorted((a, b) => a.words.localeCompare(b.words, wording.language));
  return [
    {
      type: 'table',
      caption: null,
      columns: [
        { head: tables.definition, kind: 'text', wide: true },
        { head: tables.definedIn, kind: 'text' },
      ],
      rows: sorted.map(({ words: name, place }) => ({ kind: 'row', cells: [name, place.cited] })),
    },
  ];
}

/** The services of each commitment, by its name. */
export function poolsTable({ quote, words, wording }: Assembly): readonly Block[] | null {
  const { tables } = words.clauses;
  const { commitments } = quote;
  if (commitments === undefined) return null;
  return [
    {
      type: 'table',
      caption: null,
      columns: [
        { head: tables.commitment, kind: 'text' },
        { head: tables.pooledServices, kind: 'text', wide: true },
      ],
      rows: commitments.map(({ name, lines }) => ({
        kind: 'row',
        cells: [name, listText(lines.map(wording.lineName), 'and', wording.language)],
      })),
    },
  ];
}

export function serviceCreditsTable({ quote, words, wording }: Assembly): readonly Block[] | null {
  const { tables } = words.clauses;
  const credits = quote.serviceLevels?.credits;
  if (credits === undefined) return null;
  return [
    {
      type: 'table',
      caption: null,
      columns: [
        { head: tables.availability, kind: 'text', wide: true },
        { head: tables.credit, kind: 'quantity' },
      ],
      rows: credits.map(({ belowPercent, creditPercent }) => ({
        kind: 'row',
        cells: [tables.below(percentText(belowPercent, wording.language)), percentText(creditPercent, wording.language)],
      })),
    },
  ];
}

export function responsesTable({ quote, words, wording }: Assembly): readonly Block[] | null {
  const { tables, durations } = words.clauses;
  const responses = quote.support?.responses;
  if (responses === undefined) return null;
  return [
    {
      type: 'table',
      caption: null,
      columns: [
        { head: tables.severity, kind: 'text', wide: true },
        { head: tables.response, kind: 'text' },
      ],
      rows: responses.map(({ severity, withinHours }) => ({
        kind: 'row',
        cells: [
          tables.severities[severity],
          countText(withoutTrailingZeros(String(withinHours)), durations.hour.one, durations.hour.dative, wording.language),
        ],
      })),
    },
  ];
}

/** Where the price of each model or slot of the index is published. */
export function indexSourcesTable({ quote, words, wording }: Assembly): readonly Block[] | null {
  const { tables } = words.clauses;
  const terms = quote.indexSources;
  if (terms === undefined) return null;
  return [
    {
      type: 'table',
      caption: null,
      columns: [
        { head: tables.priced, kind: 'text', wide: true },
        { head: tables.source, kind: 'text' },
      ],
      rows: terms.sources.map(({ model, source }) => ({ kind: 'row', cells: [wording.modelName(model), source] })),
    },
  ];
}

/** When invoices are due that have days of their own, by kind. */
export function paymentDaysTable({ quote, words, wording }: Assembly): readonly Block[] | null {
  const { tables, durations } = words.clauses;
  const terms = quote.paymentDays;
  if (terms === undefined) return null;
  const { one, many } = durations.day;
  return [
    {
      type: 'table',
      caption: null,
      columns: [
        { head: tables.invoicesFor, kind: 'text', wide: true },
        { head: tables.dueAfter, kind: 'quantity' },
      ],
      rows: invoiceKinds.flatMap((kind) => {
        const days = terms[kind];
        if (days === undefined) return [];
        return [{ kind: 'row', cells: [words.billing.groups[kind], countText(days, one, many, wording.language)] } as const];
      }),
    },
  ];
}
