import { useWords } from '../../../ui/language.tsx';
import { minimumIntervals } from '../edits/commitment-exclusions.ts';
import { newMinimum } from '../edits/commitment-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt, MoneyAt } from '../fields/place-fields.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

/** What each month or quarter of a period takes from the commitment at least: pricing §12.7. */
export function MinimumForm(props: CommitmentTermProps) {
  const { place, terms } = props;
  const words = useWords();
  const minimum = place.at('minimum');
  const excluded = useExcluded(props, 'minimum');
  return (
    <OptionalGroup
      place={minimum}
      label={words.deal.minimum.switch}
      hint={words.deal.minimum.hint}
      excluded={excluded}
      start={newMinimum(terms)}
    >
      <div className="qw-form">
        <ChoiceAt
          place={minimum.at('every')}
          label={words.deal.minimum.every}
          choices={choicesOf(minimumIntervals(terms), words.line.spans)}
        />
        <MoneyAt place={minimum.at('amount')} label={words.deal.minimum.amount} />
      </div>
    </OptionalGroup>
  );
}
