import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { Use } from '../what-ifs/what-ifs.ts';

/** "50% of the forecast", as an example names it. */
export function useName({ words, wording }: Assembly, factor: Use): string {
  const { examples } = words.clauses;
  if (factor === '1') return examples.atForecast;
  return examples.ofForecast(percentText(factor === '0.5' ? '50' : '150', wording.language));
}
