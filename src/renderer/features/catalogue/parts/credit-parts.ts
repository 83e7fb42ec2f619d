import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import { productIds } from './bundle-part.ts';
import type { Part, PartColumn } from './part.ts';
import type { Fields } from './part-fields.ts';
import { fieldsOf, freeId, membersOf, restOf, rowAt, textsOf, withParts } from './part-fields.ts';

const packColumns: readonly PartColumn[] = [
  { id: 'id', field: 'id', kind: 'text', level: 0, width: 160, isWide: true },
  { id: 'credits', field: 'credits', kind: 'quantity', level: 0, width: 140 },
  { id: 'pricePerCredit', field: 'pricePerCredit', kind: 'money', level: 0, width: 160 },
  { id: 'expiresAfterMonths', field: 'expiresAfterMonths', kind: 'count', level: 0, width: 160 },
];
const burnColumns: readonly PartColumn[] = [
  { id: 'product', field: 'product', kind: 'text', level: 0, width: 240, isWide: true, choices: productIds },
  { id: 'creditsPerUnit', field: 'creditsPerUnit', kind: 'quantity', level: 0, width: 160 },
];

/** The credits of a card, with what they need where it has none yet. */
function creditsOf(card: RateCardDraft): Fields {
  return card.credits ?? { name: 'Credits', packs: [], overagePricePerCredit: '', burn: [] };
}

/** The card with its credits; without them where nothing is left of them. */
function withCredits(card: RateCardDraft, credits: Fields): RateCardDraft {
  const isNone = membersOf(credits['packs']).length === 0 && membersOf(credits['burn']).length === 0;
  return withParts(card, { credits: isNone ? undefined : credits });
}

/** A list of the card's credits, an entry a row. */
function listPart(
  field: 'packs' | 'burn',
  columns: readonly PartColumn[],
  needed: readonly string[],
  blank: Part['blank'],
): Part {
  return {
    columns,
    keys: [],
    rowsOf: (card) =>
      membersOf(creditsOf(card)[field]).map((entry, index) =>
        rowAt(textsOf(entry, columns), restOf(entry, columns), 'credits', field, index),
      ),
    withRows: (card, rows) =>
      withCredits(card, {
        ...creditsOf(card),
        [field]: rows.map((row) => ({ ...row.rest, ...fieldsOf(row, columns, needed) })),
      }),
    blank,
  };
}

/** Sizes in which credits are sold. */
export const packPart = listPart('packs', packColumns, ['id', 'credits', 'pricePerCredit'], (card) =>
  rowAt({ id: freeId('pack', creditsOf(card)['packs']) }, {}),
);

/** Credits that a unit of each product takes. */
export const burnPart = listPart('burn', burnColumns, ['product', 'creditsPerUnit'], () => rowAt({}, {}));
