import type { Assembly } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Paragraph } from '../tree/tree.ts';
import { commitmentFigures } from './commitment-figures.ts';
import { creditMonths } from './credit-months.ts';
import { fixedCharges } from './fixed-charges.ts';
import { measurementFigures } from './measurements.ts';
import { poolMonths } from './pool-months.ts';
import { usageCharges } from './usage-charges.ts';

export type AnnexSection = { readonly heading: string; readonly blocks: readonly Block[] };

const body = (text: string): Paragraph => ({ type: 'paragraph', style: 'body', text });

function headed(heading: string, intro: string | null, blocks: readonly Block[]): readonly AnnexSection[] {
  if (blocks.length === 0) return [];
  return [{ heading, blocks: intro === null ? blocks : [body(intro), ...blocks] }];
}

/** Every charge of the term worked out: line by line and month by month, then what commitments, credits and the index make of them. */
export function annexSections(assembly: Assembly, targets: Targets): readonly AnnexSection[] {
  const { annex: words } = assembly.words;
  const { commitments = [], credits } = assembly.quote;
  const pools = commitments.flatMap((commitment, index) => [
    ...poolMonths(assembly, commitment, index, targets),
    ...commitmentFigures({ assembly, index }, targets),
  ]);
  return [
    ...headed(words.fixed, null, fixedCharges(assembly, targets)),
    ...headed(words.use, `${words.useIs} ${words.alike}`, usageCharges(assembly, targets)),
    ...headed(words.commitments, null, pools),
    ...headed(words.credits, null, credits === undefined ? [] : creditMonths(assembly, credits, targets)),
    ...headed(words.multiplier, null, measurementFigures(assembly, targets)),
  ];
}
