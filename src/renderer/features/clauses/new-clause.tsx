import { Autocomplete, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ClauseHead } from '../../../shared/clauses/language/clause-text.ts';
import { writeClause } from '../../../shared/clauses/language/write-clause.ts';
import { languages } from '../../../shared/text/language.ts';
import { useCommand } from '../../client/use-command.ts';
import { useRoute } from '../../client/route.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/language.tsx';
import { idOf, newHead } from './new-head.ts';

const isName = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(text);

/** The dialog for a new clause's head. Its page edits the text. */
export function NewClause({ types, close }: { readonly types: readonly string[]; readonly close: () => void }) {
  const words = useWords();
  const { send } = useCommand();
  const text = words.newClause;
  const go = useRoute((state) => state.go);
  const [title, setTitle] = useState('');
  const [type, setType] = useState('');
  const [id, setId] = useState<string | null>(null);
  const [language, setLanguage] = useState<ClauseHead['language']>('en');
  const [wasAsked, ask] = useState(false);
  const ownId = id ?? idOf(title);
  const needed = (isWrong: boolean, sentence: string) => (wasAsked && isWrong ? { sentence, needed: true } : null);
  const make = async (): Promise<void> => {
    ask(true);
    if (title.trim() === '' || !isName(type) || !isName(ownId)) return;
    const head = newHead({ id: ownId, type, title: title.trim(), language });
    const made = await send('clauses.create', { source: writeClause(head, '') });
    if (made === null) return;
    close();
    go({ screen: 'clause', clauseId: made.clauseId, language: made.language });
  };
  return (
    <Modal opened onClose={close} title={text.title} closeButtonProps={{ 'aria-label': words.frame.close }}>
      <form
        className="qw-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField
          label={text.name}
          description={text.nameHint}
          value={title}
          onChange={setTitle}
          problem={needed(title.trim() === '', text.needsTitle)}
        />
        <Autocomplete
          size="sm"
          label={text.type}
          description={text.typeHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={[...types]}
          value={type}
          onChange={setType}
          error={needed(!isName(type), text.needsName)?.sentence}
        />
        <TextField
          label={text.id}
          description={text.idHint}
          value={ownId}
          onChange={setId}
          problem={needed(!isName(ownId), text.needsName)}
        />
        <ChoiceField
          label={text.language}
          value={language}
          choices={languages.map((value) => ({ value, label: words.library.languages[value] }))}
          onChange={(value) => setLanguage(languages.find((known) => known === value) ?? 'en')}
        />
        <div className="qw-dialog-foot">
          <Button variant="default" onClick={close}>
            {words.frame.cancel}
          </Button>
          <Button type="submit">{text.make}</Button>
        </div>
      </form>
    </Modal>
  );
}
