import type { howWords as english } from '../../quote/how-words.ts';

export const howWords: typeof english = {
  title: 'Wie der Betrag entsteht',
  back: 'Zurück zum vorigen Betrag',
  formula: 'Formel',
  inputs: 'Besteht aus',
  rounding: 'Rundung',
  goToTerm: (name) => `Gehe zu ${name}`,
  gone: 'Dieser Betrag ist nicht mehr in der Auswertung.',
};
