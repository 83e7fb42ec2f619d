import type { CommitmentEvaluation } from '../../../../shared/domain/terms/evaluation.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { referenceName } from './names.ts';

type TrueUp = CommitmentEvaluation['trueUps'][number];

export function TrueUpsView() {
  const words = useWords();
  const written = useWritten();
  const columns = (months: readonly string[]): readonly DataColumn<TrueUp>[] => [
    { id: 'after', head: words.evaluation.afterMonth, kind: 'number', cell: ({ afterMonth }) => afterMonth },
    { id: 'on', head: words.evaluation.onDate, kind: 'date', cell: ({ afterMonth }) => written.date(months[afterMonth] ?? null) },
    { id: 'rate', head: words.evaluation.runRate, kind: 'number', cell: ({ runRate }) => written.amount(runRate) },
    {
      id: 'deviation',
      head: words.evaluation.deviation,
      kind: 'number',
      cell: ({ deviationPercent }) => written.percent(deviationPercent),
    },
    { id: 'action', head: words.evaluation.result, kind: 'text', cell: ({ action }) => words.evaluation.trueUpActions[action] },
    {
      id: 'factor',
      head: words.evaluation.factor,
      kind: 'number',
      cell: ({ factor }) => (factor === null ? '–' : written.amount(factor)),
    },
  ];
  return (
    <EvaluationView title={words.builder.views.trueUps} notes={[words.evaluation.trueUpNote]}>
      {({ commitments, months }, quote) => {
        const measured = commitments.filter(({ trueUps }) => trueUps.length > 0);
        if (measured.length === 0) return <p className="qw-soft">{words.evaluation.noTrueUps}</p>;
        return measured.map(({ id, trueUps }) => (
          <DataTable
            key={id}
            caption={referenceName(quote, id)}
            columns={columns(months)}
            rows={trueUps}
            rowKey={({ afterMonth }) => afterMonth}
            empty={words.evaluation.noTrueUps}
          />
        ));
      }}
    </EvaluationView>
  );
}
