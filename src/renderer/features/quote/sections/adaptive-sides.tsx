import type { z } from 'zod';
import type { AdaptivePricing } from '../../../../shared/domain/terms/adaptive-pricing.ts';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { choicesOf } from '../fields/choices.ts';
import { ChoiceAt, DecimalAt, PercentAt, useValueAt } from '../fields/place-fields.tsx';

type Terms = z.input<typeof AdaptivePricing>;
type Decrease = NonNullable<Terms['decrease']>;
type Increase = NonNullable<Terms['increase']>;

/** What happens when costs fall. */
export function DecreaseFields({ place }: { readonly place: Place<Decrease> }) {
  const words = useWords().adaptive;
  return (
    <div className="qw-form">
      <PercentAt place={place.at('thresholdPercent')} label={words.thresholdPercent} />
      <ChoiceAt
        place={place.at('comparison')}
        label={words.comparison}
        absent="more_than"
        choices={choicesOf(['more_than', 'at_least'], words.comparisons)}
      />
      <ChoiceAt
        place={place.at('basis')}
        label={words.basis}
        absent="full"
        choices={choicesOf(['full', 'excess'], words.bases)}
      />
      <PercentAt place={place.at('passThroughPercent')} label={words.passThroughPercent} />
      <DecimalAt
        place={place.at('maxStepPercent')}
        label={words.maxStepPercent}
        kind="percent"
        unit={words.points}
        placeholder="–"
      />
      <PercentAt place={place.at('floorPercent')} label={words.floorPercent} placeholder="–" />
    </div>
  );
}

/** What happens when costs rise: a rise by itself, or talks, of which only the threshold counts. */
export function IncreaseFields({ place }: { readonly place: Place<Increase> }) {
  const words = useWords().adaptive;
  const isAutomatic = useValueAt(place.at('mechanism')) === 'automatic';
  return (
    <div className="qw-form">
      <PercentAt place={place.at('thresholdPercent')} label={words.thresholdPercent} />
      <ChoiceAt
        place={place.at('comparison')}
        label={words.comparison}
        absent="more_than"
        choices={choicesOf(['more_than', 'at_least'], words.comparisons)}
      />
      <ChoiceAt
        place={place.at('mechanism')}
        label={words.mechanism}
        choices={choicesOf(['automatic', 'negotiate'], words.mechanisms)}
      />
      {isAutomatic && (
        <>
          <ChoiceAt
            place={place.at('basis')}
            label={words.basis}
            absent="full"
            choices={choicesOf(['full', 'excess'], words.bases)}
          />
          <PercentAt place={place.at('passThroughPercent')} label={words.passThroughPercent} />
          <DecimalAt
            place={place.at('maxStepPercent')}
            label={words.maxStepPercent}
            kind="percent"
            unit={words.points}
            placeholder="–"
          />
          <PercentAt place={place.at('capPercent')} label={words.capPercent} placeholder="–" />
        </>
      )}
    </div>
  );
}
