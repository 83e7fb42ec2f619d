import { countText } from '../phrase.ts';
import type { WhatIfSentences } from '../simulation/what-if-sentences.ts';

export const whatIfSentences: WhatIfSentences = {
  stretch: (from, to) =>
    from === null
      ? to === null
        ? 'bei jedem Wert'
        : `bis ${to}`
      : to === null
        ? `ab ${from}`
        : from === to
          ? `bei ${from}`
          : `von ${from} bis ${to}`,
  allModels: 'Die Preise aller Modelle dürfen',
  oneModel: (name) => `Der Preis von ${name} darf`,
  overTerm: 'über die Laufzeit',
  worstYear: 'des schlechtesten Vertragsjahres',
  mayRise: (what, by, over, floor) => `${what} um ${by} steigen, bevor die Marge ${over} unter ${floor} fällt.`,
  underAlready: (over, floor) => `Die Marge ${over} liegt bei den heutigen Modellpreisen unter ${floor}.`,
  neverUnder: (what, to, over, floor) => `${what} um ${to} steigen, und die Marge ${over} bleibt bei ${floor} oder mehr.`,
  usedUp: (where) => `Von der Mindestabnahme bleibt nichts übrig, wenn die Nutzung, gemessen an der Prognose, ${where} liegt.`,
  neverUsedUp: (to) => `Bis ${to} der Prognose bleibt immer ein Teil der Mindestabnahme übrig.`,
  higherPays: (where) =>
    `Eine um ein Zehntel höhere Mindestabnahme ist für den Kunden günstiger, wenn die Nutzung, gemessen an der Prognose, ${where} liegt.`,
  higherNeverPays: (to) => `Bis ${to} der Prognose zahlt der Kunde mit einer um ein Zehntel höheren Mindestabnahme nie weniger.`,
  terms: {
    passThroughPercent: 'einer Weitergabe',
    thresholdPercent: 'einer Schwelle für Senkungen',
    indexedSharePercent: 'einem Anteil, der dem Index folgt,',
  },
  keepsFloor: (term, where, floor) => `Mit ${term} ${where} behalten neun von zehn Läufen eine Marge von ${floor} oder mehr.`,
  neverKeepsFloor: (term, floor) => `Mit ${term} in jeder Höhe hat mehr als einer von zehn Läufen eine Marge unter ${floor}.`,
  alwaysKeepsFloor: (term, floor) => `Mit ${term} in jeder Höhe behalten neun von zehn Läufen eine Marge von ${floor} oder mehr.`,
  replayed: (day, cuts, rises, talks) => {
    const acts = [
      ...(cuts > 0 ? [`${timesText(cuts)} Preise gesenkt`] : []),
      ...(rises > 0 ? [`${timesText(rises)} Preise erhöht`] : []),
      ...(talks > 0 ? [`${timesText(talks)} zum Gespräch geführt`] : []),
    ];
    return acts.length === 0
      ? `Am ${day} unterschrieben, hätte diese Klausel die Preise gelassen, wie sie sind.`
      : `Am ${day} unterschrieben, hätte diese Klausel ${acts.join(' und ')}.`;
  },
  replayedMoney: (bill, margin) => `Der Kunde hätte ${bill} gezahlt, und uns wären ${margin} geblieben.`,
  acted: {
    decrease: (day, to) => `${day}: Preise sinken auf ${to}`,
    increase: (day, to) => `${day}: Preise steigen auf ${to}`,
    negotiation: (day) => `${day}: Die Parteien sprechen über Preise`,
  },
  talked: (times, from, to) => `${from} bis ${to}: Die Parteien sprechen über Preise, ${timesText(times)}`,
  worstStart: (starts, day, margin) =>
    `Von ${countText(starts, 'Beginn', 'Vertragsbeginnen', 'de')}, einem im Monat seit November 2023, hätte uns der ${day} am wenigsten gelassen: ${margin}.`,
  noStandIn: (name) => `${name} behält seinen Preis, weil keine aufgezeichnete Rolle dafür steht.`,
};

function timesText(count: number): string {
  return count === 1 ? 'einmal' : count === 2 ? 'zweimal' : `${count}-mal`;
}
