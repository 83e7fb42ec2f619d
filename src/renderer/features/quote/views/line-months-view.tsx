import { useState } from 'react';
import type { Evaluation, LineEvaluation } from '../../../../shared/domain/terms/evaluation.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';
import { useAudience } from '../../../ui/audience.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useReading } from '../draft/edit-session.ts';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { referenceName } from './names.ts';
import { sumOf } from './sums.ts';

function LineTable({
  line,
  evaluation,
  quote,
}: {
  readonly line: LineEvaluation;
  readonly evaluation: Evaluation;
  readonly quote: Quote;
}) {
  const words = useWords().evaluation;
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const digits = useReading((reading) => reading.minorDigits);
  const lineIndex = evaluation.lines.indexOf(line);
  const at = (name: 'quantities' | 'rated' | 'charges' | 'costs', index: number) =>
    explained(['lines', lineIndex, name, index], written.amountOrDash(line[name][index] ?? '0'));
  const rows = evaluation.months.map((starts, index) => ({ starts, index }));
  type Row = (typeof rows)[number];
  const differs = line.quantities.some((quantity, index) => quantity !== line.rated[index]);
  const columns: readonly DataColumn<Row>[] = [
    { id: 'month', head: words.month, kind: 'number', cell: ({ index }) => index + 1, foot: words.total },
    { id: 'starts', head: words.starts, kind: 'date', cell: ({ starts }) => written.date(starts) },
    { id: 'quantity', head: words.quantity, kind: 'number', cell: ({ index }) => at('quantities', index) },
    ...(differs
      ? [{ id: 'rated', head: words.rated, kind: 'number' as const, cell: ({ index }: Row) => at('rated', index) }]
      : []),
    {
      id: 'charges',
      head: words.charges,
      kind: 'number',
      cell: ({ index }) => at('charges', index),
      foot: written.amount(sumOf(line.charges, digits)),
    },
    ...(audience === 'internal'
      ? [
          {
            id: 'costs',
            head: words.costs,
            kind: 'number' as const,
            cell: ({ index }: Row) => at('costs', index),
            foot: written.amount(sumOf(line.costs, digits)),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={referenceName(quote, line.id)}
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
      {(evaluation, quote) => {
        const line = evaluation.lines.find(({ id }) => id === chosen) ?? evaluation.lines[0];
        if (line === undefined) return <p className="qw-soft">{words.evaluation.empty}</p>;
        return (
          <>
            <div className="qw-form qw-after-head">
              <div className="qw-double">
                <ChoiceField
                  label={words.evaluation.lineToShow}
                  value={line.id}
                  choices={quote.lines.map(({ id, name }) => ({ value: String(id), label: name }))}
                  onChange={choose}
                />
              </div>
            </div>
            <LineTable line={line} evaluation={evaluation} quote={quote} />
          </>
        );
      }}
    </EvaluationView>
  );
}
