import { useMemo } from 'react';
import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import { isNeeded } from '../../../shared/text/window/problem-words.ts';
import type { FieldProblem } from '../../ui/fields/field-problem.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import type { GridColumn, GridEdits } from '../../ui/grid/grid-column.ts';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import { productRows, withoutRows, withRowMade, withRowsMoved, withTexts } from './card-edits.ts';
import type { ProductColumn, ProductRow } from './product-cells.ts';
import { kinds, productColumns, productText, productTyped } from './product-cells.ts';

const widths: Readonly<Record<ProductColumn, number>> = {
  id: 120,
  name: 200,
  unit: 100,
  charge: 110,
  price: 130,
  credits: 90,
  unitDefinition: 260,
  tags: 140,
  maxDiscountPercent: 100,
  discountFloorPercent: 100,
  howToSell: 260,
};
const numbers: ReadonlySet<ProductColumn> = new Set(['price', 'credits', 'maxDiscountPercent', 'discountFloorPercent']);

const unmade: ProductRow = { product: { id: '', name: '' }, credits: '' };

/** The column that shows a problem of a product. */
function columnOf(field: string | number | undefined): ProductColumn {
  if (field === 'charge') return 'price';
  return productColumns.find((column) => column === field) ?? 'name';
}

type Props = {
  readonly card: RateCardDraft;
  readonly problems: readonly Problem[];
  readonly isLocked: boolean;
  /** Places among the products of the rows that are shown; null for all. */
  readonly shown: readonly number[] | null;
  readonly change: (card: RateCardDraft) => void;
};

/** The products of a card, edited like a spreadsheet. While a search narrows them, rows are written and none is made or moved. */
export function ProductGrid({ card, problems, isLocked, shown, change }: Props) {
  const words = useWords().catalogue;
  const language = useLanguage();
  const { fieldSentence } = useSentences();
  const all = useMemo(() => productRows(card), [card]);
  const rows = useMemo(() => (shown === null ? all : shown.flatMap((place) => all[place] ?? [])), [all, shown]);
  const found = useMemo(() => {
    const byCell = new Map<string, FieldProblem>();
    for (const { path, reason } of problems) {
      const [list, index, field] = path;
      if (list !== 'products' || typeof index !== 'number') continue;
      const key = `${index} ${columnOf(field)}`;
      if (!byCell.has(key)) byCell.set(key, { sentence: fieldSentence(reason), needed: isNeeded(reason) });
    }
    return byCell;
  }, [problems, fieldSentence]);
  const spoken = useMemo(() => ({ words, language }), [words, language]);
  const columns = useMemo(
    () =>
      productColumns.map((id): GridColumn<ProductRow> => ({
        id,
        head: words.columns[id],
        width: widths[id],
        isWide: id === 'name',
        isHeader: id === 'name',
        kind: numbers.has(id) ? 'number' : 'text',
        shown: (row) => productText(row, id, spoken),
        written: (row) => productText(row, id, spoken, true),
        read: (typed, row) => productTyped(row ?? unmade, id, typed, spoken),
        problem: (_, index) => found.get(`${shown?.[index] ?? index} ${id}`) ?? null,
        ...(id === 'charge' ? { choices: kinds.map((kind) => words.kinds[kind]) } : {}),
      })),
    [words, spoken, found, shown],
  );
  const edits: GridEdits = {
    write: (cells) => {
      const placed = cells.map((cell) => ({ ...cell, row: shown?.[cell.row] ?? cell.row }));
      const written = withTexts(card, placed, spoken);
      change(written.card);
      return written.refused.map((refusal, index) => ({ ...refusal, row: cells[index]?.row ?? refusal.row }));
    },
    ...(shown === null
      ? {
          remove: (from, count) => change(withoutRows(card, from, count)),
          move: (from, count, by) => change(withRowsMoved(card, from, count, by)),
          insert: (at) => change(withRowMade(card, at)),
        }
      : {}),
  };
  return (
    <Grid
      label={words.products}
      columns={columns}
      rows={rows}
      rowKey={(row, index) => `${row.product.id} ${shown?.[index] ?? index}`}
      edits={edits}
      {...(shown === null ? { invitation: words.invitation } : {})}
      mostRows={10_000}
      isLocked={isLocked}
    />
  );
}
