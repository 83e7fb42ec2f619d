import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import { hasCosts } from '../../../../shared/domain/costs/has-costs.ts';
import { marginFloorOf } from '../../../../shared/guardrails/margin-floor.ts';
import type { Answer, SoughtTerm } from '../../../../shared/simulation/break-even/break-even.ts';
import { higherAmounts } from '../../../../shared/simulation/break-even/break-even.ts';
import type { MarginPath, UsePath } from '../../../../shared/simulation/break-even/paths.ts';
import { percentText } from '../../../../shared/text/number-format.ts';
import { useAnswer } from '../../../client/queries.ts';
import { sayFailure } from '../../../client/notices.ts';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { withValueAt } from '../draft/edit.ts';
import { useSession } from '../draft/edit-session.ts';
import { MarginPathFigure, UsePathFigure } from './break-even-charts.tsx';
import { askSimulation } from './simulation-workers.ts';
import { isOfSame, modelNames, whatIfInputs } from './what-if-inputs.ts';

/** Runs of each stress that a break-even asks. */
const stressRuns = 100;

type Paths = { readonly of: Results; readonly margins: MarginPath; readonly uses: UsePath };

function pathOf(term: SoughtTerm): readonly string[] {
  return term === 'indexedSharePercent' ? ['adaptivePricing', term] : ['adaptivePricing', 'decrease', term];
}

type TakeProps = {
  readonly answer: Answer;
  readonly take: (term: SoughtTerm, value: string) => void;
  readonly takeHigher: () => void;
};

/** What takes the value of an answer into the terms; nothing where the answer is of costs or use, which are no terms. */
function TakeButton({ answer: { asked, changes, holdsAtFirst }, take, takeHigher }: TakeProps) {
  const text = useWords().whatIf;
  const language = useLanguage();
  const [first] = changes;
  if (asked.kind === 'higher-commitment' && (first !== undefined || holdsAtFirst)) {
    return (
      <Button size="compact-xs" variant="light" onClick={takeHigher}>
        {text.takeHigher}
      </Button>
    );
  }
  if (asked.kind !== 'term' || first === undefined) return null;
  const value = holdsAtFirst ? first.before : first.after;
  return (
    <Button size="compact-xs" variant="light" onClick={() => take(asked.term, value)}>
      {text.takeValue(percentText(value, language))}
    </Button>
  );
}

/** How far costs, usage and terms can move before the margin meets the floor of the guardrails. */
export function BreakEvenPanel({ results }: { readonly results: Results }) {
  const words = useWords();
  const text = words.whatIf;
  const language = useLanguage();
  const session = useSession();
  const { data: policy } = useAnswer('policy.current', {});
  const { breakEvenSayings } = useSentences();
  const [computed, setComputed] = useState<{ readonly of: Results; readonly answers: readonly Answer[] } | null>(null);
  const [paths, setPaths] = useState<Paths | null>(null);
  const [isComputing, setComputing] = useState(false);
  const cancel = useRef<() => void>(() => undefined);
  useEffect(() => () => cancel.current(), []);
  // Answers are of the terms that they were asked about.
  const answers = computed !== null && isOfSame(computed.of, results) ? computed.answers : [];
  const shown = paths !== null && isOfSame(paths.of, results) ? paths : null;
  const floorPercent = marginFloorOf(policy?.policy) ?? '0';
  const compute = (): void => {
    const inputs = whatIfInputs(results, 1);
    if (inputs === null) return;
    setComputing(true);
    cancel.current = askSimulation(inputs, { kind: 'break-even', floorPercent, runs: stressRuns }, (answer) => {
      setComputing(false);
      if (answer?.kind !== 'break-even') {
        sayFailure(words.frame.failedTitle, text.failed);
        return;
      }
      setComputed({ of: results, answers: answer.answers });
      cancel.current = askSimulation(inputs, { kind: 'break-even-paths' }, (drawn) => {
        if (drawn?.kind === 'break-even-paths') setPaths({ of: results, margins: drawn.margins, uses: drawn.uses });
      });
    });
  };
  const take = (term: SoughtTerm, value: string): void => {
    const path = pathOf(term);
    session.draft.getState().apply(text.used, (draft) => withValueAt(draft, path, value) as typeof draft);
    session.focusOn(path);
  };
  const takeHigher = (): void => {
    const amounts = higherAmounts(results.quote);
    session.draft.getState().apply(text.used, (draft) =>
      // The answer is of these very terms: the draft has as many commitments.
      amounts.reduce<typeof draft>(
        (edited, each, index) => withValueAt(edited, ['commitments', index, 'amounts'], each) as typeof draft,
        draft,
      ),
    );
    session.focusOn(['commitments', 0, 'amounts']);
  };
  return (
    <section className="qw-what-if-panel" aria-labelledby="what-if-break-even">
      <h3 id="what-if-break-even">{text.breakEvenTitle}</h3>
      <p className="qw-soft qw-small">{text.breakEvenAbout(percentText(floorPercent, language))}</p>
      <Button size="xs" loading={isComputing} onClick={compute}>
        {text.compute}
      </Button>
      <ul className="qw-what-if-answers" aria-live="polite">
        {breakEvenSayings(answers, floorPercent, modelNames(results)).map(({ says, answer }) => (
          <li key={says}>
            {says}
            {answer !== null && !session.isLocked && <TakeButton answer={answer} take={take} takeHigher={takeHigher} />}
          </li>
        ))}
      </ul>
      {shown !== null && (
        <div className="qw-what-if-charts">
          {shown.margins.length > 0 && hasCosts(results.quote) && (
            <div>
              <MarginPathFigure path={shown.margins} floorPercent={floorPercent} />
            </div>
          )}
          {results.commitments.length > 0 && (
            <div>
              <UsePathFigure path={shown.uses} currency={results.quote.currency} minor={results.minor} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}
