import { Checkbox } from '@mantine/core';
import { readStress } from '../../../../shared/domain/reading/read.ts';
import type { Stress } from '../../../../shared/domain/terms/stress.ts';
import { stressDefaults } from '../../../../shared/domain/terms/stress.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { DecimalField } from '../../../ui/fields/decimal-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { choicesOf } from '../fields/choices.ts';

const biases = ['recorded', 'cuts', 'rises'] as const;

/** What a stress draws from, as it is typed. */
export type StressDraft = {
  readonly level: string;
  readonly growth: string;
  readonly noise: string;
  readonly together: boolean;
  readonly bias: (typeof biases)[number];
  readonly announced: boolean;
};

export const usualStress: StressDraft = {
  level: stressDefaults.levelSpreadPercent,
  growth: stressDefaults.growthSpreadPoints,
  noise: stressDefaults.noiseSpreadPercent,
  together: stressDefaults.together,
  bias: stressDefaults.bias,
  announced: stressDefaults.includeAnnounced,
};

/** The document that the fields say; null while a spread is no number. */
export function stressOf({ level, growth, noise, together, bias, announced }: StressDraft): Stress | null {
  const read = readStress({
    schema: 'quotewright.stress/1',
    usage: { levelSpreadPercent: level, growthSpreadPoints: growth, noiseSpreadPercent: noise, together },
    models: { bias, includeAnnounced: announced },
  });
  return read.ok ? read.value : null;
}

const spreads = ['level', 'growth', 'noise'] as const;

type StressFieldsProps = { readonly draft: StressDraft; readonly change: (draft: StressDraft) => void };

/** The spreads of usage, and which moves of prices are drawn. */
export function StressFields({ draft, change }: StressFieldsProps) {
  const text = useWords().whatIf;
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
            onChange={(value) => change({ ...draft, [id]: value })}
          />
        ))}
        <ChoiceField
          label={text.bias}
          choices={choicesOf(biases, text.biases)}
          value={draft.bias}
          onChange={(value) => change({ ...draft, bias: biases.find((each) => each === value) ?? 'recorded' })}
        />
      </div>
      <p className="qw-soft qw-small">{text.spreadHint}</p>
      <div className="qw-what-if-tools">
        <Checkbox
          label={text.together}
          checked={draft.together}
          onChange={(event) => change({ ...draft, together: event.currentTarget.checked })}
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
