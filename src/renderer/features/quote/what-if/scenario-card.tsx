import { ActionIcon, Button } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { readScenario } from '../../../../shared/domain/reading/read.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { Scenario } from '../../../../shared/domain/terms/scenario.ts';
import { say } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { EventKind } from '../edits/scenarios.ts';
import { eventKinds, newEvent, withEvent, withoutEvent, withoutScenario } from '../edits/scenarios.ts';
import { AddButton, RemoveButton } from '../fields/row-buttons.tsx';
import { TextAt } from '../fields/place-fields.tsx';
import { EventFields } from './event-fields.tsx';
import { eventNames } from './what-if-inputs.ts';

/** So many events are told one by one: a run has a change of usage for every month and line. */
const mostTold = 12;

type ScenarioDraft = NonNullable<QuoteDraft['scenarios']>[number];
type Told = { readonly event: ScenarioDraft['events'][number]; readonly at: number };

/** What is told of a scenario: moves of models first, and of many changes of usage the first ones. */
function toldOf(events: ScenarioDraft['events']): readonly Told[] {
  const all = events.map((event, at) => ({ event, at }));
  return all.length <= mostTold
    ? all
    : [...all.filter(({ event }) => event.type !== 'usage'), ...all.filter(({ event }) => event.type === 'usage')];
}

type EventRowProps = {
  readonly index: number;
  readonly told: Told;
  /** Its sentence; null while it is not complete. */
  readonly sentence: string | null;
  readonly isOnly: boolean;
  readonly results: Results;
};

function EventRow({ index, told: { event, at }, sentence, isOnly, results }: EventRowProps) {
  const words = useWords().whatIf;
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const shown = sentence ?? words.event.unfinished;
  const isWriting = (isOpen || sentence === null) && !session.isLocked;
  return (
    <li>
      <div className="qw-what-if-event">
        <span>{shown}</span>
        {!session.isLocked && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={words.change(shown)}
            aria-expanded={isWriting}
            onClick={() => setOpen((before) => !before)}
          >
            <Pencil size={15} aria-hidden />
          </ActionIcon>
        )}
        {!session.isLocked && !isOnly && (
          <RemoveButton
            label={words.remove(shown)}
            onRemove={() => session.draft.getState().apply(words.removed(shown), (draft) => withoutEvent(draft, index, at))}
          />
        )}
      </div>
      {isWriting && (
        <div className="qw-what-if-fields">
          <EventFields place={wholeDraft.at('scenarios').at(index).at('events').at(at)} event={event} results={results} />
        </div>
      )}
    </li>
  );
}

/** What a new event may be; those that the quote has nothing for are not offered. */
function NewEvents({ index, results }: { readonly index: number; readonly results: Results }) {
  const words = useWords().whatIf;
  const { draft } = useSession();
  const { quote, costs } = results;
  if (costs === undefined) return null;
  const add = (kind: EventKind): void => {
    const event = newEvent(kind, quote, costs);
    if (event !== null) draft.getState().apply(words.event.kinds[kind], (before) => withEvent(before, index, event));
  };
  return (
    <fieldset className="qw-what-if-new">
      <legend>{words.event.add}</legend>
      {eventKinds
        .filter((kind) => newEvent(kind, quote, costs) !== null)
        .map((kind) => (
          <AddButton key={kind} label={words.event.kinds[kind]} onAdd={() => add(kind)} />
        ))}
    </fieldset>
  );
}

/** A scenario as a list of events in words, each of which opens for writing where it stands. */
export function ScenarioCard({
  index,
  written,
  results,
}: {
  readonly index: number;
  readonly written: ScenarioDraft;
  readonly results: Results;
}) {
  const words = useWords().whatIf;
  const { eventText } = useSentences();
  const session = useSession();
  const { send, isBusy } = useCommand();
  const names = eventNames(results);
  const name = written.name ?? words.unnamed(index + 1);
  const events = Array.isArray(written.events) ? written.events : [];
  const told = toldOf(events);
  const further = told.length - mostTold;
  const sentenceOf = ({ event }: Told): string | null => {
    const read = readScenario({ schema: 'quotewright.scenario/1', events: [event] });
    const [whole] = read.ok ? read.value.events : [];
    return whole === undefined ? null : eventText(whole, names);
  };
  const keep = async (): Promise<void> => {
    const read = readScenario(written);
    if (!read.ok) return;
    const draft: Scenario = read.value;
    if ((await send('scenarios.save', { draft })) !== null) say(words.kept(name));
  };
  return (
    <section className="qw-what-if-scenario" aria-label={name}>
      <div className="qw-what-if-scenario-head">
        {session.isLocked ? (
          <h3>{name}</h3>
        ) : (
          <TextAt place={wholeDraft.at('scenarios').at(index).at('name')} label={words.name(index + 1)} />
        )}
        <Button size="compact-xs" variant="default" disabled={isBusy} onClick={() => void keep()}>
          {words.keep}
        </Button>
        {!session.isLocked && (
          <RemoveButton
            label={words.remove(name)}
            onRemove={() => session.draft.getState().apply(words.removed(name), (draft) => withoutScenario(draft, index))}
          />
        )}
      </div>
      <ul aria-label={words.inWords(name)}>
        {told.slice(0, mostTold).map((each) => (
          <EventRow
            key={each.at}
            index={index}
            told={each}
            sentence={sentenceOf(each)}
            isOnly={events.length === 1}
            results={results}
          />
        ))}
        {further > 0 && <li>{words.further(further)}</li>}
      </ul>
      {!session.isLocked && <NewEvents index={index} results={results} />}
    </section>
  );
}
