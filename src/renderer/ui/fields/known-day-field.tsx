import { isDate } from '../../../shared/domain/values/date.ts';
import { useWords } from '../language.tsx';
import { DateField } from './date-field.tsx';

type KnownDayFieldProps = {
  /** Null for all that cost books say. */
  readonly knownOn: string | null;
  readonly change: (day: string | null) => void;
};

/** The day as of which model prices are known. */
export function KnownDayField({ knownOn, change }: KnownDayFieldProps) {
  const words = useWords().costs;
  return (
    <DateField
      label={words.knownAsOf}
      placeholder={words.knownAsOfHint}
      value={knownOn ?? ''}
      onChange={(day) => change(isDate(day) ? day : null)}
    />
  );
}
