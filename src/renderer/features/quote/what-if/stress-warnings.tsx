import { useEffect, useState } from 'react';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';
import type { StressResult } from '../../../../shared/simulation/stress/stress-result-document.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { MendButton } from '../warnings/mend-button.tsx';
import { askSimulation } from './simulation-workers.ts';

/** What a stress warns of, once all of its runs are there: an evaluation for every recorded move, in a thread of its own. */
export function StressWarnings({ inputs, result }: { readonly inputs: StressInputs; readonly result: StressResult }) {
  const text = useWords().whatIf;
  const { warningText } = useSentences();
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  useEffect(
    () =>
      askSimulation(inputs, { kind: 'warnings', result }, (answer) =>
        setWarnings(answer?.kind === 'warnings' ? answer.warnings : []),
      ),
    [inputs, result],
  );
  if (warnings.length === 0) return null;
  return (
    <>
      <h4>{text.warningsTitle}</h4>
      <ul className="qw-what-if-answers">
        {warnings.map((warning) => {
          const { happens, change } = warningText(warning, result.currency);
          return (
            <li key={`${warning.code} ${warning.path.join('.')}`}>
              {happens} {change} <MendButton warning={warning} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
