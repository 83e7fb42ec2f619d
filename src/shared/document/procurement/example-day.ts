import type { Assembly } from '../assembly/assembly.ts';
import { monthStart } from '../assembly/assembly.ts';

/** The first day of a contract month, or of the last one where the term is shorter: when an example begins. */
export function exampleDay(assembly: Assembly, month: number): string {
  return monthStart(assembly, Math.min(month, assembly.quote.termMonths));
}
