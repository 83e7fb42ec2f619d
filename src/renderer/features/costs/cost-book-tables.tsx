import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { dimensions } from '../../../shared/domain/terms/adaptive-pricing.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { priceDay } from './price-day.ts';

type PriceRow = {
  readonly name: string;
  readonly id: string;
  readonly provider: string;
  readonly retires: string | null;
  readonly from: string;
  readonly input: string;
  readonly output: string;
  readonly cached: string | null;
  readonly cacheWrite: string | null;
  readonly knownOn: string | null;
  /** A model's first row carries its name. */
  readonly isFirst: boolean;
};

function priceRows({ models }: Costs, search: string): readonly PriceRow[] {
  const sought = search.trim().toLowerCase();
  return models
    .filter(({ id, name, provider }) => [id, name, provider].some((text) => text?.toLowerCase().includes(sought) === true))
    .flatMap(({ id, name, provider, retiresOn, prices }) =>
      prices.map((price, index) => ({
        name: name ?? id,
        id,
        provider: provider ?? '',
        retires: retiresOn ?? null,
        from: price.from,
        input: price.inputPerMillion,
        output: price.outputPerMillion,
        cached: price.cachedInputPerMillion ?? null,
        cacheWrite: price.cacheWritePerMillion ?? null,
        knownOn: price.knownOn ?? null,
        isFirst: index === 0,
      })),
    );
}

/** What is known from a day on: its own, where nothing else is said. */
type Dated = { readonly from: string; readonly knownOn: string | null };

type Named = { readonly name: string; readonly id: string; readonly isFirst: boolean };

function firstName({ name, isFirst }: Named): ReactNode {
  return isFirst && <b>{name}</b>;
}

function firstId({ id, isFirst }: Named): ReactNode {
  return isFirst && <span className="qw-soft">{id}</span>;
}

/** A cost book: prices by model and date, and the slots that models fill. */
export function CostBookTables({ costs, search }: { readonly costs: Costs; readonly search: string }) {
  const words = useWords().costs;
  const language = useLanguage();
  const rows = useMemo(() => priceRows(costs, search), [costs, search]);
  const number = (text: string): string => numberText(text, language);
  const name = (id: string): string => costs.models.find((model) => model.id === id)?.name ?? id;
  const knownColumn = <Row extends Dated>(): DataColumn<Row> => ({
    id: 'known',
    head: words.knownOn,
    kind: 'date',
    cell: ({ from, knownOn }) => briefDateText(knownOn ?? from, language),
  });
  const models: readonly DataColumn<PriceRow>[] = [
    { id: 'model', head: words.model, kind: 'text', cell: firstName },
    { id: 'id', head: words.id, kind: 'text', cell: firstId },
    { id: 'from', head: words.from, kind: 'date', cell: ({ from }) => priceDay(from, words, language) },
    { id: 'input', head: words.input, kind: 'number', cell: ({ input }) => number(input) },
    { id: 'output', head: words.output, kind: 'number', cell: ({ output }) => number(output) },
    {
      id: 'cached',
      head: words.cached,
      kind: 'number',
      cell: ({ cached }) => (cached === null ? words.asInput : number(cached)),
    },
    ...(rows.some(({ cacheWrite }) => cacheWrite !== null)
      ? [
          {
            id: 'cache-write',
            head: words.cacheWrite,
            kind: 'number' as const,
            cell: ({ cacheWrite }: PriceRow) => (cacheWrite === null ? words.asInput : number(cacheWrite)),
          },
        ]
      : []),
    ...(rows.some(({ knownOn }) => knownOn !== null) ? [knownColumn<PriceRow>()] : []),
    ...(rows.some(({ retires }) => retires !== null)
      ? [
          {
            id: 'retires',
            head: words.retires,
            kind: 'date' as const,
            cell: ({ retires, isFirst }: PriceRow) => isFirst && retires !== null && briefDateText(retires, language),
          },
        ]
      : []),
  ];
  const slots = (costs.slots ?? []).flatMap(({ id, name: slotName, assignments }) =>
    assignments.map(({ from, model, tokenFactor, knownOn = null }, index) => ({
      id,
      name: slotName ?? id,
      from,
      model,
      tokens: dimensions.flatMap((dimension) => {
        const factor = tokenFactor?.[dimension];
        return factor === undefined ? [] : [words.tokens(words.dimensions[dimension], number(factor))];
      }),
      knownOn,
      isFirst: index === 0,
    })),
  );
  type SlotRow = (typeof slots)[number];
  const slotColumns: readonly DataColumn<SlotRow>[] = [
    { id: 'slot', head: words.slot, kind: 'text', cell: firstName },
    { id: 'id', head: words.id, kind: 'text', cell: firstId },
    { id: 'from', head: words.from, kind: 'date', cell: ({ from }) => priceDay(from, words, language) },
    { id: 'model', head: words.model, kind: 'text', cell: ({ model }) => name(model) },
    ...(slots.some(({ tokens }) => tokens.length > 0)
      ? [
          {
            id: 'tokens',
            head: words.tokenFactor,
            kind: 'text' as const,
            cell: ({ tokens }: SlotRow) => tokens.join(', ') || words.asBefore,
          },
        ]
      : []),
    ...(slots.some(({ knownOn }) => knownOn !== null) ? [knownColumn<SlotRow>()] : []),
  ];
  return (
    <div className="qw-tables">
      <DataTable
        caption={words.models}
        columns={models}
        rows={rows}
        rowKey={({ id, from, knownOn }) => `${id} ${from} ${knownOn ?? ''}`}
        empty={words.search}
      />
      <p className="qw-soft">{words.slotsHint}</p>
      <DataTable
        caption={words.slots}
        columns={slotColumns}
        rows={slots}
        rowKey={({ id, from, knownOn }) => `${id} ${from} ${knownOn ?? ''}`}
        empty={words.noSlots}
      />
    </div>
  );
}
