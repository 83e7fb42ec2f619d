import { countText } from '../../../phrase.ts';
import type { warningWords as english } from '../../quote/warning-words.ts';

export const warningWords: typeof english = {
  mends: {
    'follow-cost-share': 'Nur den Kostenanteil folgen lassen',
    'chain-both': 'Beide Seiten verketten',
    'level-both': 'Beide Seiten mit eigenem Preis zählen',
    'chain-up': 'Ein teureres Modell verketten',
    'drop-floor': 'Untergrenze weglassen',
    'raise-to-band': 'Auf die Stufe erhöhen',
    'lower-minimum': 'Mindestbetrag auf die Nutzung senken',
    'contract-overage': 'Mehrverbrauch wie im Vertrag bepreisen',
    'lower-floor': 'Untergrenze senken',
    'free-fee': 'Entgelte aus der Mindestabnahme nehmen',
    'drop-carry-forward': 'Vortrag weglassen',
    'lower-to-forecast': 'Auf die Prognose senken',
    'later-baseline': 'Späteren Preis als Ausgangspreis nehmen',
    'threshold-away': 'Schwelle davon wegrücken',
    'read-both': 'Index beide lesen lassen, je zur Hälfte',
    'lower-notice': 'Frist verkürzen',
    graduate: 'Stufen staffeln',
  },
  show: 'Zeigen',
  notSeen: (count) => countText(count, 'Warnung', 'Warnungen', 'de'),
  seen: 'Ich habe sie gesehen',
  seenAll: 'Warnungen gesehen',
};
