import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { Writing } from './ledgers/cells.ts';
import type { LineMeasure } from './ledgers/line-ledger.ts';
import { shownMeasures } from './ledgers/line-ledger.ts';

type LineChoicesProps = {
  readonly results: Results;
  readonly audience: Writing['audience'];
  readonly line: string | null;
  readonly measure: LineMeasure;
  readonly choose: (choice: { readonly line?: string | null; readonly measure?: LineMeasure }) => void;
};

/** One figure of all lines, or all figures of one. */
export function LineChoices({ results, audience, line, measure, choose }: LineChoicesProps) {
  const words = useWords().money;
  const measures = shownMeasures({ audience });
  const known = results.lines.some((each) => each.line.id === line) ? (line ?? '') : '';
  return (
    <div className="qw-form qw-money-choices">
      <ChoiceField
        label={words.lineShown}
        value={known}
        choices={[
          { value: '', label: words.allLines },
          ...results.lines.map(({ line: { id, name } }) => ({ value: String(id), label: name })),
        ]}
        onChange={(id) => choose({ line: id === '' ? null : id })}
      />
      {known === '' && (
        <ChoiceField
          label={words.measureShown}
          value={measures.find((each) => each === measure) ?? 'charges'}
          choices={measures.map((value) => ({ value, label: words.measures[value] }))}
          onChange={(value) => choose({ measure: measures.find((each) => each === value) ?? 'charges' })}
        />
      )}
    </div>
  );
}
