import { useMemo } from 'react';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/session.ts';
import { useWritten } from '../views/amounts.ts';
import { bands, billOf } from './bill-bands.ts';

type MonthlyBillProps = { readonly evaluation: Evaluation; readonly height: number; readonly withLegend?: boolean };

const width = 240;

/** The bill of each month as stacked columns. The table behind it is the monthly schedule. */
export function MonthlyBill({ evaluation, height, withLegend }: MonthlyBillProps) {
  const words = useWords().builder;
  const written = useWritten();
  const digits = useReading((reading) => reading.minorDigits);
  const months = useMemo(() => billOf(evaluation, digits), [evaluation, digits]);
  // Pixels alone are computed with floating point.
  const highest = months.reduce((most, { total }) => (Number(total) > Number(most) ? total : most), '0');
  const scale = Number(highest) > 0 ? height / Number(highest) : 0;
  const step = width / Math.max(1, months.length);
  const gap = step > 4 ? 1 : 0.4;
  const used = bands.filter((band) => months.some(({ parts }) => parts.some((part) => part.band === band)));
  return (
    <figure className="qw-bill">
      <svg viewBox={`0 0 ${width} ${height}`} height={height} preserveAspectRatio="none" aria-hidden>
        {months.map(({ month, starts, total, parts }) => {
          let top = height;
          return (
            <g key={month}>
              <title>{words.billOf(written.date(starts), written.amount(total))}</title>
              <rect className="qw-bar-hit" x={(month - 1) * step} y={0} width={step} height={height} />
              {parts.map(({ band, amount }) => {
                const tall = Number(amount) * scale;
                top -= tall;
                return (
                  <rect
                    key={band}
                    className={`qw-bar-${band}`}
                    x={(month - 1) * step + gap / 2}
                    y={top}
                    width={Math.max(0.6, step - gap)}
                    height={tall}
                  />
                );
              })}
            </g>
          );
        })}
        <line className="qw-bill-base" x1={0} x2={width} y1={height} y2={height} />
      </svg>
      <span className="qw-hidden-label">{words.billLabel(months.length, written.amount(highest))}</span>
      {withLegend === true && (
        <figcaption className="qw-legend">
          {used.map((band) => (
            <span key={band} className={`qw-key qw-key-${band}`}>
              {words.bands[band]}
            </span>
          ))}
          <span className="qw-soft">{words.billNote}</span>
        </figcaption>
      )}
    </figure>
  );
}
