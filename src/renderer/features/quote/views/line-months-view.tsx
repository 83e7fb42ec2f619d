import { useState } from 'react';
import type { LineResult } from '../../../../shared/domain/charges/line-result.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { sumOf } from '../../../../shared/domain/statements/sums.ts';
import { compare, zero } from '../../../../shared/domain/values/exact.ts';
import { useAudience } from '../../../ui/audience.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { referenceName } from './names.ts';

function LineTable({ line, results }: { readonly line: LineResult; readonly results: Results }) {
  const words = useWords().evaluation;
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const lineIndex = results.lines.indexOf(line);
  const amount = (name: 'charges' | 'costs', index: number) =>
    explained(['lines', lineIndex, name, index], written.amountOrDash(line[name][index] ?? 0n));
  const quantity = (name: 'quantities' | 'rated', index: number) =>
    explained(['lines', lineIndex, name, index], written.quantityOrDash(line[name][index] ?? zero));
  const rows = line.charges.map((_, index) => ({ starts: results.term.starts[index] ?? null, index }));
  type Row = (typeof rows)[number];
  const differs = line.quantities.some((delivered, index) => compare(delivered, line.rated[index] ?? zero) !== 0);
  const columns: readonly DataColumn<Row>[] = [
    { id: 'month', head: words.month, kind: 'number', cell: ({ index }) => index + 1, foot: words.total },
    { id: 'starts', head: words.starts, kind: 'date', cell: ({ starts }) => written.date(starts) },
    { id: 'quantity', head: words.quantity, kind: 'number', cell: ({ index }) => quantity('quantities', index) },
    ...(differs
      ? [{ id: 'rated', head: words.rated, kind: 'number' as const, cell: ({ index }: Row) => quantity('rated', index) }]
      : []),
    {
      id: 'charges',
      head: words.charges,
      kind: 'number',
      cell: ({ index }) => amount('charges', index),
      foot: written.amount(sumOf(line.charges)),
    },
    ...(audience === 'internal'
      ? [
          {
            id: 'costs',
            head: words.costs,
            kind: 'number' as const,
            cell: ({ index }: Row) => amount('costs', index),
            foot: written.amount(sumOf(line.costs)),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={referenceName(results.quote, line.line.id)}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ index }) => index}
      empty={words.empty}
    />
  );
}

/** One line's quantities, charges and costs by month. */
export function LineMonthsView() {
  const words = useWords();
  const [chosen, choose] = useState<string | null>(null);
  return (
    <EvaluationView title={words.builder.views.lineMonths}>
      {(results) => {
        const line = results.lines.find((each) => each.line.id === chosen) ?? results.lines[0];
        if (line === undefined) return <p className="qw-soft">{words.evaluation.empty}</p>;
        return (
          <>
            <div className="qw-form qw-after-head">
              <div className="qw-double">
                <ChoiceField
                  label={words.evaluation.lineToShow}
                  value={line.line.id}
                  choices={results.quote.lines.map(({ id, name }) => ({ value: String(id), label: name }))}
                  onChange={choose}
                />
              </div>
            </div>
            <LineTable line={line} results={results} />
          </>
        );
      }}
    </EvaluationView>
  );
}
