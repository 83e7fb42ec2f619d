import type { CardField, TableProblem } from '../../../shared/catalogue/card-table.ts';
import { cardRows, suggestedCardMapping, withTable } from '../../../shared/catalogue/card-table.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import { partOf, untold } from '../../../shared/domain/values/progress.ts';
import { cardTableWords } from '../../../shared/text/card-table-words.ts';
import type { CsvProblem } from '../../files/csv-table.ts';
import { readCsv } from '../../files/csv-table.ts';
import { readCard } from './card-file.ts';

type Mapping = readonly (CardField | null)[];

/** The first rows of a table, by which a person says what its columns give. */
export type CardTableSample = {
  readonly heads: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  /** What the heads suggest. */
  readonly mapping: Mapping;
};

const sampleRows = 5;

export type CardTableRead =
  | { readonly ok: true; readonly value: CardTableSample }
  | { readonly ok: false; readonly problem: CsvProblem };

/** The heads of a table, or why the file is none. */
export function cardTable(bytes: Uint8Array): CardTableRead {
  const table = readCsv(bytes);
  if (!table.ok) return table;
  const { heads, rows } = table.value;
  return {
    ok: true,
    value: {
      heads,
      sample: rows.slice(0, sampleRows),
      rows: rows.length,
      mapping: suggestedCardMapping(heads, cardTableWords.heads),
    },
  };
}

export type CardTableRequest = {
  readonly bytes: Uint8Array;
  readonly mapping: Mapping;
  /** The card that the rows go into, as it is stored or written. */
  readonly card: Readonly<Record<string, unknown>>;
};

export type CardTableFailure =
  | { readonly of: 'table'; readonly problem: CsvProblem }
  | { readonly of: 'rows'; readonly rows: readonly TableProblem[] }
  | { readonly of: 'card'; readonly problems: readonly Problem[] };

export type CardTableOutcome =
  | { readonly ok: true; readonly card: RateCard; readonly heads: readonly string[]; readonly rows: number }
  | { readonly ok: false; readonly failure: CardTableFailure };

/** A card without a product is none yet, and a table may bring its first ones. */
function cardBefore(card: CardTableRequest['card']): ReturnType<typeof readRateCard> {
  const products: unknown = card['products'];
  if (Array.isArray(products) && products.length > 0) return readRateCard(card);
  const stand = { id: 'quotewright-none', name: '-', charge: { type: 'one_time', price: '1' } };
  const read = readRateCard({ ...card, products: [stand] });
  return read.ok ? { ok: true, value: { ...read.value, products: [] } } : read;
}

/** The shares of the work that are done once the table, and the card before it, are read. */
const [tableRead, cardRead] = [0.2, 0.5];

/** The card with the rows of a table in it, or why not: the rows, or the places of the card that they make. */
export function cardFromTable({ bytes, mapping, card }: CardTableRequest, progress: TellShare = untold): CardTableOutcome {
  const read = readCsv(bytes);
  if (!read.ok) return { ok: false, failure: { of: 'table', problem: read.problem } };
  const table = read.value;
  progress(tableRead);
  const before = cardBefore(card);
  if (!before.ok) return { ok: false, failure: { of: 'card', problems: before.problems } };
  progress(cardRead);
  const rows = cardRows(table.rows, mapping, table.separator === ';' ? ',' : '.');
  const made = withTable(before.value, rows, cardTableWords.charges);
  if (!made.ok) return { ok: false, failure: { of: 'rows', rows: made.problems } };
  const whole = readCard(made.json, partOf(progress, cardRead, 1));
  if (!whole.ok) return { ok: false, failure: { of: 'card', problems: whole.problems } };
  return { ok: true, card: whole.value, heads: table.heads, rows: table.rows.length };
}
