import { Button } from '@mantine/core';
import type { SavedScenario } from '../../../../shared/calls/quotes/scenario-calls.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { readScenario } from '../../../../shared/domain/reading/read.ts';
import { mostScenarios } from '../../../../shared/domain/terms/quote.ts';
import type { Scenario, ScenarioEvent } from '../../../../shared/domain/terms/scenario.ts';
import { starterEvents, starterKinds } from '../../../../shared/simulation/scenarios/starters.ts';
import { say } from '../../../client/notices.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useWords } from '../../../ui/language.tsx';
import { useDraft, useSession } from '../draft/edit-session.ts';
import type { EventKind } from '../edits/scenarios.ts';
import { eventKinds, newEvent } from '../edits/scenarios.ts';
import { RemoveButton } from '../fields/row-buttons.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import { useAddScenario } from './use-add-scenario.ts';

type AddProps = { readonly isFull: boolean; readonly results: Results };

/** What ifs that one key adds, and events that one of one's own begins with. */
function Starters({ isFull, results }: AddProps) {
  const words = useWords().whatIf;
  const add = useAddScenario();
  const { quote, costs } = results;
  if (costs === undefined) return null;
  const take = (name: string, events: readonly ScenarioEvent[]): void =>
    add({ schema: 'quotewright.scenario/1', name, events: [...events] });
  const begin = (kind: EventKind): void => {
    const event = newEvent(kind, quote, costs);
    if (event !== null) take(words.event.kinds[kind], [event]);
  };
  return (
    <>
      <fieldset className="qw-what-if-starters">
        <legend>{words.addLabel}</legend>
        {starterKinds.map((kind) => {
          const events = starterEvents(kind, quote, costs);
          if (events.length === 0) return null;
          return (
            <Button key={kind} size="xs" variant="default" disabled={isFull} onClick={() => take(words.starters[kind], events)}>
              {words.starters[kind]}
            </Button>
          );
        })}
      </fieldset>
      <fieldset className="qw-what-if-starters">
        <legend>{words.ownLabel}</legend>
        {eventKinds
          .filter((kind) => newEvent(kind, quote, costs) !== null)
          .map((kind) => (
            <Button key={kind} size="xs" variant="default" disabled={isFull} onClick={() => begin(kind)}>
              {words.event.kinds[kind]}
            </Button>
          ))}
      </fieldset>
    </>
  );
}

/** The scenarios that the workspace keeps for every quote. */
function Templates({ isFull }: { readonly isFull: boolean }) {
  const words = useWords().whatIf;
  const add = useAddScenario();
  const { data } = useAnswer('scenarios.list', {});
  const { send } = useCommand();
  const templates = (data ?? []).flatMap((saved): readonly { readonly saved: SavedScenario; readonly scenario: Scenario }[] => {
    const read = readScenario(saved.draft);
    return read.ok ? [{ saved, scenario: read.value }] : [];
  });
  if (templates.length === 0) return null;
  const remove = async (scenarioId: SavedScenario['scenarioId'], name: string): Promise<void> => {
    if ((await send('scenarios.remove', { scenarioId })) !== null) say(words.removed(name));
  };
  return (
    <fieldset className="qw-what-if-starters">
      <legend>{words.templatesLabel}</legend>
      {templates.map(({ saved: { scenarioId }, scenario }) => {
        const name = scenario.name ?? words.unnamed(1);
        return (
          <span key={scenarioId} className="qw-what-if-template">
            <Button size="xs" variant="default" disabled={isFull} onClick={() => add(scenario)}>
              {name}
            </Button>
            <RemoveButton label={words.removeTemplate(name)} onRemove={() => void remove(scenarioId, name)} />
          </span>
        );
      })}
    </fieldset>
  );
}

/** The scenarios of the quote, in words, and what adds one. */
export function WhatIfScenarios({ results }: { readonly results: Results }) {
  const words = useWords().whatIf;
  const { isLocked } = useSession();
  const written = useDraft(({ scenarios }) => scenarios);
  const list = Array.isArray(written) ? written : [];
  const isFull = list.length >= mostScenarios;
  return (
    <section className="qw-what-if-scenarios" aria-labelledby="what-if-scenarios">
      <h3 id="what-if-scenarios">{words.scenariosTitle}</h3>
      <p className="qw-soft qw-small">{isLocked ? words.locked : words.scenariosAbout}</p>
      {list.map((scenario, index) => (
        // A scenario's place is its identity.
        // oxlint-disable-next-line react/no-array-index-key
        <ScenarioCard key={index} index={index} written={scenario} results={results} />
      ))}
      {isFull && <p className="qw-soft qw-small">{words.mostScenarios}</p>}
      {!isLocked && <Starters isFull={isFull} results={results} />}
      {!isLocked && <Templates isFull={isFull} />}
    </section>
  );
}
