import { addDays } from '../../../../shared/domain/values/date.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import { useWritten } from '../charts/written.ts';
import type { TrueUpChoice } from './true-up-choices.ts';

type TrueUpChoiceFieldProps = {
  readonly choices: readonly TrueUpChoice[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
};

/** The choice of a statement's true-up. A true-up with unknown use says so. */
export function TrueUpChoiceField({ choices, chosen, choose }: TrueUpChoiceFieldProps) {
  const words = useWords().report;
  const written = useWritten();
  const starts = useReading((reading) => reading.results?.term.starts);
  const named = ({ value, commitmentName, afterMonth, isMeasured }: TrueUpChoice) => {
    const next = starts?.[afterMonth];
    const name = words.trueUpOf(commitmentName, written.date(next === undefined ? null : addDays(next, -1)));
    return { value, label: isMeasured ? name : words.notMeasured(name) };
  };
  return <ChoiceField label={words.trueUp} value={chosen} choices={choices.map(named)} onChange={choose} />;
}
