import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ClauseHead } from '../../../../shared/clauses/language/clause-text.ts';
import { grantingRoles } from '../../../../shared/clauses/language/clause-text.ts';
import { lacking } from '../../../../shared/clauses/terms/available.ts';
import { dealTerms } from '../../../../shared/clauses/terms/deal-terms.ts';
import { eaches } from '../../../../shared/clauses/terms/deal-term.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import type { FieldProblem } from '../../../ui/fields/field-problem.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSentences, useWords } from '../../../ui/language.tsx';
import type { HeadField } from './head-problems.ts';

export type HeadFieldsProps = {
  readonly head: ClauseHead;
  readonly isLocked: boolean;
  readonly change: (head: Partial<ClauseHead>) => void;
  readonly problemAt: (field: HeadField) => FieldProblem | null;
};

const none = '';
/** The optional terms of a deal, which decide whether a clause applies. */
const deciding = [...dealTerms.keys()].filter((path) => lacking(path, new Set()) !== null);

/** Names with commas, kept as they are typed. */
function NamesField(props: {
  readonly label: string;
  readonly description: string;
  readonly names: readonly string[];
  readonly problem: FieldProblem | null;
  readonly disabled: boolean;
  readonly onChange: (names: readonly string[]) => void;
}) {
  const { label, description, names, problem, disabled, onChange } = props;
  const [typed, type] = useState(names.join(', '));
  return (
    <TextField
      label={label}
      description={description}
      value={typed}
      problem={problem}
      disabled={disabled}
      onChange={(text) => {
        type(text);
        onChange(
          text
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        );
      }}
    />
  );
}

/** The choices of a position, with as many fallbacks as a clause type is likely to have. */
const positions = ['preferred', ...Array.from({ length: 9 }, (_, index) => `fallback-${index + 1}`), 'walk-away'];

/** The head of the clause's file, field by field. */
export function HeadFields({ head, isLocked, change, problemAt }: HeadFieldsProps) {
  const words = useWords();
  const { roleNames } = useSentences();
  const { fields } = words.clause;
  const paths = deciding.filter((path) => !path.includes('[]') || (head.each !== null && path.startsWith(head.each)));
  return (
    <div className="qw-clause-fields">
      <TextField
        label={fields.title}
        value={head.title}
        problem={problemAt('title')}
        disabled={isLocked}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={fields.type}
        value={head.type}
        problem={problemAt('type')}
        disabled={isLocked}
        onChange={(type) => change({ type: type.trim() })}
      />
      <ChoiceField
        label={fields.position}
        value={head.position}
        choices={positions.map((value) => ({ value, label: words.library.positionName(value) }))}
        problem={problemAt('position')}
        disabled={isLocked}
        onChange={(position) => change({ position })}
      />
      <ChoiceField
        label={fields.grantedBy}
        value={head.grantedBy ?? none}
        choices={[
          { value: none, label: fields.nobody },
          ...grantingRoles.map((role) => ({ value: role, label: roleNames[role] })),
        ]}
        problem={problemAt('granted-by')}
        disabled={isLocked}
        onChange={(value) => change({ grantedBy: grantingRoles.find((role) => role === value) ?? null })}
      />
      <ChoiceField
        label={fields.each}
        value={head.each ?? none}
        choices={[{ value: none, label: fields.once }, ...eaches.map((each) => ({ value: each, label: fields.eachOf[each] }))]}
        disabled={isLocked}
        onChange={(value) => {
          const each = eaches.find((known) => known === value) ?? null;
          change({ each, together: each !== null && head.together });
        }}
      />
      {head.each !== null && (
        <Checkbox
          label={fields.together}
          description={fields.togetherHint}
          checked={head.together}
          disabled={isLocked}
          onChange={(event) => change({ together: event.currentTarget.checked })}
        />
      )}
      <ChoiceField
        label={fields.applies}
        value={head.applies ?? none}
        choices={[{ value: none, label: fields.always }, ...paths.map((path) => ({ value: path, label: path }))]}
        disabled={isLocked}
        onChange={(path) => change({ applies: path === none ? null : path })}
      />
      <NamesField
        label={fields.requires}
        description={fields.typesHint}
        names={head.requires}
        problem={problemAt('requires')}
        disabled={isLocked}
        onChange={(requires) => change({ requires })}
      />
      <NamesField
        label={fields.excludes}
        description={fields.typesHint}
        names={head.excludes}
        problem={problemAt('excludes')}
        disabled={isLocked}
        onChange={(excludes) => change({ excludes })}
      />
      <NamesField
        label={fields.jurisdictions}
        description={fields.jurisdictionsHint}
        names={head.jurisdictions}
        problem={null}
        disabled={isLocked}
        onChange={(jurisdictions) => change({ jurisdictions })}
      />
      <DateField
        label={fields.reviewDue}
        value={head.reviewDue ?? none}
        problem={problemAt('review-due')}
        disabled={isLocked}
        onChange={(date) => change({ reviewDue: date === none ? null : date })}
      />
      <div className="qw-clause-wide">
        <TextField
          label={fields.source}
          value={head.source ?? none}
          disabled={isLocked}
          onChange={(source) => change({ source: source === none ? null : source })}
        />
      </div>
      <div className="qw-clause-wide">
        <Checkbox
          label={fields.pricing}
          description={fields.pricingHint}
          checked={head.pricing}
          disabled={isLocked}
          onChange={(event) => change({ pricing: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

/** The playbook: the reason for the wording, and how to present it. */
export function PlaybookFields({ head, isLocked, change, problemAt }: HeadFieldsProps) {
  const { fields } = useWords().clause;
  const { playbook } = head;
  const given = (value: string): string | null => (value === none ? null : value);
  return (
    <div className="qw-stack">
      <p className="qw-small qw-soft">{fields.playbookHint}</p>
      <TextField
        label={fields.why}
        rows={2}
        value={playbook.why ?? none}
        problem={problemAt('why')}
        disabled={isLocked}
        onChange={(why) => change({ playbook: { ...playbook, why: given(why) } })}
      />
      <TextField
        label={fields.say}
        rows={2}
        value={playbook.say ?? none}
        disabled={isLocked}
        onChange={(say) => change({ playbook: { ...playbook, say: given(say) } })}
      />
      <TextField
        label={fields.escalateIf}
        rows={1}
        value={playbook.escalateIf ?? none}
        disabled={isLocked}
        onChange={(escalateIf) => change({ playbook: { ...playbook, escalateIf: given(escalateIf) } })}
      />
    </div>
  );
}
