import { countText } from '../../../phrase.ts';
import type { WindowWords } from '../../words.ts';

export const cardWords: WindowWords['cards'] = {
  title: 'Preisliste',
  add: 'Aus einer Preisliste hinzufügen',
  addHint:
    'Tippen Sie Name, Stichwort oder Einheit. Die Eingabetaste fügt hinzu; das Feld bleibt für das Nächste. Umschalt+Eingabetaste merkt mehrere vor, die die Eingabetaste dann zusammen hinzufügt.',
  noneFits: (currency) => `Keine veröffentlichte Preisliste ist in ${currency}.`,
  notFound: 'Nichts auf der Preisliste hat diesen Namen, dieses Stichwort oder diese Einheit.',
  inCredits: (name) => `${name}, gegen Guthaben`,
  kinds: { product: 'Produkt', bundle: 'Bündel', package: 'Paket', pack: 'Kontingent' },
  alternatives: (name) => `${name}: alle als Optionen`,
  ofCard: (card, version) => `${card}, Version ${version}`,
  added: (names, required, count) => {
    const are = count === 1 ? 'ist hinzugefügt' : 'sind hinzugefügt';
    return required === '' ? `${names} ${are}.` : `${names} ${are}, mit dem, was dazugehört: ${required}.`;
  },
  marked: (names) => `Die Eingabetaste fügt hinzu: ${names}.`,
  step: (name) => `${name} hinzufügen`,
  goesWith: 'Passt dazu:',
  addAlso: (name) => `${name} hinzufügen`,
  creditsBefore: (card, version, sentence) => `${card}, Version ${version}: ${sentence}`,
  refusals: {
    'other-currency': 'Die Preisliste ist in einer anderen Währung als das Angebot.',
    'too-many-lines': 'Das Angebot hätte zu viele Positionen.',
    'not-on-card': 'Der Preisliste fehlt ein Produkt, das dazugehört.',
  },
  offMark: 'weicht ab',
  offCard: 'Abweichend von der Preisliste',
  price: (field, quoted, card, percent) => `${field}${quoted} statt ${card}${percent === null ? '' : ` (${percent})`}`,
  tier: (tier) => `Stufe ${tier}: `,
  otherCharge: 'anders abgerechnet als auf der Preisliste',
  noProduct: 'das Produkt steht nicht mehr auf der Preisliste',
  cardIn: (currency) => `die Preisliste ist in ${currency}`,
  unknownVersion: 'diese Version der Preisliste fehlt im Arbeitsbereich oder wurde von Hand geändert',
  drift: (card, version, count) =>
    `${card} hat Version ${version}; sie würde ${countText(count, 'Position', 'Positionen', 'de')} ändern`,
  becomes: (field, before, after, percent) => `${field}${before} wird ${after}${percent === null ? '' : ` (${percent})`}`,
  fieldsChange: (names) => `ändert ${names}`,
  fields: {
    name: 'Name',
    unit: 'Einheit',
    unitDefinition: 'was als Einheit zählt',
    annualUpliftPercent: 'jährliche Erhöhung',
    quantityDecimals: 'Nachkommastellen der Menge',
    outcome: 'Ergebnis',
    servedBy: 'Modelle',
    otherCostPerUnit: 'sonstige Kosten',
  },
  gone: 'nicht auf der neueren Preisliste: Die Position bleibt, wie sie ist',
  take: 'Übernehmen',
  takeLine: (name) => `Übernehmen für ${name}`,
  takeAll: 'Alle übernehmen',
  taken: 'Neuere Preisliste',
};
