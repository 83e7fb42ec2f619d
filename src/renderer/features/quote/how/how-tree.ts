import type { Path } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import { explainResult, printedAt } from '../../../../shared/domain/explain/explain.ts';
import { fixed } from '../../../../shared/domain/values/decimal-text.ts';
import { exact, plus, zero } from '../../../../shared/domain/values/exact.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import type { WorkingText } from '../../../../shared/text/contract/working-text.ts';
import { workingText } from '../../../../shared/text/contract/working-text.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import type { Asked } from './asked.ts';
import type { Naming } from './part-name.ts';
import { partName, partPlace } from './part-name.ts';

/** What an amount is made of: a group of parts, a figure with parts of its own, a term that was typed, or a value of a rule. */
export type HowNode = {
  /** Unique among its neighbours. */
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly figure: Path | null;
  readonly term: Path | null;
  /** Its parts, made when they are asked for; null where it has none. */
  readonly parts: (() => readonly HowNode[]) | null;
};

/** How one amount came about. */
export type Working = Pick<WorkingText, 'name' | 'value' | 'expression' | 'rounding'>;
export type How = Working & { readonly parts: readonly HowNode[] };

/** Up to so many parts need no groups. */
const fewParts = 8;

type Part = { readonly figure: Path; readonly decimal: string };

function leaf({ figure, decimal }: Part, naming: Naming): HowNode {
  return {
    key: pathText(figure),
    name: partName(figure, naming),
    value: numberText(decimal, naming.language),
    figure,
    term: null,
    parts: () => figureParts(figure, naming),
  };
}

/** Amounts keep the decimals that they are written with. */
function mostDecimals(parts: readonly Part[]): number {
  return parts.reduce((most, { decimal }) => Math.max(most, decimal.split('.')[1]?.length ?? 0), 0);
}

function group(name: string, parts: readonly Part[], naming: Naming, inside: () => readonly HowNode[]): HowNode {
  const sum = parts.reduce((total, { decimal }) => plus(total, exact(decimal)), zero);
  return {
    key: name,
    name,
    value: numberText(fixed(sum.units, sum.places), naming.language, mostDecimals(parts)),
    figure: null,
    term: null,
    parts: inside,
  };
}

function byYear(parts: readonly Part[], naming: Naming): readonly HowNode[] {
  const years = Map.groupBy(parts, ({ figure }) => partPlace(figure, naming).year);
  if (parts.length <= fewParts || years.size === 1) return parts.map((part) => leaf(part, naming));
  return [...years].flatMap(([year, own]): readonly HowNode[] => {
    const leaves = (): readonly HowNode[] => own.map((part) => leaf(part, naming));
    return year === null ? leaves() : [group(naming.words.how.year(year), own, naming, leaves)];
  });
}

/** Parts by what they belong to, and within it by contract year, where there are too many to read at once. */
function grouped(parts: readonly Part[], naming: Naming): readonly HowNode[] {
  if (parts.length <= fewParts) return parts.map((part) => leaf(part, naming));
  const sources = Map.groupBy(parts, ({ figure }) => partPlace(figure, naming).source);
  if (sources.size === 1) return byYear(parts, naming);
  return [...sources].flatMap(([source, own]): readonly HowNode[] => {
    const [only] = own;
    if (own.length === 1 && only !== undefined) return [leaf(only, naming)];
    return source === '' ? own.map((part) => leaf(part, naming)) : [group(source, own, naming, () => byYear(own, naming))];
  });
}

function workingOf(figure: Path, { results, language }: Naming): WorkingText | null {
  const explained = explainResult(results, figure);
  return explained === null ? null : workingText(explained, results.quote, contractWords(language), language);
}

function partsOf({ inputs }: WorkingText, naming: Naming): readonly HowNode[] {
  const figures = inputs.flatMap(({ figure, decimal }): Part[] => (figure === null ? [] : [{ figure, decimal }]));
  const others = inputs.flatMap(({ figure, name, value, term }): HowNode[] =>
    figure === null ? [{ key: `${name} ${value}`, name, value, figure: null, term, parts: null }] : [],
  );
  return [...others, ...grouped(figures, naming)];
}

function figureParts(figure: Path, naming: Naming): readonly HowNode[] {
  const working = workingOf(figure, naming);
  return working === null ? [] : partsOf(working, naming);
}

/** The working of one figure, without its parts. */
export function figureWorking(figure: Path, naming: Naming): Working | null {
  return workingOf(figure, naming);
}

/** How an amount came about; null where the evaluation no longer has it. */
export function howOf(asked: Asked, naming: Naming): How | null {
  if (asked.kind === 'figure') {
    const working = workingOf(asked.figure, naming);
    return working === null ? null : { ...working, name: partName(asked.figure, naming), parts: partsOf(working, naming) };
  }
  const parts = asked.parts.flatMap((figure): Part[] => {
    const decimal = printedAt(naming.results, figure);
    return decimal === null ? [] : [{ figure, decimal }];
  });
  if (parts.length !== asked.parts.length) return null;
  const { how } = naming.words;
  return {
    name: asked.name,
    value: asked.value,
    expression: how.sumOf(how.parts(parts.length)),
    rounding: [],
    parts: grouped(parts, naming),
  };
}
