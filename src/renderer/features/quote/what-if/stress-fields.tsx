import { Checkbox } from '@mantine/core';
import type { Read } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import { readStress } from '../../../../shared/domain/reading/read.ts';
import type { Stress } from '../../../../shared/domain/terms/stress.ts';
import { stressDefaults } from '../../../../shared/domain/terms/stress.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import type { FieldProblem } from '../../../ui/fields/field-problem.ts';
import { DecimalField } from '../../../ui/fields/decimal-field.tsx';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { choicesOf } from '../fields/choices.ts';

const biases = ['recorded', 'cuts', 'rises'] as const;

/** What a stress draws from, as it is typed. */
export type StressDraft = {
  readonly level: string;
  readonly growth: string;
  readonly noise: string;
  readonly together: boolean;
  readonly bias: (typeof biases)[number];
  /** Moves a year of each slot; empty: as often as recorded. */
  readonly perYear: string;
  readonly halfLife: string;
  readonly byProvider: boolean;
  readonly announced: boolean;
};

export const usualStress: StressDraft = {
  level: stressDefaults.levelSpreadPercent,
  growth: stressDefaults.growthSpreadPoints,
  noise: stressDefaults.noiseSpreadPercent,
  together: stressDefaults.together,
  bias: stressDefaults.bias,
  perYear: '',
  halfLife: stressDefaults.halfLifeMonths,
  byProvider: stressDefaults.withinProvider,
  announced: stressDefaults.includeAnnounced,
};

/** The fields that numbers are typed into, by the place that they have in the document. */
const places = {
  level: 'usage.levelSpreadPercent',
  growth: 'usage.growthSpreadPoints',
  noise: 'usage.noiseSpreadPercent',
  perYear: 'models.eventsPerYear',
  halfLife: 'models.halfLifeMonths',
} as const;
type TypedField = keyof typeof places;

function readDraft(draft: StressDraft): Read<Stress> {
  const { level, growth, noise, together, bias, perYear, halfLife, byProvider, announced } = draft;
  return readStress({
    schema: 'quotewright.stress/1',
    usage: { levelSpreadPercent: level, growthSpreadPoints: growth, noiseSpreadPercent: noise, together },
    models: {
      bias,
      ...(perYear.trim() === '' ? {} : { eventsPerYear: perYear }),
      halfLifeMonths: halfLife,
      withinProvider: byProvider,
      includeAnnounced: announced,
    },
  });
}

/** The document that the fields say; null while one of them says no number that it may have. */
export function stressOf(draft: StressDraft): Stress | null {
  const read = readDraft(draft);
  return read.ok ? read.value : null;
}

/** What is wrong with each field that numbers are typed into. */
function useProblems(draft: StressDraft): (field: TypedField) => FieldProblem | null {
  const { fieldSentence } = useSentences();
  const read = readDraft(draft);
  return (field) => {
    const found = read.ok ? undefined : read.problems.find(({ path }) => pathText(path) === places[field]);
    if (found === undefined) return null;
    const isEmpty = draft[field].trim() === '';
    return { sentence: fieldSentence(isEmpty ? { code: 'missing' } : found.reason), needed: isEmpty };
  };
}

const spreads = ['level', 'growth', 'noise'] as const;

type StressFieldsProps = { readonly draft: StressDraft; readonly change: (draft: StressDraft) => void };

/** The spreads of usage, and which moves of prices are drawn. */
export function StressFields({ draft, change }: StressFieldsProps) {
  const text = useWords().whatIf;
  const problemOf = useProblems(draft);
  return (
    <fieldset className="qw-what-if-spreads">
      <legend>{text.spreadsTitle}</legend>
      <div className="qw-what-if-tools">
        {spreads.map((id) => (
          <DecimalField
            key={id}
            kind="percent"
            unit={id === 'growth' ? text.points : '%'}
            label={text.spreadFields[id]}
            value={draft[id]}
            problem={problemOf(id)}
            onChange={(value) => change({ ...draft, [id]: value })}
          />
        ))}
      </div>
      <p className="qw-soft qw-small">{text.spreadHint}</p>
      <div className="qw-what-if-tools">
        <ChoiceField
          label={text.bias}
          choices={choicesOf(biases, text.biases)}
          value={draft.bias}
          onChange={(value) => change({ ...draft, bias: biases.find((each) => each === value) ?? 'recorded' })}
        />
        <DecimalField
          kind="quantity"
          unit={text.aYear}
          label={text.perYear}
          placeholder={text.asRecorded}
          value={draft.perYear}
          problem={problemOf('perYear')}
          onChange={(value) => change({ ...draft, perYear: value })}
        />
        <DecimalField
          kind="quantity"
          unit={text.halfLifeUnit}
          label={text.halfLife}
          value={draft.halfLife}
          problem={problemOf('halfLife')}
          onChange={(value) => change({ ...draft, halfLife: value })}
        />
      </div>
      <p className="qw-soft qw-small">{text.movesHint}</p>
      <div className="qw-what-if-tools">
        <Checkbox
          label={text.together}
          checked={draft.together}
          onChange={(event) => change({ ...draft, together: event.currentTarget.checked })}
        />
        <Checkbox
          label={text.byProvider}
          checked={draft.byProvider}
          onChange={(event) => change({ ...draft, byProvider: event.currentTarget.checked })}
        />
        <Checkbox
          label={text.announced}
          checked={draft.announced}
          onChange={(event) => change({ ...draft, announced: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}
