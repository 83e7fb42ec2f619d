import { useMemo } from 'react';
import type { RateCard, RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import { isNeeded } from '../../../shared/text/window/problem-words.ts';
import type { FieldProblem } from '../../ui/fields/field-problem.ts';
import { useShowsCosts } from '../../ui/audience.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import type { GridColumn, GridEdits } from '../../ui/grid/grid-column.ts';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import { productRows, withoutRows, withRowMade, withRowsMoved, withTexts } from './card-edits.ts';
import type { CardDraft } from './card-draft.ts';
import type { ProductColumn, ProductRow } from './product-cells.ts';
import { isPackage, kinds, productColumns, productText, productTyped } from './product-cells.ts';

const widths: Readonly<Record<ProductColumn, number>> = {
  id: 120,
  name: 200,
  unit: 100,
  charge: 110,
  price: 130,
  credits: 90,
  unitDefinition: 260,
  packageSize: 100,
  freeUnits: 100,
  forecast: 150,
  annualUpliftPercent: 90,
  tags: 140,
  maxDiscountPercent: 100,
  discountFloorPercent: 100,
  howToSell: 260,
  requires: 140,
  suggests: 140,
  description: 240,
  otherCostPerUnit: 120,
};
const numbers: ReadonlySet<ProductColumn> = new Set([
  'price',
  'packageSize',
  'freeUnits',
  'credits',
  'annualUpliftPercent',
  'maxDiscountPercent',
  'discountFloorPercent',
  'otherCostPerUnit',
]);
/** What is ours alone. */
const internal: ReadonlySet<ProductColumn> = new Set(['otherCostPerUnit']);
const ofPackages: ReadonlySet<ProductColumn> = new Set(['packageSize', 'freeUnits']);

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
  readonly change: CardDraft['change'];
  /** The version before this one, whose products quotes may have lines from. */
  readonly before: RateCard | null;
};

/** The products of a card, edited like a spreadsheet. While a search narrows them, rows are written and none is made or moved. */
export function ProductGrid({ card, problems, isLocked, shown, change, before }: Props) {
  const { catalogue: words, cardParts: rowWords } = useWords();
  const { steps } = rowWords;
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
  const showsCosts = useShowsCosts();
  const offered = useMemo(() => productColumns.filter((id) => showsCosts || !internal.has(id)), [showsCosts]);
  const spoken = useMemo(() => ({ words, language }), [words, language]);
  const columns = useMemo(
    () =>
      offered.map((id): GridColumn<ProductRow> => ({
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
        ...(ofPackages.has(id) ? { isFixed: ({ product }: ProductRow) => !isPackage(product.charge) } : {}),
        ...(id === 'charge' ? { choices: kinds.map((kind) => words.kinds[kind]) } : {}),
      })),
    [words, spoken, found, shown, offered],
  );
  const published = useMemo(() => new Set(before?.products.flatMap(({ id, formerIds = [] }) => [id, ...formerIds])), [before]);
  const edits: GridEdits = {
    write: (cells, how) => {
      const placed = cells.map((cell) => ({ ...cell, row: shown?.[cell.row] ?? cell.row }));
      const written = withTexts(card, placed, spoken, published);
      change(written.card, steps[how]);
      return written.refused.map((refusal, index) => ({ ...refusal, row: cells[index]?.row ?? refusal.row }));
    },
    ...(shown === null
      ? {
          remove: (from, count) => change(withoutRows(card, from, count), rowWords.removeRows),
          move: (from, count, by) => change(withRowsMoved(card, from, count, by), rowWords.moveRows),
          insert: (at) => change(withRowMade(card, at), rowWords.addRow),
        }
      : {}),
  };
  return (
    <Grid
      label={words.products}
      columns={columns}
      rows={rows}
      // A search puts other products into the rows that are there: their texts change, and no cell is made.
      rowKey={(_, index) => index}
      edits={edits}
      {...(shown === null ? { invitation: words.invitation } : {})}
      mostRows={10_000}
      isLocked={isLocked}
    />
  );
}
