import { Button, Popover, Radio } from '@mantine/core';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { say } from '../client/notices.ts';
import { useCommand } from '../client/use-command.ts';
import { useAnswer } from '../client/queries.ts';
import { useRoute } from '../client/route.ts';
import { useSentences, useWords } from '../ui/language.tsx';

/** The current person: a name that labels decisions. */
export function PersonMenu() {
  const words = useWords();
  const { rolesText } = useSentences();
  const { send } = useCommand();
  const text = words.people;
  const go = useRoute((state) => state.go);
  const [isOpen, setOpen] = useState(false);
  const { data } = useAnswer('people.list', {});
  const people = data?.people.filter(({ isRetired }) => !isRetired) ?? [];
  const current = people.find(({ personId }) => personId === data?.current);
  const work = async (chosen: string): Promise<void> => {
    const person = people.find(({ personId }) => personId === chosen);
    if (person === undefined) return;
    const now = await send('people.switch', { personId: person.personId });
    // The menu stays open: the arrow keys pass other names on the way.
    if (now !== null) say(text.nowWorking(person.name));
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" data-roving className="qw-rail-item" onClick={() => setOpen(!isOpen)}>
          <UserRound size={18} strokeWidth={1.75} aria-hidden />
          <span className="qw-rail-word qw-rail-person">
            <span>
              <span className="qw-hidden-label">{text.who}: </span>
              {current?.name ?? text.nobodyHere}
            </span>{' '}
            {current !== undefined && <span className="qw-small">{rolesText(current.roles)}</span>}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.who}>
        <div className="qw-stack">
          <Radio.Group
            label={text.who}
            description={text.menuNote}
            value={current?.personId ?? ''}
            onChange={(chosen) => void work(chosen)}
          >
            <div className="qw-stack qw-tight">
              {people.map(({ personId, name, roles }) => (
                <Radio key={personId} value={personId} label={name} description={rolesText(roles)} />
              ))}
            </div>
          </Radio.Group>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setOpen(false);
              go({ screen: 'settings', part: 'people' });
            }}
          >
            {text.manage}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
