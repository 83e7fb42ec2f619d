import { UserRound } from 'lucide-react';
import { lazy } from 'react';
import { useAnswer } from '../client/queries.ts';
import { FirstPress } from '../ui/frame/first-press.tsx';
import { useSentences, useWords } from '../ui/language.tsx';

const PersonChoices = lazy(async () => ({ default: (await import('./person-choices.tsx')).PersonChoices }));

/** The current person: a name that labels decisions. */
export function PersonMenu() {
  const text = useWords().people;
  const { rolesText } = useSentences();
  const { data } = useAnswer('people.list', {});
  const people = data?.people.filter(({ isRetired }) => !isRetired) ?? [];
  const current = people.find(({ personId }) => personId === data?.current);
  return (
    <FirstPress
      opens="dialog"
      renderButton={(press) => (
        <button type="button" data-roving className="qw-rail-item" {...press}>
          <UserRound size={18} strokeWidth={1.75} aria-hidden />
          <span className="qw-rail-word qw-rail-person">
            <span>
              <span className="qw-hidden-label">{text.who}: </span>
              {current?.name ?? text.nobodyHere}
            </span>{' '}
            {current !== undefined && <span className="qw-small">{rolesText(current.roles)}</span>}
          </span>
        </button>
      )}
    >
      {(button) => <PersonChoices people={people} current={current} button={button} />}
    </FirstPress>
  );
}
