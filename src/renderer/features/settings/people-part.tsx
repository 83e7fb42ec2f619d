import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../shared/calls/people/people-calls.ts';
import { roles } from '../../../shared/guardrails/role.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { useAnswer } from '../../client/queries.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSentences, useWords } from '../../ui/language.tsx';
import './people.css';

function PersonRow({ person, isCurrent }: { readonly person: Person; readonly isCurrent: boolean }) {
  const words = useWords();
  const { roleNames } = useSentences();
  const { send } = useCommand();
  const text = words.people;
  const { personId, name } = person;
  const [typed, type] = useState(name);
  const rename = async (): Promise<void> => {
    if (typed.trim() === name || typed.trim() === '') {
      type(name);
      return;
    }
    const saved = await send('people.save', { personId, name: typed, roles: person.roles });
    if (saved === null) type(name);
  };
  const remove = async (): Promise<void> => {
    const left = await send('people.retire', { personId });
    if (left !== null) say(text.removed(left.name));
  };
  return (
    <li className="qw-person">
      {/* A name is asked for of each: the group says whose. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div className="qw-person-name" role="group" aria-label={name}>
        <TextField label={text.name} value={typed} onChange={type} onLeave={() => void rename()} />
        {isCurrent && <span className="qw-chip">{text.you}</span>}
        {person.isSample && <span className="qw-chip">{words.frame.sample}</span>}
        <Button size="compact-sm" variant="subtle" aria-label={text.remove(name)} onClick={() => void remove()}>
          {words.fields.remove}
        </Button>
      </div>
      <fieldset className="qw-roles">
        <legend className="qw-hidden-label">{text.roles(name)}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={roleNames[role]}
            checked={person.roles.includes(role)}
            onChange={(event) => {
              const next = event.currentTarget.checked ? [...person.roles, role] : person.roles.filter((each) => each !== role);
              void send('people.save', { personId, name, roles: next });
            }}
          />
        ))}
      </fieldset>
    </li>
  );
}

/** The people of the workspace, with the roles they act in. */
export function PeoplePart() {
  const words = useWords();
  const { send } = useCommand();
  const text = words.people;
  const { data } = useAnswer('people.list', {});
  const [name, setName] = useState('');
  const people = data?.people.filter(({ isRetired }) => !isRetired) ?? [];
  const add = async (): Promise<void> => {
    const added = await send('people.save', { name, roles: [] });
    if (added !== null) setName('');
  };
  return (
    <section className="qw-group" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="qw-soft qw-after-head">{text.hint}</p>
      <ul className="qw-people">
        {people.map((person) => (
          <PersonRow key={person.personId} person={person} isCurrent={person.personId === data?.current} />
        ))}
      </ul>
      <form
        className="qw-person-name"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={text.newName} description={text.newNameHint} value={name} onChange={setName} />
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {text.add}
        </Button>
      </form>
    </section>
  );
}
