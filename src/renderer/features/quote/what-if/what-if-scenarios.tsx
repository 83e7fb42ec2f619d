import { Button } from '@mantine/core';
import type { SavedScenario } from '../../../../shared/calls/quotes/scenario-calls.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { readScenario } from '../../../../shared/domain/reading/read.ts';
import type { ScenarioEvent } from '../../../../shared/domain/terms/scenario.ts';
import type { StarterKind } from '../../../../shared/simulation/scenarios/starters.ts';
import { starterEvents, starterKinds } from '../../../../shared/simulation/scenarios/starters.ts';
import { say } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { mostScenarios } from './most-scenarios.ts';
import { modelNames } from './what-if-inputs.ts';

/** So many events are told one by one: a run has a change of usage for every month and line. */
const mostTold = 12;

type ScenariosProps = { readonly results: Results; readonly saved: readonly SavedScenario[] };

/** The scenarios that the table compares, in words, and those that one key adds. */
export function WhatIfScenarios({ results, saved }: ScenariosProps) {
  const words = useWords().whatIf;
  const { eventText } = useSentences();
  const { send, isBusy } = useCommand();
  const { quote, costs } = results;
  const names = {
    line: (id: string) => quote.lines.find((line) => line.id === id)?.name ?? id,
    model: modelNames(results),
  };
  const add = async (kind: StarterKind, events: readonly ScenarioEvent[]): Promise<void> => {
    const name = words.starters[kind];
    const added = await send('scenarios.save', { draft: { schema: 'quotewright.scenario/1', name, events } });
    if (added !== null) say(words.opened(name));
  };
  const remove = async ({ scenarioId }: SavedScenario, name: string): Promise<void> => {
    if ((await send('scenarios.remove', { scenarioId })) !== null) say(words.removed(name));
  };
  const isFull = saved.length >= mostScenarios;
  return (
    <section className="qw-what-if-scenarios" aria-label={words.addLabel}>
      {saved.map((scenario) => {
        const read = readScenario(scenario.draft);
        if (!read.ok) return null;
        const { name = scenario.scenarioId, events } = read.value;
        const told = [...events.filter(({ type }) => type !== 'usage'), ...events.filter(({ type }) => type === 'usage')];
        const further = told.length - mostTold;
        return (
          <div key={scenario.scenarioId} className="qw-what-if-scenario">
            <h3>{name}</h3>
            <ul aria-label={words.inWords(name)}>
              {told.slice(0, mostTold).map((event) => (
                <li key={JSON.stringify(event)}>{eventText(event, names)}</li>
              ))}
              {further > 0 && <li>{words.further(further)}</li>}
            </ul>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.remove(name)}
              disabled={isBusy}
              onClick={() => void remove(scenario, name)}
            >
              ✕
            </Button>
          </div>
        );
      })}
      {isFull && <p className="qw-soft qw-small">{words.mostScenarios}</p>}
      <div className="qw-what-if-starters">
        {costs !== undefined &&
          starterKinds.map((kind) => {
            const events = starterEvents(kind, quote, costs);
            if (events.length === 0) return null;
            return (
              <Button key={kind} size="xs" variant="default" disabled={isFull || isBusy} onClick={() => void add(kind, events)}>
                {words.starters[kind]}
              </Button>
            );
          })}
      </div>
    </section>
  );
}
