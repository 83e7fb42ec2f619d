import type { Measurement } from '../../../../shared/domain/adaptive/adaptive.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { PricePathFigure } from '../charts/price-path-figure.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';

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
      cell: ({ index }, row) => ofMeasurement(row, 'index', written.quantity(index)),
    },
    {
      id: 'change',
      head: words.evaluation.change,
      kind: 'number',
      cell: ({ change }, row) => ofMeasurement(row, 'changePercent', written.ratio(change)),
    },
    { id: 'action', head: words.evaluation.result, kind: 'text', cell: ({ action }) => words.evaluation.actions[action] },
    {
      id: 'multiplier',
      head: words.evaluation.multiplier,
      kind: 'number',
      cell: ({ multiplier }, row) => ofMeasurement(row, 'multiplier', written.quantity(multiplier)),
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
      {(results) => (
        <div className="qw-tables">
          <PricePathFigure results={results} />
          <DataTable
            caption={words.builder.views.measurements}
            hideCaption
            columns={columns}
            rows={results.adaptive?.measurements ?? []}
            rowKey={({ on }) => on}
            empty={words.evaluation.noMeasurements}
          />
          {results.adaptive !== null && (
            <p className="qw-number">{words.evaluation.renewal(written.quantity(results.adaptive.renewalMultiplier))}</p>
          )}
        </div>
      )}
    </EvaluationView>
  );
}
