import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import type { CommitmentDraft } from '../edits/commitment-exclusions.ts';
import { newDiscountBands } from '../edits/commitment-terms.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { SwitchGroup, useSwitch } from '../fields/optional-group.tsx';
import { DecimalAt, PercentAt } from '../fields/place-fields.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

type Band = NonNullable<CommitmentDraft['discountBands']>[number];

function BandCells({ place }: RowCells<Band>) {
  const words = useWords().deal.bands;
  return (
    <>
      <td>
        <DecimalAt place={place.at('from')} label={words.from} hideLabel kind="money" />
      </td>
      <td>
        <PercentAt place={place.at('percent')} label={words.percent} hideLabel />
      </td>
    </>
  );
}

/** A discount that grows with what a period commits to: pricing §12.6. */
export function DiscountBandsForm(props: CommitmentTermProps) {
  const { place, terms } = props;
  const words = useWords().deal.bands;
  const currency = useReading((reading) => reading.currency);
  const bands = place.at('discountBands');
  const toggle = useSwitch(bands, words.switch, newDiscountBands(terms));
  return (
    <SwitchGroup label={words.switch} hint={words.hint} excluded={useExcluded(props, 'discountBands')} {...toggle}>
      <ListRows
        place={bands}
        columns={[
          { head: `${words.from}, ${currency}`, isRight: true },
          { head: words.percent, isRight: true },
        ]}
        noun={words.band}
        addLabel={words.add}
        next={() => ({ from: '', percent: '' })}
        cells={BandCells}
      />
    </SwitchGroup>
  );
}
