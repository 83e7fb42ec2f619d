import { Button } from '@mantine/core';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { Mend } from '../../../../shared/domain/consequences/mend.ts';
import { mendOf } from '../../../../shared/domain/consequences/mend.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import { oncePer } from '../../../../shared/domain/values/once-per.ts';
import { useWords } from '../../../ui/language.tsx';
import { withValueAt } from '../draft/edit.ts';
import { useSession, useSettled } from '../draft/edit-session.ts';

const mendsIn = oncePer((results: Results) => oncePer((warning: Warning) => mendOf(warning, results)));
const mendIn = (results: Results, warning: Warning): Mend | null => mendsIn(results)(warning);

/** Does what a warning suggests, as one step to undo. Null where only a person can say what to change. */
export function MendButton({ warning }: { readonly warning: Warning }) {
  const words = useWords().warnings;
  const session = useSession();
  const mend = useSettled((settled) => {
    const results = settled?.results ?? null;
    return results === null ? null : mendIn(results, warning);
  });
  if (mend === null || session.isLocked) return null;
  const label = words.mends[mend.kind];
  const apply = (): void => {
    session.draft
      .getState()
      .apply(label, (draft) =>
        mend.edits.reduce((before, { path, value }) => withValueAt(before, path, value) as typeof draft, draft),
      );
    // The button goes with its warning: the changed field is where one looks next.
    session.focusOn(mend.edits[0]?.path ?? warning.path);
  };
  return (
    <Button size="compact-xs" variant="light" onClick={apply}>
      {label}
    </Button>
  );
}
