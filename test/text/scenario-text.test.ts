// Events of a scenario as sentences: nothing that moves money is left out of them.
import { expect, test } from 'vitest';
import type { ScenarioEvent } from '../../src/shared/domain/terms/scenario.ts';
import { ModelId } from '../../src/shared/domain/terms/line.ts';
import { eventText } from '../../src/shared/text/simulation/scenario-text.ts';

const [frontier, small] = [ModelId.parse('frontier'), ModelId.parse('small')];
const names = {
  line: (id: string) => id,
  model: (id: string) => (id === 'frontier' ? 'Frontier' : 'Small'),
  month: (day: string) => (day === '2026-05-01' ? 5 : null),
};

const priced = { inputPerMillion: '5', outputPerMillion: '25' } as const;
const released = {
  type: 'new_model',
  on: '2026-05-01',
  model: ModelId.parse('next'),
  name: 'Next',
  provider: 'x',
  slot: frontier,
  ...priced,
} as const;

const told: readonly (readonly [ScenarioEvent, string, string])[] = [
  [
    { type: 'usage', fromMonth: 7, factor: '0.5' },
    'From month 7, all usage is 50% of what it was.',
    'Ab Monat 7 beträgt die gesamte Nutzung 50 % des bisherigen Werts.',
  ],
  [
    { type: 'model_price', on: '2026-05-01', model: frontier, changePercent: '-60' },
    'From month 5, Frontier costs 60% less.',
    'Ab Monat 5 kostet Frontier 60 % weniger.',
  ],
  [
    { type: 'model_price', on: '2026-05-02', model: frontier, changePercent: '100' },
    'From 2 May 2026, Frontier costs 100% more.',
    'Ab 2. Mai 2026 kostet Frontier 100 % mehr.',
  ],
  [
    { ...released, tokenFactor: { input: '1.35', output: '1.35' } },
    'From month 5, a new model takes the place of Frontier: a million tokens cost 5 in and 25 out. It takes 1.35 times the tokens.',
    'Ab Monat 5 tritt ein neues Modell an die Stelle von Frontier: Eine Million Token kostet 5 in der Eingabe und 25 in der Ausgabe. Es braucht 1,35-mal so viele Token.',
  ],
  [
    { ...released, tokenFactor: { input: '1.2' } },
    'From month 5, a new model takes the place of Frontier: a million tokens cost 5 in and 25 out. It takes 1.2 times the tokens in.',
    'Ab Monat 5 tritt ein neues Modell an die Stelle von Frontier: Eine Million Token kostet 5 in der Eingabe und 25 in der Ausgabe. Es braucht 1,2-mal so viele Token in der Eingabe.',
  ],
  [
    { ...released, tokenFactor: { input: '1.2', output: '1.4' } },
    'From month 5, a new model takes the place of Frontier: a million tokens cost 5 in and 25 out. It takes 1.2 times the tokens in, and 1.4 times the tokens out.',
    'Ab Monat 5 tritt ein neues Modell an die Stelle von Frontier: Eine Million Token kostet 5 in der Eingabe und 25 in der Ausgabe. Es braucht 1,2-mal so viele Token in der Eingabe und 1,4-mal so viele in der Ausgabe.',
  ],
  [
    { type: 'slot_assignment', on: '2026-05-01', slot: frontier, model: small, tokenFactor: { input: '2', output: '2' } },
    'From month 5, Frontier is Small. It takes 2 times the tokens.',
    'Ab Monat 5 ist Frontier das Modell Small. Es braucht 2-mal so viele Token.',
  ],
  [
    { type: 'substitute', fromMonth: 5, from: frontier, to: small },
    'From month 5, Small does the work of Frontier.',
    'Ab Monat 5 macht Small die Arbeit von Frontier.',
  ],
  [
    {
      type: 'substitute',
      fromMonth: 5,
      from: frontier,
      to: small,
      sharePercent: '40',
      qualityPercent: '97',
      tokenFactorPercent: '130',
    },
    'From month 5, Small does 40% of the work of Frontier. It takes 130% of the tokens. Its quality is 97% of the old model’s.',
    'Ab Monat 5 macht Small 40 % der Arbeit von Frontier. Es braucht 130 % der Token. Seine Qualität beträgt 97 % der Qualität des alten Modells.',
  ],
];

test.each(told)('%j', (event, english, german) => {
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
  expect(plain(eventText(event, names, 'en'))).toBe(english);
  expect(plain(eventText(event, names, 'de'))).toBe(german);
});
