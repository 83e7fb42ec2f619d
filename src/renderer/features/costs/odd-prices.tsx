import { useMemo } from 'react';
import { oddPrices } from '../../../shared/domain/costs/odd-prices.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { useWords } from '../../ui/language.tsx';

/** Prices of a cost book that are likely slips; nothing where there are none. */
export function OddPrices({ costs }: { readonly costs: Costs }) {
  const { costs: words, sentences } = useWords();
  const found = useMemo(() => oddPrices(costs), [costs]);
  if (found.length === 0) return null;
  return (
    <section className="qw-attention" aria-label={words.oddPrices}>
      <h2>{words.oddPrices}</h2>
      <ul>
        {found.map((odd) => (
          <li key={pathText(odd.path)}>{sentences.oddPriceSentence(odd)}</li>
        ))}
      </ul>
    </section>
  );
}
