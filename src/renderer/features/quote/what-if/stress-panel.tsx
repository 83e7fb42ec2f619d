import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import { marginFloorOf } from '../../../../shared/guardrails/margin-floor.ts';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';
import { runsOf } from '../../../../shared/simulation/stress/runs.ts';
import type { StressResult } from '../../../../shared/simulation/stress/stress-result-document.ts';
import { defaultRuns, isSeed, mostRuns } from '../../../../shared/simulation/stress/stress-limits.ts';
import { summedStress } from '../../../../shared/simulation/stress/stress.ts';
import { numberText, percentText } from '../../../../shared/text/number-format.ts';
import { useAnswer } from '../../../client/queries.ts';
import { sayFailure } from '../../../client/notices.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { IntegerField } from '../../../ui/fields/integer-field.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { runStress } from './simulation-workers.ts';
import { StressBands, StressHistogram } from './stress-charts.tsx';
import { StressFields, stressOf, usualStress } from './stress-fields.tsx';
import { StressWarnings } from './stress-warnings.tsx';
import { StressTables } from './stress-tables.tsx';
import { useAddScenario } from './use-add-scenario.ts';
import { isOfSame, modelNames, whatIfInputs } from './what-if-inputs.ts';

/** Bands follow the runs so often, in milliseconds: to sum thousands of runs takes time itself. */
const refinedEvery = 250;

type Computed = { readonly of: Results; readonly inputs: StressInputs; readonly result: StressResult };

type Running = { readonly done: number; readonly of: number };

/** A stress with what it came to, refined while its runs come in. It is of the quote that it began with. */
export function StressPanel({ results, isFull }: { readonly results: Results; readonly isFull: boolean }) {
  const words = useWords();
  const text = words.whatIf;
  const language = useLanguage();
  const [runs, setRuns] = useState(defaultRuns);
  const [seed, setSeed] = useState<number | string | null>(1);
  const [drawn, setDrawn] = useState(usualStress);
  const { data: policy } = useAnswer('policy.current', {});
  const [running, setRunning] = useState<Running | null>(null);
  const [computed, setComputed] = useState<Computed | null>(null);
  const cancel = useRef<() => void>(() => undefined);
  const add = useAddScenario();
  useEffect(() => () => cancel.current(), []);
  // What was computed says nothing of other terms.
  const result = computed !== null && isOfSame(computed.of, results) ? computed.result : null;

  const isRead = typeof seed === 'number' && isSeed(seed);
  const stress = stressOf(drawn);
  const marginFloor = marginFloorOf(policy?.policy);
  const number = (value: number): string => numberText(String(value), language);
  const start = (): void => {
    const inputs = isRead && stress !== null ? whatIfInputs(results, seed, stress) : null;
    if (inputs === null) return;
    setRunning({ done: 0, of: runs });
    let shown = 0;
    cancel.current = runStress(inputs, runs, {
      onRuns: (found) => {
        setRunning({ done: found.count, of: runs });
        const now = performance.now();
        if (found.count < runs && now - shown < refinedEvery) return;
        shown = now;
        setComputed({ of: results, inputs, result: summedStress(inputs, found, marginFloor) });
      },
      onDone: () => setRunning(null),
      onFailed: () => {
        setRunning(null);
        sayFailure(words.frame.failedTitle, text.failed);
      },
    });
  };
  const stop = (): void => {
    cancel.current();
    setRunning(null);
  };
  const open = (run: number, percent: string): void => {
    const inputs = result === null ? null : whatIfInputs(results, result.seed, result.stress);
    const scenario = inputs === null ? null : runsOf(inputs).run(run).scenario();
    if (scenario === null) return;
    const name = text.runName(number(run), String(result?.seed ?? 1), percent);
    add({ ...scenario, name });
  };
  const counts = [200, defaultRuns, mostRuns].map((count) => ({ value: String(count), label: number(count) }));
  return (
    <section className="qw-what-if-panel" aria-labelledby="what-if-stress">
      <h3 id="what-if-stress">{text.stressTitle}</h3>
      <p className="qw-soft qw-small">{text.stressAbout}</p>
      <div className="qw-what-if-tools">
        <ChoiceField label={text.runs} choices={counts} value={String(runs)} onChange={(value) => setRuns(Number(value))} />
        <IntegerField
          label={text.seed}
          value={seed}
          problem={isRead ? null : { sentence: text.noSeed, needed: false }}
          onChange={setSeed}
        />
        {running === null ? (
          <Button size="xs" disabled={!isRead || stress === null} onClick={start}>
            {text.start}
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={stop}>
            {text.cancel}
          </Button>
        )}
      </div>
      <StressFields draft={drawn} change={setDrawn} />
      {running !== null && (
        <div className="qw-what-if-progress">
          <Progress
            value={(running.done * 100) / running.of}
            aria-label={text.progress(number(running.done), number(running.of))}
          />
          <p className="qw-small qw-soft">{text.progress(number(running.done), number(running.of))}</p>
        </div>
      )}
      {result !== null && (
        <>
          <div className="qw-what-if-charts">
            <StressBands result={result} of="bill" />
            <StressBands result={result} of="margin" />
            <StressHistogram result={result} of="bill" />
            <StressHistogram result={result} of="margin" />
          </div>
          {running === null && (
            <div className="qw-what-if-tools">
              {(['p10', 'p50', 'p90'] as const).map((id) => (
                <Button
                  key={id}
                  size="xs"
                  variant="default"
                  disabled={isFull}
                  onClick={() => open(result.marginRuns[id], id.toUpperCase())}
                >
                  {text.openRun(id.toUpperCase())}
                </Button>
              ))}
              <p className="qw-small qw-soft">{text.runsNote}</p>
            </div>
          )}
          <p className="qw-what-if-sentence">
            {result.underMarginFloor === null
              ? text.noFloor
              : text.underFloor(
                  percentText(result.underMarginFloor.sharePercent, language),
                  percentText(result.underMarginFloor.floorPercent, language),
                )}
          </p>
          {running === null && computed !== null && <StressWarnings inputs={computed.inputs} result={result} />}
          <StressTables result={result} nameOf={modelNames(results)} />
        </>
      )}
    </section>
  );
}
