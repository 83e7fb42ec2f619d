import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { withOption } from '../edits/line-terms.ts';
import { SwitchGroup } from '../fields/optional-group.tsx';

type OptionProps = {
  readonly place: Place<LineDraft>;
  readonly line: LineDraft;
  /** The commitment whose only line that is taken this is; null if there is none. */
  readonly onlyTakenIn: string | null;
};

/** Whether a line is offered and not taken: pricing §12.2. */
export function OptionForm({ place, line, onlyTakenIn }: OptionProps) {
  const words = useWords().deal.option;
  const { draft } = useSession();
  return (
    <SwitchGroup
      label={words.switch}
      hint={words.hint}
      excluded={onlyTakenIn === null ? null : words.onlyTakenIn(onlyTakenIn)}
      isOn={line.optional === true}
      onSwitch={(isOn) => {
        draft.getState().set(place.path, withOption(line, isOn), words.switch);
        draft.getState().seal();
      }}
    />
  );
}
