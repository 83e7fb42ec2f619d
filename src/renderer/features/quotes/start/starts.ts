import type { NewQuote, Template } from '../../../../shared/calls/quotes/new-quote-calls.ts';
import type { ListedQuote } from '../../../../shared/calls/quotes/quote-list-calls.ts';
import type { RateCard } from '../../../../shared/catalogue/rate-card.ts';
import { dealShapes } from '../../../../shared/vocabulary/deal-shape.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

/** Something a quote can begin with. */
export type Start = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  /** The currency of its amounts, where it keeps its own. */
  readonly currency: string | null;
  readonly begin: Extract<NewQuote, { readonly from: 'blank' | 'shape' | 'template' | 'copy' | 'card' }>;
};

/** The shapes of a card's packages, and its bundles. */
function cardStarts(card: RateCard, { start }: WindowWords): readonly Start[] {
  const { id: cardId, name: cardName, currency, bundles = [], packages = [] } = card;
  const sentence = start.fromCard(cardName);
  return [
    ...packages.flatMap(({ id, name, shapes }) =>
      shapes.map((shape): Start => ({
        id: `card ${cardId} ${id} ${shape.id}`,
        name: `${name}: ${shape.name}`,
        sentence,
        currency,
        begin: { from: 'card', cardId, pick: { kind: 'package', id, shape: shape.id } },
      })),
    ),
    ...bundles.map(({ id, name }): Start => ({
      id: `card ${cardId} ${id}`,
      name,
      sentence,
      currency,
      begin: { from: 'card', cardId, pick: { kind: 'bundle', id } },
    })),
  ];
}

/** Templates first, then what rate cards offer, the workspace's own before the shapes that ship, then an empty quote. */
export function startsOf(templates: readonly Template[], cards: readonly RateCard[], words: WindowWords): readonly Start[] {
  const { start, shapes } = words;
  return [
    ...templates.map(({ quoteId, number, title, currency }): Start => ({
      id: `template ${quoteId}`,
      name: title || number,
      sentence: start.templateOf(number),
      currency,
      begin: { from: 'template', quoteId },
    })),
    ...cards.flatMap((card) => cardStarts(card, words)),
    ...dealShapes.map((shape): Start => ({
      id: `shape ${shape}`,
      name: shapes.shapes[shape].name,
      sentence: shapes.shapes[shape].sentence,
      currency: null,
      begin: { from: 'shape', shape },
    })),
    { id: 'blank', name: start.blank, sentence: start.blankHint, currency: null, begin: { from: 'blank' } },
  ];
}

export function copiesOf(rows: readonly ListedQuote[], words: WindowWords): readonly Start[] {
  return rows.map(({ quoteId, number, title, customer, currency }) => ({
    id: `copy ${quoteId}`,
    name: `${number || words.quotes.noNumber} ${title}`.trim(),
    sentence: customer || words.quotes.noCustomer,
    currency,
    begin: { from: 'copy', quoteId },
  }));
}
