import { Button, Popover, Radio } from '@mantine/core';
import type { CallOutput } from '../../shared/calls/calls.ts';
import { say } from '../client/notices.ts';
import { useCommand } from '../client/use-command.ts';
import { useRoute } from '../client/route.ts';
import type { DrawnButton } from '../ui/frame/first-press.tsx';
import { useOpenedByPress } from '../ui/frame/first-press.tsx';
import { useSentences, useWords } from '../ui/language.tsx';

type Person = CallOutput<'people.list'>['people'][number];
type PersonChoicesProps = {
  readonly people: readonly Person[];
  readonly current: Person | undefined;
  readonly button: DrawnButton;
};

/** The people to choose from, around their button. */
export function PersonChoices({ people, current, button }: PersonChoicesProps) {
  const text = useWords().people;
  const { rolesText } = useSentences();
  const { send } = useCommand();
  const go = useRoute((state) => state.go);
  const { isOpen, setOpen, target } = useOpenedByPress();
  const work = async (chosen: string): Promise<void> => {
    const person = people.find(({ personId }) => personId === chosen);
    if (person === undefined) return;
    const now = await send('people.switch', { personId: person.personId });
    // The menu stays open: the arrow keys pass other names on the way.
    if (now !== null) say(text.nowWorking(person.name));
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>{button({ ref: target, onClick: () => setOpen(!isOpen) })}</Popover.Target>
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
