import type { SavedScenario } from '../../../../shared/calls/quotes/scenario-calls.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { useWords } from '../../../ui/language.tsx';
import { BreakEvenPanel } from './break-even-panel.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { StressPanel } from './stress-panel.tsx';
import { mostScenarios } from './most-scenarios.ts';
import { WhatIfScenarios } from './what-if-scenarios.tsx';
import './what-if.css';

/** What releases and prices of models may do to the deal, under the table of its scenarios. Ours alone: it tells margins. */
export function WhatIf({ results, saved }: { readonly results: Results; readonly saved: readonly SavedScenario[] }) {
  const words = useWords().whatIf;
  if (results.costs === undefined) return <p className="qw-soft">{words.noCosts}</p>;
  return (
    <div className="qw-what-if">
      <WhatIfScenarios results={results} saved={saved} />
      <StressPanel results={results} isFull={saved.length >= mostScenarios} />
      <BreakEvenPanel results={results} />
      <ReplayPanel results={results} />
    </div>
  );
}
