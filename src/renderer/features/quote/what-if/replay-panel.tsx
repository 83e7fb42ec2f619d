import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { ReplayResult } from '../../../../shared/simulation/replay/replay.ts';
import { replayStarts } from '../../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../../shared/simulation/stress/recorded-moves.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { sayFailure } from '../../../client/notices.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { ReplayFigure } from './replay-figure.tsx';
import { slotName, slots, useChosenStandIns, useStandIns } from './stand-ins.ts';
import { askSimulation } from './simulation-workers.ts';
import { isOfSame, modelNames, whatIfInputs } from './what-if-inputs.ts';

const starts = replayStarts(recordedMoves);

/** The quote as if signed on a past day. */
export function ReplayPanel({ results }: { readonly results: Results }) {
  const words = useWords();
  const text = words.whatIf;
  const language = useLanguage();
  const { quote, minor } = results;
  const found = useStandIns(results);
  const choose = useChosenStandIns((state) => state.choose);
  const [start, setStart] = useState<string>(starts[0] ?? '');
  const [isComputing, setComputing] = useState(false);
  const { replayText, worstStartText } = useSentences();
  const [computed, setComputed] = useState<{ readonly of: Results; readonly replayed: ReplayResult } | null>(null);
  const cancel = useRef<() => void>(() => undefined);
  useEffect(() => () => cancel.current(), []);
  // What is told is of the terms that it was asked about.
  const replayed = computed !== null && isOfSame(computed.of, results) ? computed.replayed : null;
  if (found === null) return null;
  const nameOf = modelNames(results);
  const standInOf = (id: string): string => {
    const own = found.standIns.get(id);
    return own === undefined ? '' : slotName(own);
  };
  const compute = (): void => {
    const inputs = whatIfInputs(results, 1);
    if (inputs === null) return;
    setComputing(true);
    cancel.current = askSimulation(inputs, { kind: 'replay', start, standIns: [...found.standIns] }, (answer) => {
      setComputing(false);
      if (answer?.kind === 'replay' && answer.replayed.ok) setComputed({ of: results, replayed: answer.replayed.value });
      else sayFailure(words.frame.failedTitle, text.failed);
    });
  };
  const format = { currency: quote.currency, minorDigits: minor };
  return (
    <section className="qw-what-if-panel" aria-labelledby="what-if-replay">
      <h3 id="what-if-replay">{text.replayTitle}</h3>
      <p className="qw-soft qw-small">{text.replayAbout}</p>
      <div className="qw-what-if-tools">
        <ChoiceField
          label={text.replayFrom}
          choices={starts.map((day) => ({ value: day, label: briefDateText(day, language) }))}
          value={start}
          onChange={setStart}
        />
        {found.ids.map((id) => (
          <ChoiceField
            key={id}
            label={text.standsFor(nameOf(id))}
            choices={[
              { value: '', label: text.nothingStands },
              ...slots.map((each) => ({ value: slotName(each), label: text.recordedSlot(each.provider, each.slot) })),
            ]}
            value={standInOf(id)}
            onChange={(value) => choose(id, value)}
          />
        ))}
        <Button size="xs" loading={isComputing} onClick={compute}>
          {text.compute}
        </Button>
      </div>
      {replayed !== null && (
        <div aria-live="polite">
          {replayText(replayed.asked, format).map((sentence) => (
            <p key={sentence} className="qw-what-if-sentence">
              {sentence}
            </p>
          ))}
          <ReplayFigure results={results} replayed={replayed.asked} />
          <h4>{text.worstTitle}</h4>
          <p className="qw-what-if-sentence">{worstStartText(replayed, format)}</p>
        </div>
      )}
    </section>
  );
}
