import { Button } from '@mantine/core';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useLonger } from '../beside/beside.ts';
import { useReading, useSession } from '../draft/edit-session.ts';
import { MendButton } from './mend-button.tsx';
import { useWarningsNow } from './use-warnings.ts';

/** What the structure does could not be worked out in time. A person may let it take longer. */
function StoppedWarnings({ label }: { readonly label: string }) {
  const words = useWords();
  const allow = useLonger((state) => state.allow);
  return (
    <section className="qw-summary-part" aria-label={label}>
      <p className="qw-attention">{words.builder.warningsStopped}</p>
      <Button size="compact-sm" variant="default" onClick={allow}>
        {words.failures.letTakeLonger}
      </Button>
    </section>
  );
}

/** Where the structure hurts someone, with the amount and what to change. Each leads to its field. Null without one; `label` tells two lists of one screen apart. */
export function WarningList({ label }: { readonly label: string }) {
  const words = useWords();
  const { warningText, placeName } = useSentences();
  const session = useSession();
  const { warnings, state } = useWarningsNow();
  const currency = useReading((reading) => reading.currency);
  const nameOf = (list: string, index: number): string => {
    const { lines, commitments } = session.draft.getState().history.present;
    if (list === 'lines') return lines[index]?.name || words.line.row(index + 1);
    return commitments?.[index]?.name || words.commitment.commitment;
  };
  if (state === 'stopped') return <StoppedWarnings label={label} />;
  if (warnings.length === 0) return null;
  return (
    <section className="qw-summary-part" aria-label={label}>
      <h3 data-attention>{words.builder.warningCount(warnings.length)}</h3>
      <ul className="qw-problems qw-warnings">
        {warnings.map((warning) => {
          const { happens, change } = warningText(warning, currency);
          return (
            <li key={`${warning.path.join('.')} ${warning.code}`}>
              <button type="button" data-needed onClick={() => session.focusOn(warning.path)}>
                <b>{placeName(warning.path, nameOf)}</b>
                <span>{happens}</span>
                <span>{change}</span>
              </button>
              <MendButton warning={warning} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
