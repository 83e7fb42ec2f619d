import { useEffect, useState } from 'react';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';
import type { StressResult, StressWarning } from '../../../../shared/simulation/stress/stress-result-document.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { askSimulation } from './simulation-workers.ts';

/** What a stress warns of, once all of its runs are there: an evaluation for every recorded move, in a thread of its own. */
export function StressWarnings({ inputs, result }: { readonly inputs: StressInputs; readonly result: StressResult }) {
  const text = useWords().whatIf;
  const { stressWarningText } = useSentences();
  const [warnings, setWarnings] = useState<readonly StressWarning[]>([]);
  useEffect(
    () =>
      askSimulation(inputs, { kind: 'warnings', result }, (answer) =>
        setWarnings(answer?.kind === 'warnings' ? answer.warnings : []),
      ),
    [inputs, result],
  );
  if (warnings.length === 0) return null;
  const sentences = warnings.map((warning) => stressWarningText(warning, result.currency));
  return (
    <>
      <h4>{text.warningsTitle}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
