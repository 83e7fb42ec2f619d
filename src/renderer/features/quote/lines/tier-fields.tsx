import type { Tier } from '../../../../shared/domain/terms/charge.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { limitTyped } from '../../../ui/typed/tier-phrase.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { valueAt, withValueAt } from '../draft/edit.ts';
import type { Place } from '../draft/place.ts';
import { ListGrid } from '../fields/list-grid.tsx';

function limitOf(tier: unknown): string | null {
  const limit = valueAt(tier, ['upTo']);
  return typeof limit === 'string' && isCanonicalDecimal(limit) ? limit : null;
}

/** The last tier has no limit, and no other is without one. A limit typed into the last begins a tier above it. */
function settledTiers(tiers: readonly unknown[]): readonly unknown[] {
  const last = tiers.length - 1;
  const settled = tiers.map((tier, index) => {
    const limit = valueAt(tier, ['upTo']);
    if (index === last) return limit === undefined ? withValueAt(tier, ['upTo'], null) : tier;
    return limit === null ? withValueAt(tier, ['upTo'], undefined) : tier;
  });
  return limitOf(settled[last]) === null ? settled : [...settled, { upTo: null, unitPrice: '' }];
}

/** Rising tiers; the last one has no limit. */
export function TierFields({ place }: { readonly place: Place<Tier[]> }) {
  const words = useWords().line;
  const language = useLanguage();
  return (
    <ListGrid
      place={place}
      label={words.tierList}
      addLabel={words.addTier}
      fields={[
        {
          field: 'upTo',
          head: words.upTo,
          width: 86,
          kind: 'quantity',
          phrase: (typed, before) => limitTyped(typed, limitOf(before.at(-1)) ?? '0', language),
          ifEmpty: (index, count) => (index === count - 1 ? words.andAbove : ''),
        },
        { field: 'unitPrice', head: words.unitPrice, width: 80, kind: 'money' },
        { field: 'flatFee', head: words.flatFee, width: 72, kind: 'money' },
      ]}
      next={() => ({ upTo: null, unitPrice: '' })}
      settle={settledTiers}
    />
  );
}
