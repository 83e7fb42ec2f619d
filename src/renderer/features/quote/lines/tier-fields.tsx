import { numberText } from '../../../../shared/text/number-format.ts';
import type { Tier } from '../../../../shared/domain/terms/charge.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { limitTyped } from '../../../ui/typed/tier-phrase.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { valueAt, withValueAt } from '../draft/edit.ts';
import type { Place } from '../draft/place.ts';
import { useReading } from '../draft/edit-session.ts';
import { ListGrid } from '../fields/list-grid.tsx';

function limitOf(tier: unknown): string | null {
  const limit = valueAt(tier, ['upTo']);
  return typeof limit === 'string' && isCanonicalDecimal(limit) ? limit : null;
}

/** Where a tier begins: above the limit of the one before it. */
function beginning(tiers: readonly unknown[], index: number, language: Language): string {
  if (index === 0) return '0';
  const before = limitOf(tiers[index - 1]);
  return before === null ? '>' : `> ${numberText(before, language)}`;
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
  const currency = useReading((reading) => reading.currency);
  return (
    <ListGrid
      place={place}
      label={words.tierList}
      addLabel={words.addTier}
      first={{ head: words.from, width: 84, shown: (tiers, index) => beginning(tiers, index, language) }}
      fields={[
        {
          field: 'upTo',
          head: words.upTo,
          width: 96,
          kind: 'quantity',
          phrase: (typed, before) => limitTyped(typed, limitOf(before.at(-1)) ?? '0', language),
          ifEmpty: (index, count) => (index === count - 1 ? words.andAbove : ''),
        },
        { field: 'unitPrice', head: `${words.unitPrice}, ${currency}`, width: 104, kind: 'money' },
        { field: 'flatFee', head: `${words.flatFee}, ${currency}`, width: 96, kind: 'money' },
      ]}
      next={() => ({ upTo: null, unitPrice: '' })}
      settle={settledTiers}
    />
  );
}
