import { useWords } from '../../../ui/language.tsx';
import { newCarryForward } from '../edits/commitment-terms.ts';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { PercentAt } from '../fields/place-fields.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

/** How much of what exceeds a period counts toward the next: pricing §12.8. */
export function CarryForwardForm(props: CommitmentTermProps) {
  const words = useWords().deal.carryForward;
  const carryForward = props.place.at('carryForward');
  const excluded = useExcluded(props, 'carryForward');
  return (
    <OptionalGroup place={carryForward} label={words.switch} hint={words.hint} excluded={excluded} start={newCarryForward}>
      <div className="qw-form">
        <div className="qw-double">
          <PercentAt place={carryForward.at('percent')} label={words.percent} />
        </div>
      </div>
    </OptionalGroup>
  );
}
