import { listText } from '../../phrase.ts';
import type { CoverWords } from '../en/cover.ts';

export const coverWords: CoverWords = {
  amounts: {
    overTheTerm: (amount) => `${amount} über die Laufzeit`,
    inEach: { month: 'in jedem Vertragsmonat', quarter: 'in jedem Vertragsquartal', year: 'in jedem Vertragsjahr' },
    inPeriod: { month: 'in Vertragsmonat', quarter: 'in Vertragsquartal', year: 'in Vertragsjahr' },
    andAfter: ' und jedem folgenden',
    list: (amounts) => listText(amounts, 'and', 'de'),
  },
  moreThan: (percent) => `mehr als ${percent}`,
  atLeast: (percent) => `mindestens ${percent}`,
  pricesFollow: (threshold, share, ofExcess, part) =>
    `Die Preise folgen den Modellkosten: Fällt der Index um ${threshold}, werden ${share} ${ofExcess ? 'des übersteigenden Teils' : 'der Änderung'}${part === null ? '' : ` an ${part} des Preises`} weitergegeben.`,
  pricesRise: (threshold, share, ofExcess, part) =>
    `Steigt der Index um ${threshold}, werden ${share} ${ofExcess ? 'des übersteigenden Teils' : 'der Änderung'}${part === null ? '' : ` an ${part} des Preises`} weitergegeben.`,
  pricesAreReviewed: (threshold) =>
    `Steigt der Index der Modellkosten um ${threshold}, verhandeln die Parteien; kein Preis ändert sich von selbst.`,
  pricesStay: 'Ein Index misst die Modellkosten; die Preise ändern sich nicht von selbst.',
};
