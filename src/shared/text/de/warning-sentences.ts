import type { Warning } from '../../domain/consequences/warning.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { fixed, isZeroDecimal } from '../../domain/values/decimal-text.ts';
import { briefDateText } from '../date-format.ts';
import { moneyText, numberText, percentText, shortNumberText } from '../number-format.ts';
import { countText } from '../phrase.ts';
import { providerName } from '../simulation/provider-name.ts';
import type { WarningText } from '../warning-sentences.ts';

/** Eine Warnung in ganzen Sätzen: was geschieht, mit seinem Betrag, und was zu ändern ist. */
export function warningText(warning: Warning, currency: string): WarningText {
  const money = (units: bigint): string => moneyText(fixed(units, minorDigits(currency)), currency, minorDigits(currency), 'de');
  const percent = (text: string): string => percentText(text, 'de');
  const price = (text: string): string => `${currency}\u00A0${numberText(text, 'de', minorDigits(currency))}`;
  const number = (value: string | number): string => numberText(String(value), 'de');
  const day = (date: string): string => briefDateText(date, 'de');
  switch (warning.code) {
    case 'gives-back-more': {
      const { perSaved, saved, givenBack, costSharePercent } = warning;
      return {
        happens: `Für jede 1,00, die an Modellen gespart wird, werden ${number(perSaved)} zurückgegeben: Kosten die Modelle des Index die Hälfte, werden ${money(saved)} gespart und ${money(givenBack)} zurückgegeben.`,
        change: `Modellkosten sind ${percent(costSharePercent)} dessen, was diese Positionen kosten. Lassen Sie diesen Anteil des Preises dem Index folgen, oder geben Sie weniger weiter.`,
      };
    }
    case 'reassignment-raises':
      return {
        happens: `Unsere eigene Wahl eines teureren Modells erhöht die Preise des Kunden um ${money(warning.more)} über die Laufzeit.`,
        change: 'Lassen Sie den Index bei einem teureren Modell in einer Rolle vom vorigen Preis weitergehen.',
      };
    case 'introductory-price': {
      const { model, on, risePercent, stake, amount } = warning;
      const stakes = {
        'customer-pays': `Dafür zahlt der Kunde über die Laufzeit ${money(amount)} mehr.`,
        'cut-lost': `Fällt der Preis später wieder, bleiben die Preise des Kunden, wo sie gegen den späteren Preis über die Laufzeit um ${money(amount)} sänken.`,
        'costs-us': `Der Anstieg kostet uns über die Laufzeit ${money(amount)}.`,
      };
      return {
        happens: `Der Ausgangswert enthält den Einführungspreis von ${model}: Am ${day(on)} steigt er um ${percent(risePercent)}, und der Index steigt mit ihm. ${stakes[stake]}`,
        change: 'Nehmen Sie diesen Tag als Ausgangstag, und messen Sie zum ersten Mal an diesem Tag oder danach.',
      };
    }
    case 'threshold-hit': {
      const { provider, slot, on, thresholdPercent, comparison, moreThan, atLeast, dearer, awayPercent } = warning;
      const hit = `Eine Preisänderung wie die des Modells „${slot}“ von ${providerName(provider)} am ${day(on)} verändert den Index genau um die Schwelle von ${percent(thresholdPercent)}.`;
      const pays = `Danach zahlt der Kunde ${money(moreThan)}, wenn die Klausel „mehr als“ sagt, und ${money(atLeast)}, wenn sie „mindestens“ sagt.`;
      // Nothing is billed otherwise where the clause only asks for a talk.
      const talks = `Sagt die Klausel „mindestens“, sprechen die Parteien dann über Preise; sagt sie „mehr als“, nicht. Eine solche Änderung ${dearer < 0n ? 'spart' : 'kostet'} uns über die Laufzeit ${money(dearer < 0n ? -dearer : dearer)}.`;
      const away = awayPercent === null ? '' : `, oder setzen Sie die Schwelle auf ${percent(awayPercent)}`;
      const changes = {
        more_than: `Sie sagt „mehr als“: Eine solche Änderung zählt nicht. Schreiben Sie „mindestens“, wenn sie zählen soll${away === '' ? '' : `${away}, die sie nicht erreicht`}.`,
        at_least: `Sie sagt „mindestens“: Eine solche Änderung zählt. Schreiben Sie „mehr als“, wenn sie nicht zählen soll${away === '' ? '' : `${away}, die sie überschreitet`}.`,
      };
      return { happens: `${hit} ${moreThan === atLeast ? talks : pays}`, change: changes[comparison] };
    }
    case 'moved-apart': {
      const { provider, slot, on, inputPercent, outputPercent, reads, bill, otherBill } = warning;
      const verb = (by: string): string => (isZeroDecimal(by) ? 'blieb' : by.startsWith('-') ? 'sank' : 'stieg');
      const size = (by: string): string => (isZeroDecimal(by) ? 'gleich' : `um ${percent(by.replace('-', ''))}`);
      return {
        happens: `Am ${day(on)} ${verb(inputPercent)} beim Modell „${slot}“ von ${providerName(provider)} der Preis der Eingabe ${size(inputPercent)}, und der Preis der Ausgabe ${verb(outputPercent)} ${size(outputPercent)}. Der Index liest nur die ${reads === 'input' ? 'Eingabe' : 'Ausgabe'}: Nach einer solchen Änderung zahlt der Kunde ${money(bill)}. Läse er die ${reads === 'input' ? 'Ausgabe' : 'Eingabe'}, zahlte der Kunde ${money(otherBill)}.`,
        change: 'Lassen Sie den Index beide lesen.',
      };
    }
    case 'takes-back-only': {
      const { on, model, from, to } = warning;
      return {
        happens: `Die Zuordnung von ${model} am ${day(on)} zählt nicht als Preisänderung: Sie nimmt nur zurück, was verkettet war, von einem Faktor ${number(from)} auf ${number(to)}.`,
        change: 'Lassen Sie beide Seiten verketten, wenn unsere Wahl eines Modells den Preis nie bewegen soll.',
      };
    }
    case 'chain-stays': {
      const { model, on, factor } = warning;
      return {
        happens: `${model} kehrt am ${day(on)} zurück, und der Index behält einen Faktor von ${number(factor)} aus den Modellen dazwischen.`,
        change:
          'Lassen Sie die Seite, die verkettet hat, mit dem eigenen Preis zählen, damit dasselbe Modell zum selben Preis denselben Index ergibt.',
      };
    }
    case 'retirement-counts': {
      const { model, successor, on, risePercent } = warning;
      return {
        happens: `${model} wird eingestellt, und sein Nachfolger ${successor} kostet am ${day(on)} ${percent(risePercent)} mehr. Ein erzwungener Wechsel wird nie verkettet: Der Anstieg zählt im Index.`,
        change: 'Ordnen Sie den Nachfolger vor der Einstellung zu, oder lassen Sie die Erhöhung weg.',
      };
    }
    case 'notice-too-long': {
      const { model, on, noticeDays, daysLeft, charged } = warning;
      const days = (count: number): string => countText(count, 'Tag', 'Tage', 'de');
      return {
        happens: `Der Vertrag sagt vor dem Ende eines Modells eine Frist von ${countText(noticeDays, 'Tag', 'Tagen', 'de')} zu. ${model} endet am ${day(on)}, ${days(daysLeft)} nach Beginn: Diese Frist kommt zu spät. Die Leistungen, die es erbringt, kosten von da an ${money(charged)}.`,
        change: `Sagen Sie höchstens ${days(daysLeft)} zu, oder geben Sie diese Arbeit einem anderen Modell.`,
      };
    }
    case 'notice-past-provider': {
      const { provider, noticeDays, providerDays, charged } = warning;
      const name = providerName(provider);
      return {
        happens: `Der Vertrag sagt vor dem Ende eines Modells eine Frist von ${countText(noticeDays, 'Tag', 'Tagen', 'de')} zu. ${name} sagt ${countText(providerDays, 'Tag', 'Tage', 'de')} zu. Die Leistungen, die seine Modelle erbringen, kosten über die Laufzeit ${money(charged)}.`,
        change: `Sagen Sie höchstens ${countText(providerDays, 'Tag', 'Tage', 'de')} zu, oder vereinbaren Sie mit ${name} eine längere Frist.`,
      };
    }
    case 'floor-not-reached': {
      const { floorPercent, runs, decreases, off } = warning;
      return {
        happens: `Preise sinken in ${number(decreases)} von ${countText(runs, 'Lauf', 'Läufen', 'de')} und erreichen die Untergrenze von ${percent(floorPercent)} in keinem. An der Untergrenze kosteten diese Leistungen über die Laufzeit ${money(off)} weniger.`,
        change: 'Die Untergrenze schützt keinen Lauf: Heben Sie sie an, oder geben Sie sie in den Gesprächen her.',
      };
    }
    case 'floor-never-binds': {
      const { floorPercent, lowestPercent, off } = warning;
      return {
        happens: `Preise können höchstens auf ${percent(lowestPercent)} sinken, über die Laufzeit ${money(off)} weniger, darum greift die Untergrenze von ${percent(floorPercent)} nie.`,
        change: `Lassen Sie die Untergrenze weg, oder setzen Sie sie über ${percent(lowestPercent)}.`,
      };
    }
    case 'band-missed': {
      const { period, short, percent: better, worth } = warning;
      return {
        happens: `Zeitraum ${number(period)} verfehlt die Stufe von ${percent(better)} um ${money(short)}. Die Stufe ist auf die Entgelte der Laufzeit ${money(worth)} wert.`,
        change: `Vereinbaren Sie ${money(short)} mehr, oder senken Sie die Grenze der Stufe.`,
      };
    }
    case 'band-stays': {
      const { period, inForce, percent: has, wouldPercent } = warning;
      return {
        happens: `In Zeitraum ${number(period)} sind ${money(inForce)} in Kraft, und die Stufe von ${percent(has)} bleibt; nach diesem Betrag wären es ${percent(wouldPercent)}.`,
        change:
          'Stufen folgen den Beträgen bei Unterschrift. Verschieben Sie die Grenzen der Stufen, oder nennen Sie den späteren Betrag von Anfang an.',
      };
    }
    case 'minimum-above-forecast': {
      const { gaps, month, used } = warning;
      return {
        happens: `Der Mindestbetrag liegt über der Prognose: ${money(gaps)} werden als Fehlbeträge berechnet, zuerst in Monat ${number(month)}, bei einer Nutzung von ${money(used)}.`,
        change: `Senken Sie den Mindestbetrag auf ${money(used)}, oder zählen Sie ihn je Quartal.`,
      };
    }
    case 'minimums-above-commitment': {
      const { period, minimums, committed } = warning;
      return {
        happens: `Die Mindestbeträge von Zeitraum ${number(period)} ergeben zusammen ${money(minimums)}, mehr als seine geltende Mindestabnahme von ${money(committed)}.`,
        change: 'Senken Sie den Mindestbetrag, oder vereinbaren Sie ihn zusammen mit dem Betrag.',
      };
    }
    case 'credit-lapses': {
      const { amount, month } = warning;
      return {
        happens: `Nach der Prognose verfallen ${money(amount)} Guthaben aus Minderabnahme, zuerst in Monat ${number(month)}.`,
        change: 'Geben Sie dem Guthaben mehr Monate, oder vereinbaren Sie weniger.',
      };
    }
    case 'overage-cheaper': {
      const { percent: less, off } = warning;
      return {
        happens: `Mehrverbrauch kostet ${percent(less)} weniger als Nutzung innerhalb der Mindestabnahme${off > 0n ? `: ${money(off)} nach der Prognose` : ''}. Eine kleinere Mindestabnahme ist die billigere.`,
        change:
          'Bepreisen Sie Mehrverbrauch zum Vertragspreis oder darüber, oder gewähren Sie den Rabatt auf die Mindestabnahme.',
      };
    }
    case 'floor-swallows': {
      const { maxDecreasePercent, amount, limited, floor } = warning;
      return {
        happens: `Eine Anpassung darf eine Rate von ${money(amount)} um ${percent(maxDecreasePercent)} senken, auf ${money(limited)}, aber die Untergrenze hält sie bei ${money(floor)}.`,
        change: 'Senken Sie die Untergrenze, oder nennen Sie die kleinere Grenze.',
      };
    }
    case 'fee-past-balance': {
      const { line, months, more } = warning;
      const effect = more >= 0n ? `kostet ${money(more)} mehr` : `bringt ${money(-more)} weniger`;
      return {
        happens: `In ${countText(months, 'Monat', 'Monaten', 'de')} geht das Entgelt ${line} über den Stand hinaus und folgt Preis und Höchstbetrag des Mehrverbrauchs: Der Teil darüber ${effect}.`,
        change: 'Nehmen Sie das Entgelt aus der Mindestabnahme, oder vereinbaren Sie genug dafür.',
      };
    }
    case 'carried-before-cap': {
      const { carried, more } = warning;
      return {
        happens: `${money(carried)} Mehrverbrauch werden ganz vorgetragen, bevor der monatliche Höchstbetrag greift: Der Kunde zahlt ${money(more)} mehr als mit dem Höchstbetrag.`,
        change: 'Lassen Sie den Höchstbetrag oder den Vortrag weg, oder tragen Sie weniger vor.',
      };
    }
    case 'commitment-above-forecast': {
      const { forfeited, committed } = warning;
      return {
        happens: `Nach der Prognose verfallen ${money(forfeited)} der Mindestabnahme von ${money(committed)}.`,
        change: 'Vereinbaren Sie weniger, oder lassen Sie den Rest übertragen oder zum Guthaben werden.',
      };
    }
    case 'option-beats-line': {
      const { option, line, off } = warning;
      return {
        happens: `Die Option ${option} verkauft dieselbe Einheit wie ${line} um ${price(off)} billiger.`,
        change: 'Erhöhen Sie den Preis der Option, oder senken Sie den der Position.',
      };
    }
    case 'tier-cheaper-above': {
      const { upTo, at, above } = warning;
      const units = shortNumberText(upTo, 'de');
      return {
        happens: `${units} Einheiten kosten ${price(at)}, und eine mehr macht alle zusammen billiger: ${price(above)}.`,
        change: 'Staffeln Sie die Stufen, oder verschieben Sie die Grenze dorthin, wo sich beide Preise treffen.',
      };
    }
    case 'policy-restates':
      return {
        happens:
          'Verfall im Verhältnis zur Nutzung ist eine Schätzung: Ändern sich die Beträge, werden vergangene Monate noch einmal erfasst.',
        change: 'Entscheiden Sie mit dem Controlling, wie eine geänderte Schätzung gebucht wird.',
      };
  }
}
