import type { TrueUp } from '../../../../shared/domain/commitments/true-up.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { referenceName } from './names.ts';

const ofTrueUp = (commitment: number, trueUp: number, figure: string, text: string) =>
  explained(['commitments', commitment, 'trueUps', trueUp, figure], text);

export function TrueUpsView() {
  const words = useWords();
  const written = useWritten();
  const columns = (starts: readonly string[], commitment: number): readonly DataColumn<TrueUp>[] => [
    { id: 'after', head: words.evaluation.afterMonth, kind: 'number', cell: ({ afterMonth }) => afterMonth },
    { id: 'on', head: words.evaluation.onDate, kind: 'date', cell: ({ afterMonth }) => written.date(starts[afterMonth] ?? null) },
    {
      id: 'rate',
      head: words.evaluation.runRate,
      kind: 'number',
      cell: ({ runRate }, index) => ofTrueUp(commitment, index, 'runRate', written.amount(runRate)),
    },
    {
      id: 'deviation',
      head: words.evaluation.deviation,
      kind: 'number',
      cell: ({ deviation }, index) => ofTrueUp(commitment, index, 'deviationPercent', written.ratio(deviation)),
    },
    { id: 'action', head: words.evaluation.result, kind: 'text', cell: ({ action }) => words.evaluation.trueUpActions[action] },
    {
      id: 'factor',
      head: words.evaluation.factor,
      kind: 'number',
      cell: ({ factor }, index) => ofTrueUp(commitment, index, 'factor', factor === null ? '–' : written.quantity(factor)),
    },
  ];
  return (
    <EvaluationView title={words.builder.views.trueUps} notes={[words.evaluation.trueUpNote]} report="true-up">
      {({ commitments, term, quote }) => {
        const measured = commitments
          .map((commitment, index) => ({ ...commitment, index }))
          .filter(({ trueUps }) => trueUps.length > 0);
        if (measured.length === 0) return <p className="qw-soft">{words.evaluation.noTrueUps}</p>;
        return measured.map(({ terms: { id }, trueUps, index }) => (
          <DataTable
            key={id}
            caption={referenceName(quote, id)}
            columns={columns(term.starts, index)}
            rows={trueUps}
            rowKey={({ afterMonth }) => afterMonth}
            empty={words.evaluation.noTrueUps}
          />
        ));
      }}
    </EvaluationView>
  );
}
