import { useId } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { OrderedList, PlaceButtons } from './ordered-list.tsx';
import type { TemplateDraft, TemplateSection } from './template-draft.ts';

type SectionFieldsProps = {
  readonly draft: TemplateDraft;
  readonly section: TemplateSection;
  readonly at: number;
  /** The name of each type. The user can add types that are in no section yet. */
  readonly nameOf: (type: string) => string;
  readonly unplaced: readonly string[];
};

/** A section of the standard terms: its titles and topics. */
export function SectionFields({ draft, section, at, nameOf, unplaced }: SectionFieldsProps) {
  const words = useWords().template;
  const { sections } = draft.template;
  const heading = useId();
  const name = section.title.en || words.section(at + 1);
  const problem = draft.problemAt('sections', at, 'clauses');
  const change = (part: Partial<TemplateSection>): void => draft.change({ sections: sections.with(at, { ...section, ...part }) });
  return (
    <li className="qw-template-section">
      {/* By its heading alone: a legend would name it after its buttons as well. */}
      <fieldset className="qw-plain" aria-labelledby={heading}>
        <legend className="qw-template-legend">
          <h3 id={heading}>{words.section(at + 1)}</h3>
          <PlaceButtons items={sections} at={at} name={name} onChange={(next) => draft.change({ sections: [...next] })} />
        </legend>
        <div className="qw-clause-fields">
          {(['en', 'de'] as const).map((language) => (
            <TextField
              key={language}
              label={language === 'en' ? words.titleEn : words.titleDe}
              value={section.title[language]}
              problem={draft.problemAt('sections', at, 'title', language)}
              onChange={(title) => change({ title: { ...section.title, [language]: title } })}
            />
          ))}
        </div>
        <OrderedList
          label={words.topics}
          items={section.clauses}
          nameOf={nameOf}
          onChange={(clauses) => change({ clauses: [...clauses] })}
        />
        {problem !== null && <p className="qw-attention">{problem.sentence}</p>}
        {unplaced.length > 0 && (
          <ChoiceField
            label={words.addTopic}
            description={words.topicsHint}
            value=""
            choices={[{ value: '', label: words.chooseTopic }, ...unplaced.map((type) => ({ value: type, label: nameOf(type) }))]}
            onChange={(type) => {
              if (type !== '') change({ clauses: [...section.clauses, type] });
            }}
          />
        )}
      </fieldset>
    </li>
  );
}
