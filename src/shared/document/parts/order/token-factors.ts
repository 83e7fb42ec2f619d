import { dimensions } from '../../../domain/terms/adaptive-pricing.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import { numberIn, shortDateIn } from '../../assembly/assembly.ts';
import type { IndexPrices } from '../../data/index-prices.ts';
import type { Row, Table } from '../../tree/tree.ts';

/** The token factors of the re-assignments that the index reads (pricing §12.13); null where each model takes as many tokens as the one before. */
export function tokenFactorsTable(assembly: Assembly, { slots }: IndexPrices): Table | null {
  const words = assembly.words.adaptive;
  const rows = slots.flatMap(({ id, assignments }) =>
    // The first is in force on every date that is read: its factor stands on both sides of the ratio.
    assignments.slice(1).flatMap(({ from, model, tokenFactor }): Row[] =>
      dimensions.flatMap((dimension): Row[] => {
        const factor = tokenFactor?.[dimension];
        if (factor === undefined) return [];
        const filled = words.filledBy(assembly.wording.modelName(id), assembly.wording.modelName(model));
        return [
          { kind: 'row', cells: [filled, shortDateIn(assembly, from), words.dimensions[dimension], numberIn(assembly, factor)] },
        ];
      }),
    ),
  );
  if (rows.length === 0) return null;
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.roleFilled, kind: 'text', wide: true },
      { head: assembly.words.general.effectiveFrom, kind: 'date' },
      { head: words.tokensOf, kind: 'text' },
      { head: words.tokenFactor, kind: 'quantity' },
    ],
    rows,
  };
}
