import type { AdaptiveEvaluation } from '../../../../shared/domain/terms/evaluation.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { PricePathFigure } from '../charts/price-path-figure.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';

type Measurement = AdaptiveEvaluation['measurements'][number];

const ofMeasurement = (measurement: number, figure: string, text: string) =>
  explained(['adaptivePricing', 'measurements', measurement, figure], text);

export function MeasurementsView() {
  const words = useWords();
  const written = useWritten();
  const columns: readonly DataColumn<Measurement>[] = [
    { id: 'on', head: words.evaluation.onDate, kind: 'date', cell: ({ on }) => written.date(on) },
    {
      id: 'index',
      head: words.evaluation.index,
      kind: 'number',
      cell: ({ index }, row) => ofMeasurement(row, 'index', written.amount(index)),
    },
    {
      id: 'change',
      head: words.evaluation.change,
      kind: 'number',
      cell: ({ changePercent }, row) => ofMeasurement(row, 'changePercent', written.percent(changePercent)),
    },
    { id: 'action', head: words.evaluation.result, kind: 'text', cell: ({ action }) => words.evaluation.actions[action] },
    {
      id: 'multiplier',
      head: words.evaluation.multiplier,
      kind: 'number',
      cell: ({ multiplier }, row) => ofMeasurement(row, 'multiplier', written.amount(multiplier)),
    },
    {
      id: 'effective',
      head: words.evaluation.effectiveFrom,
      kind: 'date',
      cell: ({ effectiveFrom }) => written.date(effectiveFrom),
    },
  ];
  return (
    <EvaluationView title={words.builder.views.measurements}>
      {(evaluation, quote) => (
        <div className="qw-tables">
          <PricePathFigure evaluation={evaluation} quote={quote} />
          <DataTable
            caption={words.builder.views.measurements}
            hideCaption
            columns={columns}
            rows={evaluation.adaptivePricing?.measurements ?? []}
            rowKey={({ on }) => on}
            empty={words.evaluation.noMeasurements}
          />
          {evaluation.adaptivePricing !== null && (
            <p className="qw-number">{words.evaluation.renewal(written.amount(evaluation.adaptivePricing.renewalMultiplier))}</p>
          )}
        </div>
      )}
    </EvaluationView>
  );
}
