import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import { newDiscountBands } from '../edits/commitment-terms.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { SwitchGroup, useSwitch } from '../fields/optional-group.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

/** A discount that grows with what a period commits to: pricing §12.6. */
export function DiscountBandsForm(props: CommitmentTermProps) {
  const { place, terms } = props;
  const words = useWords().deal.bands;
  const currency = useReading((reading) => reading.currency);
  const bands = place.at('discountBands');
  const toggle = useSwitch(bands, words.switch, newDiscountBands(terms));
  return (
    <SwitchGroup label={words.switch} hint={words.hint} excluded={useExcluded(props, 'discountBands')} {...toggle}>
      <ListGrid
        place={bands}
        label={words.bandList}
        addLabel={words.add}
        fields={[
          { field: 'from', head: `${words.from}, ${currency}`, width: 168, kind: 'money' },
          { field: 'percent', head: words.percent, width: 128, kind: 'percent' },
        ]}
        next={() => ({ from: '', percent: '' })}
      />
    </SwitchGroup>
  );
}
