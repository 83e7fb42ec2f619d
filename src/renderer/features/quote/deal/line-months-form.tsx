import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { withMonths } from '../edits/line-terms.ts';
import { SwitchGroup } from '../fields/optional-group.tsx';
import { IntegerAt } from '../fields/place-fields.tsx';

type LineMonthsProps = {
  readonly place: Place<LineDraft>;
  readonly line: LineDraft;
  readonly termMonths: number | undefined;
};

/** The months in which a line is in force: pricing §12.1. */
export function LineMonthsForm({ place, line, termMonths }: LineMonthsProps) {
  const words = useWords().deal.months;
  const { draft } = useSession();
  return (
    <SwitchGroup
      label={words.switch}
      hint={words.hint}
      isOn={line.fromMonth !== undefined || line.toMonth !== undefined}
      onSwitch={(isOn) => {
        draft.getState().set(place.path, withMonths(line, isOn, termMonths), words.switch);
        draft.getState().seal();
      }}
    >
      <div className="qw-form">
        <IntegerAt place={place.at('fromMonth')} label={words.from} placeholder="1" />
        <IntegerAt place={place.at('toMonth')} label={words.to} placeholder={String(termMonths ?? '')} />
      </div>
    </SwitchGroup>
  );
}
