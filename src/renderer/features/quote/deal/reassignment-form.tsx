import type { z } from 'zod';
import type { AdaptivePricing } from '../../../../shared/domain/terms/adaptive-pricing.ts';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { newReassignment } from '../edits/new-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt } from '../fields/place-fields.tsx';

type ReassignmentProps = {
  readonly place: Place<NonNullable<z.input<typeof AdaptivePricing>['reassignment']>>;
  /** Without a slot in the index there is nothing to fill anew. */
  readonly namesSlot: boolean;
};

const sides = ['up', 'down'] as const;

/** What counts when a slot of the index gets another model: pricing §12.12. */
export function ReassignmentForm({ place, namesSlot }: ReassignmentProps) {
  const words = useWords().deal.reassignment;
  return (
    <OptionalGroup
      place={place}
      label={words.switch}
      hint={words.hint}
      excluded={namesSlot ? null : words.noSlot}
      start={newReassignment}
    >
      <div className="qw-form">
        {sides.map((side) => (
          <div key={side} className="qw-double">
            <ChoiceAt
              place={place.at(side)}
              label={words[side]}
              absent="level"
              choices={choicesOf(['level', 'chain'], words.ways)}
            />
          </div>
        ))}
      </div>
    </OptionalGroup>
  );
}
