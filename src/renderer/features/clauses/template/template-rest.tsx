import { Checkbox } from '@mantine/core';
import { orderParts } from '../../../../shared/clauses/terms/inserts.ts';
import { coverFields } from '../../../../shared/document/data/contract-template.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { OrderedList } from './ordered-list.tsx';
import type { TemplateDraft } from './template-draft.ts';

const parts = [...orderParts, 'terms'] as const;

/** The order of a contract's parts. */
export function PartsFields({ draft }: { readonly draft: TemplateDraft }) {
  const words = useWords().template;
  const { template, change, problemAt } = draft;
  const left = parts.filter((part) => !template.parts.includes(part));
  const problem = problemAt('parts');
  return (
    <section className="qw-group" aria-label={words.parts}>
      <h2>{words.parts}</h2>
      <OrderedList
        label={words.parts}
        items={template.parts}
        nameOf={(part) => words.partNames[part]}
        onChange={(next) => change({ parts: [...next] })}
      />
      {problem !== null && <p className="qw-attention">{problem.sentence}</p>}
      {left.length > 0 && (
        <ChoiceField
          label={words.addPart}
          value=""
          choices={[
            { value: '', label: words.chooseTopic },
            ...left.map((part) => ({ value: part, label: words.partNames[part] })),
          ]}
          onChange={(value) => {
            const part = left.find((one) => one === value);
            if (part !== undefined) change({ parts: [...template.parts, part] });
          }}
        />
      )}
    </section>
  );
}

/** The numbering of clauses, the cover, and the signers. */
export function FormFields({ draft }: { readonly draft: TemplateDraft }) {
  const words = useWords().template;
  const { template, change, problemAt } = draft;
  const { numbering, omitted, cover, signers, initials } = template;
  const problem = problemAt('cover');
  return (
    <>
      <section className="qw-group" aria-label={words.counting}>
        <h2>{words.counting}</h2>
        <div className="qw-stack qw-tight">
          <ChoiceField
            label={words.numbering}
            value={numbering}
            choices={(['decimal', 'paragraphs'] as const).map((value) => ({ value, label: words.numberings[value] }))}
            onChange={(value) => change({ numbering: value === 'decimal' ? 'decimal' : 'paragraphs' })}
          />
          <ChoiceField
            label={words.omitted}
            value={omitted}
            choices={(['renumber', 'reserve'] as const).map((value) => ({ value, label: words.omissions[value] }))}
            onChange={(value) => change({ omitted: value === 'renumber' ? 'renumber' : 'reserve' })}
          />
        </div>
      </section>
      <section className="qw-group" aria-label={words.cover}>
        <h2>{words.cover}</h2>
        <div className="qw-stack qw-tight">
          {coverFields.map((field) => (
            <Checkbox
              key={field}
              label={words.coverNames[field]}
              checked={cover.includes(field)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                change({ cover: coverFields.filter((one) => (one === field ? isOn : cover.includes(one))) });
              }}
            />
          ))}
          {problem !== null && <p className="qw-attention">{problem.sentence}</p>}
        </div>
      </section>
      <section className="qw-group" aria-label={words.signing}>
        <h2>{words.signing}</h2>
        <div className="qw-stack qw-tight">
          {(['seller', 'customer'] as const).map((party) => (
            <ChoiceField
              key={party}
              label={words.signers[party]}
              description={words.signersHint}
              value={String(signers[party])}
              choices={['1', '2', '3', '4'].map((value) => ({ value, label: value }))}
              onChange={(value) => change({ signers: { ...signers, [party]: Number(value) } })}
            />
          ))}
          <Checkbox
            label={words.initials}
            checked={initials}
            onChange={(event) => change({ initials: event.currentTarget.checked })}
          />
        </div>
      </section>
    </>
  );
}
