import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Problem } from '../../../../shared/domain/document/problem.ts';
import { useShowsCosts } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import type { CardDraft } from '../card-draft.ts';
import { bundlePart } from './bundle-part.ts';
import { CreditsHead } from './credits-head.tsx';
import { commitmentPart } from './commitment-part.ts';
import { burnPart, packPart } from './credit-parts.ts';
import { packagePart } from './package-part.ts';
import type { Part } from './part.ts';
import { PartGrid } from './part-grid.tsx';
import { modelPart, outcomePart } from './product-parts.ts';

const parts = {
  burn: burnPart,
  packs: packPart,
  bundles: bundlePart,
  packages: packagePart,
  commitments: commitmentPart,
  outcomes: outcomePart,
  models: modelPart,
} as const satisfies Readonly<Record<string, Part>>;
type PartName = keyof typeof parts;

const names = ['products', 'burn', 'packs', 'bundles', 'packages', 'commitments', 'outcomes', 'models'] as const;
const ofCredits: ReadonlySet<PartName> = new Set(['burn', 'packs']);

type Props = {
  readonly card: RateCardDraft;
  readonly problems: readonly Problem[];
  readonly isLocked: boolean;
  readonly change: CardDraft['change'];
  /** The products, which have a search and a grid of their own. */
  readonly products: ReactNode;
};

/** The parts of a card, one at a time: products, burn table, packs, bundles, packages, commitments, outcomes, and models for who sees costs. */
export function CardParts({ card, problems, isLocked, change, products }: Props) {
  const words = useWords().cardParts;
  const showsCosts = useShowsCosts();
  const [chosen, choose] = useState<(typeof names)[number]>('products');
  const offered = names.filter((name) => name !== 'models' || showsCosts);
  const shown = offered.includes(chosen) ? chosen : 'products';
  return (
    <>
      <SegmentedControl
        className="qw-card-parts"
        aria-label={words.title}
        value={shown}
        data={offered.map((name) => ({ value: name, label: words.parts[name] }))}
        onChange={(value) => choose(names.find((name) => name === value) ?? 'products')}
      />
      {shown === 'products' ? (
        products
      ) : (
        <>
          {ofCredits.has(shown) && <CreditsHead card={card} isLocked={isLocked} change={change} />}
          <p className="qw-small qw-soft">{words.hints[shown]}</p>
          <PartGrid
            key={shown}
            label={words.parts[shown]}
            part={parts[shown]}
            card={card}
            problems={problems}
            isLocked={isLocked || (shown === 'commitments' && card.packages === undefined)}
            change={change}
          />
        </>
      )}
    </>
  );
}
