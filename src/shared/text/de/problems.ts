import { characterName } from '../character-name.ts';
import type { Problem, Reason } from '../../domain/document/problem.ts';
import { pathText } from '../../domain/document/problem.ts';
import { briefDateText } from '../date-format.ts';
import { numberText } from '../number-format.ts';

const chargeNames: Readonly<Record<string, string>> = {
  recurring: 'einer wiederkehrenden Position',
  one_time: 'einer einmaligen Position',
  usage: 'einer Nutzungsposition',
  credits: 'einer Position für Guthabeneinheiten',
};

const typeNames: Readonly<Record<Extract<Reason, { code: 'wrong-type' }>['expected'], string>> = {
  text: 'muss Text in Anführungszeichen sein',
  integer: 'muss eine ganze Zahl sein, ohne Anführungszeichen',
  list: 'muss eine Liste sein',
  object: 'muss eine Gruppe von Feldern sein',
  truth: 'muss true oder false sein',
};

const inQuotes = (id: string): string => `„${id}“`;

/** Zahlen und Daten einer Begründung, wie das Fenster sie schreibt; anderes, wie es ist. */
function value(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return briefDateText(text, 'de');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? numberText(text, 'de') : text;
}

const count = (number: number): string => numberText(String(number), 'de');

/** Was falsch ist, als Ende eines Satzes, der mit der Stelle beginnt: "lines[0].name: darf nicht leer sein". */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'does-not-go-with':
      return `verträgt sich nicht mit ${reason.with}: Lassen Sie eines von beiden weg`;
    case 'needs':
      return `braucht ${reason.needs}`;
    case 'percents-sum':
      return `muss zusammen 100 Prozent ergeben, nicht ${value(reason.sum)}`;
    case 'beyond-period':
      return `muss ein Monat des Zeitraums sein, 1 bis ${count(reason.months)}`;
    case 'reaches-no-instalment':
      return 'erreicht keine Rate: Keine, die bis dahin noch nicht gezahlt ist, beginnt in diesem Monat oder später';
    case 'minimum-not-shorter':
      return 'muss kürzer sein als der Zeitraum der Mindestabnahme';
    case 'minimum-above-amount':
      return `ergibt ${value(reason.inPeriod)} im Zeitraum, mehr als die Mindestabnahme von ${value(reason.amount)}`;
    case 'outside-months-of-line':
      return `muss in den Monaten der Position liegen, ${count(reason.from)} bis ${count(reason.to)}`;
    case 'only-optional-lines':
      return 'hat nur angebotene Positionen: Eine Mindestabnahme braucht eine, die gewählt ist';
    case 'not-a-pool-line':
      return `nennt die Position ${inQuotes(reason.id)}, die weder Nutzung noch ein monatliches Entgelt ist`;
    case 'model-is-there':
      return `muss eine neue Kennung sein: ${inQuotes(reason.model)} steht schon im Kostenbuch`;
    case 'alias-in-index':
      return `nennt ${inQuotes(reason.model)}, einen Alias, den der Hersteller auf ein anderes Modell richten kann: Ein Index liest Modelle mit eigenem Namen`;
    case 'price-zero':
      return `braucht am ${value(reason.on)} einen Preis über 0 für ${inQuotes(reason.model)}: Durch ihn wird geteilt`;
    case 'differs-from-amended':
      return `muss dasselbe sein wie im Angebot, das es ändert: ${value(reason.amended)}`;
    case 'after-start':
      return `muss am oder vor dem Beginn liegen, ${value(reason.startDate)}: Sonst liefen Leistungen, bevor die Vereinbarung gilt`;
    case 'missing':
      return 'fehlt';
    case 'unknown-field':
      return reason.nearest === null
        ? 'ist kein bekanntes Feld'
        : `ist kein bekanntes Feld; meinten Sie ${inQuotes(reason.nearest)}?`;
    case 'wrong-type':
      return reason.isNull === true
        ? `ist null: Es ${typeNames[reason.expected]} oder fehlen, wo es fehlen darf`
        : typeNames[reason.expected];
    case 'not-decimal':
      return 'muss eine einfache Dezimalzahl sein, etwa "1250" oder "0.90", ohne Tausenderzeichen, Exponent oder Einheit';
    case 'number-for-decimal':
      return 'muss eine Dezimalzahl in Anführungszeichen sein, etwa "0.90": Eine bloße Zahl kann Ziffern verlieren';
    case 'decimal-too-long':
      return 'darf höchstens 15 Stellen vor dem Komma und 12 danach haben';
    case 'negative':
      return 'darf nicht negativ sein';
    case 'below':
      return `muss mindestens ${value(reason.least)} sein`;
    case 'above':
      return `darf höchstens ${value(reason.most)} sein`;
    case 'too-many-decimals':
      return `darf höchstens ${count(reason.most)} Nachkommastellen haben`;
    case 'zero':
      return 'muss größer als 0 sein';
    case 'empty-text':
      return 'darf nicht leer sein';
    case 'empty-list':
      return 'braucht mindestens einen Eintrag';
    case 'too-many-entries':
      return `darf höchstens ${count(reason.most)} Einträge haben`;
    case 'not-one-of':
      return `muss eines davon sein: ${reason.options.join(', ')}`;
    case 'no-such-date':
      return 'muss ein Datum sein, das es gibt, als JJJJ-MM-TT';
    case 'past-last-year':
      return `muss so früh liegen, dass die Laufzeit vor dem Jahr ${reason.lastYear} endet`;
    case 'unknown-currency':
      return 'muss ein Währungskürzel nach ISO 4217 sein, etwa USD, EUR oder JPY';
    case 'unknown-schema':
      return `hat eine Version, die diese App nicht lesen kann; sie liest ${reason.reads}`;
    case 'does-not-belong':
      return `gehört nicht zu ${chargeNames[reason.type] ?? reason.type}`;
    case 'reserved-id':
      return 'darf nicht „credits“ sein: Rechnungen für Guthabeneinheiten verwenden diesen Namen';
    case 'repeated-id':
      return `wiederholt die Kennung ${inQuotes(reason.id)}`;
    case 'not-falling':
      return `muss kleiner sein als ${value(reason.below)}`;
    case 'omitted-has-no-text':
      return 'eine weggelassene Klausel hat keinen eigenen Text';
    case 'too-long-text':
      return `darf höchstens ${count(reason.most)} Zeichen haben`;
    case 'unwelcome-character':
      return `enthält ${characterName(reason.codePoint)}, das kein Text enthalten darf: Löschen Sie es`;
    case 'piled-marks':
      return `enthält einen Buchstaben mit mehr als ${count(reason.most)} Zeichen darüber oder darunter: Löschen Sie einige davon`;
    case 'line-break':
      return 'muss eine einzige Zeile sein: Der Text enthält einen Zeilenumbruch oder Tabulator';
    case 'undrawable-character':
      return `enthält ${characterName(reason.codePoint)}, das den Schriften der PDF fehlt: Schreiben Sie es anders, sonst wird die PDF abgelehnt`;
    case 'not-rising':
      return /^\d{4}-/.test(reason.above)
        ? `muss nach dem ${value(reason.above)} liegen`
        : `muss größer sein als ${value(reason.above)}`;
    case 'last-tier-open':
      return 'muss in der letzten Stufe leer sein, damit jede Menge einen Preis hat';
    case 'open-tier-not-last':
      return 'darf nur in der letzten Stufe leer sein';
    case 'shares-sum':
      return `braucht Anteile, die zusammen 100 ergeben, nicht ${value(reason.sum)}`;
    case 'weights-sum':
      return 'braucht mindestens ein Gewicht über 0';
    case 'month-outside-term':
      return `muss ein Monat der Laufzeit sein, 1 bis ${count(reason.termMonths)}`;
    case 'quantity-too-large':
      return `wächst in Monat ${count(reason.month)} über 10^15 hinaus`;
    case 'finer-than-minor-unit':
      return `darf höchstens ${count(reason.digits)} Nachkommastellen haben, wie Beträge in ${reason.currency}`;
    case 'unknown-line':
      return `nennt die Position ${inQuotes(reason.id)}, die nicht im Angebot ist`;
    case 'unknown-product':
      return `nennt das Produkt ${inQuotes(reason.id)}, das nicht auf der Preisliste steht`;
    case 'no-price-of-product':
      return 'hat keinen Preis: Geben Sie dem Produkt einen Preis oder in der Verbrauchstabelle seine Credits je Einheit';
    case 'not-a-usage-line':
      return `nennt die Position ${inQuotes(reason.id)}, die keine Nutzungsposition ist`;
    case 'not-a-metered-line':
      return `nennt die Position ${inQuotes(reason.id)}, die keine Mengen zum Prognostizieren hat: weder Nutzung noch Guthabeneinheiten`;
    case 'line-named-twice':
      return `nennt die Position ${inQuotes(reason.id)} ein zweites Mal`;
    case 'line-already-committed':
      return `nennt die Position ${inQuotes(reason.id)}, die schon in der Mindestabnahme ${inQuotes(reason.commitment)} ist`;
    case 'instalment-longer-than-period':
      return 'darf nicht länger sein als der Zeitraum der Mindestabnahme';
    case 'waive-needs-arrears':
      return 'kann nur erlassen werden, wo nachträglich abgerechnet wird';
    case 'waive-excludes-rollover':
      return 'kann nicht zugleich erlassen und übertragen werden';
    case 'floor-required':
      return 'fehlt: Eine Anpassung, die senken darf, braucht eine Untergrenze';
    case 'pass-through-required':
      return 'fehlt: Eine selbsttätige Erhöhung braucht es';
    case 'credits-missing':
      return `fehlt: Die Position ${inQuotes(reason.line)} verbraucht Guthabeneinheiten`;
    case 'costs-required':
      return `nennt ${inQuotes(reason.model)}, und es gibt kein Kostenbuch, in dem es stünde`;
    case 'currency-differs':
      return `ist ${reason.costs}, und das Angebot ist in ${reason.quote}: Beide müssen gleich sein`;
    case 'unknown-model':
      return `nennt ${inQuotes(reason.model)}, weder ein Modell noch eine Rolle des Kostenbuchs`;
    case 'slot-for-model':
      return `muss ein Modell nennen, und ${inQuotes(reason.model)} ist eine Rolle`;
    case 'unknown-slot':
      return `nennt die Rolle ${inQuotes(reason.slot)}, die nicht im Kostenbuch ist`;
    case 'no-price':
      return `braucht am ${value(reason.on)} einen Preis für ${inQuotes(reason.model)}, und das Kostenbuch hat dann noch keinen`;
    case 'no-assignment':
      return `braucht am ${value(reason.on)} das Modell der Rolle ${inQuotes(reason.slot)}, und das Kostenbuch hat dann noch keines`;
    case 'baseline-price-zero':
      return `hat am Ausgangstag ${value(reason.on)} einen Preis von 0 für ${inQuotes(reason.model)}: Daran lässt sich nichts messen`;
    case 'change-or-prices':
      return 'geht nicht zusammen mit Preisen: Geben Sie eine Änderung in Prozent an oder die Preise selbst';
    case 'no-change':
      return 'braucht eine Änderung in Prozent oder mindestens einen Preis';
    case 'change-without-price':
      return `ändert am ${value(reason.on)} den Preis von ${inQuotes(reason.model)}, und das Kostenbuch hat dann noch keinen`;
    case 'prices-required':
      return `braucht den Preis für Eingabe und Ausgabe: ${inQuotes(reason.model)} hat am ${value(reason.on)} keinen, der bleiben könnte`;
    case 'beyond-term':
      return `liegt hinter der Laufzeit von ${count(reason.termMonths)} Monaten`;
  }
}

/** Ein Problem mit seinem Pfad in der Datei: `lines[2].charge.tiers[1].upTo: muss größer sein als 10.000`. */
export function problemLine(problem: Problem): string {
  return `${pathText(problem.path)}: ${reasonSentence(problem.reason)}`;
}
