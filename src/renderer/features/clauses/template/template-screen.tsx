import { Button } from '@mantine/core';
import { ChevronLeft, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../../../shared/document/data/contract-template.ts';
import { say } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { errorSentence } from '../../../client/failure-sentence.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useRoute } from '../../../client/route.ts';
import { TopBar } from '../../../ui/frame/top-bar.tsx';
import { useWords } from '../../../ui/language.tsx';
import '../clauses.css';
import { SectionFields } from './section-fields.tsx';
import { sectionId, useTemplateDraft } from './template-draft.ts';
import { FormFields, PartsFields } from './template-rest.tsx';

function BackToClauses() {
  const words = useWords().template;
  const go = useRoute((state) => state.go);
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<ChevronLeft size={15} aria-hidden />}
      onClick={() => go({ screen: 'clauses' })}
    >
      {words.back}
    </Button>
  );
}

/** The types of the library with their names, which are preferred clauses' titles. */
function useTopics(): { readonly types: readonly string[]; readonly nameOf: (type: string) => string } {
  const { data } = useAnswer('clauses.list', { search: '' });
  return useMemo(() => {
    const rows = (data ?? []).filter(({ language }) => language === 'en');
    const names = new Map(rows.map(({ type, title }) => [type, title]));
    for (const { type, title, position } of rows) if (position === 'preferred') names.set(type, title);
    const types = [...new Set((data ?? []).map(({ type }) => type))];
    return { types, nameOf: (type) => (names.has(type) ? `${names.get(type)} (${type})` : type) };
  }, [data]);
}

function Editor({ stored, saveCount }: { readonly stored: ContractTemplate; readonly saveCount: number }) {
  const words = useWords();
  const { send } = useCommand();
  const text = words.template;
  const draft = useTemplateDraft(stored);
  const { types, nameOf } = useTopics();
  const { sections } = draft.template;
  const placed = new Set(sections.flatMap(({ clauses }) => clauses));
  const unplaced = types.filter((type) => !placed.has(type));
  const save = async (): Promise<void> => {
    const saved = await send('templates.save', { template: draft.template, saveCount });
    if (saved !== null) say(text.saved);
  };
  return (
    <>
      <TopBar before={<BackToClauses />} title={<h1>{text.title}</h1>}>
        {draft.isChanged && <span className="qw-save">{text.unsaved}</span>}
        <Button disabled={!draft.isChanged || !draft.isReadable} onClick={() => void save()}>
          {text.save}
        </Button>
      </TopBar>
      <div className="qw-page qw-template">
        <section aria-label={text.sections}>
          <h2>{text.sections}</h2>
          <p className="qw-soft qw-after-head">{text.intro}</p>
          {unplaced.length > 0 && <p className="qw-attention">{text.unplaced(unplaced.map(nameOf).join(', '))}</p>}
          <ol className="qw-template-sections">
            {sections.map((section, at) => (
              <SectionFields key={section.id} draft={draft} section={section} at={at} nameOf={nameOf} unplaced={unplaced} />
            ))}
          </ol>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() =>
              draft.change({
                sections: [...sections, { id: sectionId(sections), title: { en: '', de: '' }, clauses: [] }],
              })
            }
          >
            {text.addSection}
          </Button>
        </section>
        <div>
          <PartsFields draft={draft} />
          <FormFields draft={draft} />
        </div>
      </div>
    </>
  );
}

/** The template that every contract of the workspace follows. */
export function TemplateScreen() {
  const words = useWords();
  const { data, error } = useAnswer('templates.list', {});
  const first = data?.[0];
  const read = first === undefined ? null : readTemplate(first.template);
  return (
    <div className="qw-screen">
      {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
      {read?.ok === false && <p className="qw-problem">{words.template.unreadable}</p>}
      {read?.ok === true && first !== undefined && (
        <Editor key={`${first.templateId} ${first.saveCount}`} stored={read.value} saveCount={first.saveCount} />
      )}
    </div>
  );
}
