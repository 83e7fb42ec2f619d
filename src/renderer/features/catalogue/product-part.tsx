import { useMemo, useState } from 'react';
import type { RateCard, RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import { productIndex, searchProducts } from '../../../shared/catalogue/product-index.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { useWords } from '../../ui/language.tsx';
import type { CardDraft } from './card-draft.ts';
import { ProductGrid } from './product-grid.tsx';

type Props = {
  readonly card: RateCardDraft;
  readonly problems: readonly Problem[];
  readonly isLocked: boolean;
  readonly change: CardDraft['change'];
  readonly before: RateCard | null;
};

/** The products of a card with their search. What is sought is kept here, so that a letter draws the grid again and nothing else. */
export function ProductPart({ card, problems, isLocked, change, before }: Props) {
  const { catalogue: words } = useWords();
  const [sought, seek] = useState('');
  const index = useMemo(() => productIndex(card.products ?? []), [card.products]);
  const found = useMemo(() => (sought.trim() === '' ? null : searchProducts(index, sought)), [index, sought]);
  return (
    <>
      <div className="qw-filter">
        <SearchField label={words.search} value={sought} change={seek} />
        <output className="qw-soft qw-small">
          {words.found(found?.length ?? card.products?.length ?? 0, card.products?.length ?? 0)}
        </output>
      </div>
      <ProductGrid card={card} problems={problems} isLocked={isLocked} shown={found} change={change} before={before} />
    </>
  );
}
