import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { StandIn } from '../../../../shared/simulation/replay/history.ts';
import { recordedSlots } from '../../../../shared/simulation/replay/history.ts';
import type { ReplayResult } from '../../../../shared/simulation/replay/replay.ts';
import { foundStandIns, replayStarts } from '../../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../../shared/simulation/stress/recorded-moves.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { sayFailure } from '../../../client/notices.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { ReplayFigure } from './replay-figure.tsx';
import { askSimulation } from './simulation-workers.ts';
import { isOfSame, modelNames, whatIfInputs } from './what-if-inputs.ts';

const slots = recordedSlots(recordedMoves);
const starts = replayStarts(recordedMoves);
const slotName = ({ provider, slot }: StandIn): string => `${provider}/${slot}`;

/** The quote as if signed on a past day. */
export function ReplayPanel({ results }: { readonly results: Results }) {
  const words = useWords();
  const text = words.whatIf;
  const language = useLanguage();
  const { quote, costs, minor } = results;
  const found = useMemo(() => (costs === undefined ? null : foundStandIns(quote, costs, recordedMoves)), [quote, costs]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
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
  const ids = [...found.standIns.keys(), ...found.unknown];
  const standInOf = (id: string): string => {
    const own = found.standIns.get(id);
    return chosen.get(id) ?? (own === undefined ? '' : slotName(own));
  };
  const compute = (): void => {
    const inputs = whatIfInputs(results, 1);
    if (inputs === null) return;
    const standIns = ids.flatMap((id): readonly (readonly [string, StandIn])[] => {
      const slot = slots.find((each) => slotName(each) === standInOf(id));
      return slot === undefined ? [] : [[id, slot]];
    });
    setComputing(true);
    cancel.current = askSimulation(inputs, { kind: 'replay', start, standIns }, (answer) => {
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
        {ids.map((id) => (
          <ChoiceField
            key={id}
            label={text.standsFor(nameOf(id))}
            choices={[
              { value: '', label: text.nothingStands },
              ...slots.map((each) => ({ value: slotName(each), label: text.recordedSlot(each.provider, each.slot) })),
            ]}
            value={standInOf(id)}
            onChange={(value) => setChosen((before) => new Map(before).set(id, value))}
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
