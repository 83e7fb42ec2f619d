import { explainResult } from '../../domain/explain/explain.ts';
import type { Path } from '../../domain/document/problem.ts';
import type { Formula } from '../../domain/algebra/formula.ts';
import { inputsText, resultText } from '../../text/contract/working-inputs.ts';
import type { WorkingText } from '../../text/contract/working-text.ts';
import { workingText } from '../../text/contract/working-text.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { figureText } from '../assembly/figure-text.ts';
import type { Row, Table } from '../tree/tree.ts';
import type { WorkedFigure } from './worked-figures.ts';
import { workedName } from './worked-figures.ts';

type Worked = { readonly text: WorkingText; readonly formula: Formula; readonly result: string };

/** How a figure came about, from the embedded terms themselves. Null if it has no value. */
function worked(assembly: Assembly, figure: Path): Worked | null {
  const { quote, results, wording, words } = assembly;
  const explained = explainResult(results, figure);
  if (explained === null) return null;
  return {
    text: workingText(explained, quote, words, wording.language),
    formula: explained.formula,
    result: resultText(figureText(assembly, figure, explained.value, 'other-figures')),
  };
}

/** The formula of a figure, the name of each number, and the formulas of those numbers that are figures themselves. */
function note(assembly: Assembly, { prefix, from }: WorkedFigure, { text, formula }: Worked): string {
  const { language } = assembly.wording;
  const sources = from.flatMap((figure) => {
    const own = worked(assembly, figure);
    if (own === null) return [];
    const name = workedName(assembly, figure);
    return [`${name}: ${own.text.expression} ${own.result}. ${inputsText(own.text, own.formula, prefix, language)}`];
  });
  return [text.expression, inputsText(text, formula, prefix, language), ...sources].filter((line) => line !== '').join('\n');
}

export function workedTable(assembly: Assembly, figures: readonly WorkedFigure[]): Table {
  const rows = figures.flatMap((figure): Row[] => {
    const own = worked(assembly, figure.figure);
    if (own === null) return [];
    return [
      { kind: 'row', cells: [figure.name, own.result] },
      { kind: 'note', cells: [note(assembly, figure, own)] },
    ];
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: assembly.words.totals.figure, kind: 'text', wide: true },
      { head: assembly.words.totals.result, kind: 'amount' },
    ],
    rows,
  };
}
