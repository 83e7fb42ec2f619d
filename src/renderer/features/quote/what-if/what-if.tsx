import type { Results } from '../../../../shared/domain/compute.ts';
import { mostScenarios } from '../../../../shared/domain/terms/quote.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/edit-session.ts';
import { BreakEvenPanel } from './break-even-panel.tsx';
import { ChargeModelPanel } from './charge-model-panel.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { StressPanel } from './stress-panel.tsx';
import './what-if.css';

/** What releases and prices of models may do to the deal, under the tables of its scenarios. Ours alone: it tells margins. */
export function WhatIf({ results }: { readonly results: Results }) {
  const words = useWords().whatIf;
  const { isLocked } = useSession();
  const count = useReading(({ scenarios }) => scenarios.each.length);
  if (results.costs === undefined) return <p className="qw-soft">{words.noCosts}</p>;
  return (
    <div className="qw-what-if">
      <StressPanel results={results} isFull={isLocked || count >= mostScenarios} />
      <BreakEvenPanel results={results} />
      <ChargeModelPanel results={results} />
      <ReplayPanel results={results} />
    </div>
  );
}
