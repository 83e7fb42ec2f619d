import { countText } from '../phrase.ts';
import type { ProcurementWords } from '../procurement/procurement-words.ts';

const months = (count: number): string => countText(count, 'Monat', 'Monate', 'de');
const inMonths = (count: number): string => countText(count, 'Monat', 'Monaten', 'de');

export const procurementWords: ProcurementWords = {
  title: 'Antworten für den Einkauf',
  fileName: 'Antworten für den Einkauf',
  attachment: 'Antworten für den Einkauf',
  page: 'Seite',
  pageOf: 'von',
  draft: 'Entwurf',
  questions: {
    'price-protection': 'Sinken unsere Preise, wenn veröffentlichte Modellpreise sinken?',
    'overage-rate': 'Kostet Nutzung über der Mindestabnahme so viel wie innerhalb?',
    'carry-forward': 'Wird eine nicht genutzte Mindestabnahme übertragen?',
    'true-down': 'Sinkt die Mindestabnahme, wenn wir weniger nutzen?',
    'renewal-cap': 'Ist der Preis einer Verlängerung begrenzt?',
    'model-notice': 'Erfahren wir vorher, wenn ein anderes Modell für uns arbeitet?',
    successor: 'Erhalten wir den Nachfolger eines Modells zum selben Preis?',
    'usage-exports': 'Erhalten wir unsere Nutzungszahlen?',
    exit: 'Können wir vor dem Ende der Laufzeit gehen?',
  },
  verdicts: { yes: 'Ja', partly: 'Teilweise', no: 'Nein' },
  glance: 'Die Antworten auf einen Blick',
  glanceIs: (number) =>
    `Jede Antwort folgt aus den Bedingungen von ${number}. Sie nennt den Abschnitt des Vertrags, der es sagt. Weichen beide voneinander ab, gilt der Vertrag.`,
  question: 'Frage',
  answer: 'Antwort',
  section: 'Abschnitt',
  noSection: 'keiner',
  offer: 'Angebot',
  offerOf: (number, revision) => `${number}, ${revision}`,
  customer: 'Für',
  seller: 'Von',
  date: 'Datum',
  basis: 'Zahlen',
  basisIs: 'Nach der Prognose der Bestellung und zu den Modellpreisen, die der Vertrag liest. Beträge ohne Umsatzsteuer.',
  fingerprint: 'Fingerabdruck',
  inContract: (sections, count) => `${count === 1 ? 'Abschnitt' : 'Abschnitte'} ${sections} des Vertrags.`,
  example: 'Ein Beispiel',
  notInContract: 'Dieser Vertrag sagt es nicht. Ein Rahmenvertrag zwischen uns kann es regeln.',
  ofPool: (name, text) => `${name}: ${text}`,
  days: (days) => countText(days, 'Tag', 'Tage', 'de'),
  priceProtection: {
    none: 'Die Preise stehen für die Laufzeit fest. Sie folgen veröffentlichten Modellpreisen weder nach unten noch nach oben.',
    workedFixed: (cut, bill) =>
      `Veröffentlichte Modellpreise sinken um ${cut}. Ihre Preise bleiben: Sie zahlen nach der Prognose ${bill} über die Laufzeit.`,
    follows: (share, threshold, every) =>
      `Die Preise folgen einem Index veröffentlichter Modellpreise. Liegt der Index um ${threshold} niedriger, werden ${share} der Senkung weitergegeben. Gemessen wird alle ${months(every)}.`,
    moreThan: (percent) => `mehr als ${percent}`,
    atLeast: (percent) => `${percent} oder mehr`,
    floor: (percent) => `Die Preise sinken höchstens bis auf ${percent} der vereinbarten Preise.`,
    step: (percent) =>
      `Eine Messung senkt die Preise um höchstens ${percent} der vereinbarten Preise. Der Rest folgt bei den nächsten.`,
    atRenewal: 'Ein niedrigerer Preis gilt ab der Verlängerung.',
    worked: (cut, day, to, from, bill, before) =>
      `Die veröffentlichten Preise aller Modelle des Index sinken am ${day} um ${cut}. Ihre Preise betragen ab ${from} ${to} der vereinbarten. Nach der Prognose zahlen Sie ${bill} über die Laufzeit, und ${before} ohne die Senkung.`,
    workedRenewal: (cut, day, to) =>
      `Die veröffentlichten Preise aller Modelle des Index sinken am ${day} um ${cut}. Ihre Preise sinken mit der Verlängerung auf ${to}.`,
    workedStill: (cut, day) =>
      `Die veröffentlichten Preise aller Modelle des Index sinken am ${day} um ${cut}. Das erreicht die Schwelle innerhalb der Laufzeit nicht, und Ihre Preise bleiben.`,
  },
  overage: {
    noCommitment: 'Es gibt keine Mindestabnahme. Alle Nutzung kostet die Preise der Bestellung.',
    same: 'Nutzung über der Mindestabnahme kostet dieselben Preise wie innerhalb.',
    less: (percent) => `Nutzung über der Mindestabnahme kostet ${percent} weniger als innerhalb.`,
    more: (percent) => `Nutzung über der Mindestabnahme kostet ${percent} mehr als innerhalb.`,
    list: 'Nutzung über der Mindestabnahme kostet Listenpreise, ohne die Rabatte der Bestellung.',
    listLess: (percent) => `Nutzung über der Mindestabnahme kostet Listenpreise abzüglich ${percent}.`,
    listMore: (percent) => `Nutzung über der Mindestabnahme kostet Listenpreise zuzüglich ${percent}.`,
    cap: (amount) => `Sie kostet höchstens ${amount} im Monat.`,
    worked: (overage, bill) =>
      `Sie nutzen das Anderthalbfache der Prognose. Nutzung über der Mindestabnahme kostet ${overage}, und Sie zahlen ${bill} über die Laufzeit.`,
  },
  carry: {
    noCommitment: 'Es gibt keine Mindestabnahme, von der etwas übrig bleiben könnte.',
    rollover: (percent) =>
      `Bis zu ${percent} der Mindestabnahme eines Zeitraums gehen in den nächsten über, soweit sie ungenutzt sind.`,
    credit: (count) => `Was ungenutzt ist, wird ein Guthaben, das Sie ${months(count)} lang nutzen können.`,
    waive: 'Was ungenutzt ist, wird nicht berechnet.',
    none: 'Was am Ende eines Zeitraums ungenutzt ist, verfällt.',
    worked: (unused, kept, lost) =>
      `Sie nutzen die Hälfte der Prognose. ${unused} der Mindestabnahme bleiben über die Laufzeit ungenutzt. Davon behalten Sie ${kept} für spätere Nutzung, und ${lost} verfallen.`,
    workedWaived: (unused) =>
      `Sie nutzen die Hälfte der Prognose. ${unused} bleiben über die Laufzeit ungenutzt, und Sie zahlen sie nicht.`,
  },
  trueDown: {
    noCommitment: 'Es gibt keine Mindestabnahme. Sie zahlen, was Sie nutzen.',
    none: 'Die Mindestabnahme bleibt für die Laufzeit, wie sie vereinbart ist.',
    down: 'Eine Anpassung senkt die noch ausstehenden Raten, wenn Sie weniger nutzen.',
    deadband: (percent) => `Eine Abweichung bis ${percent} ändert nichts.`,
    most: (percent) => `Eine Anpassung senkt eine Rate um höchstens ${percent}.`,
    floor: (percent) => `Keine Rate sinkt unter ${percent} ihres ersten Betrags.`,
    notice: (count) => `Sie erreicht Raten, die frühestens nach ${inMonths(count)} beginnen.`,
    worked: (by, from, to) =>
      `Sie nutzen die Hälfte der Prognose. Anpassungen senken die Mindestabnahme über die Laufzeit um ${by}, von ${from} auf ${to}.`,
    workedStill: (commitment) =>
      `Sie nutzen die Hälfte der Prognose. Die Mindestabnahme bleibt bei ${commitment} über die Laufzeit.`,
  },
  renewal: {
    none: 'Eine Grenze ist nicht vereinbart. Nichts verlängert sich von selbst, und über Preise nach der Laufzeit einigen wir uns.',
    noCap: 'Eine Grenze der Preise ist nicht vereinbart.',
    byAgreement: (days) =>
      `Wir senden ${days} vor dem Ende der Laufzeit ein Angebot. Nichts verlängert sich, wenn Sie nicht zustimmen.`,
    uncapped: 'Der Vertrag verlängert sich von selbst, und für die Preise einer Verlängerung ist keine Grenze vereinbart.',
    capped: (percent) => `Eine Verlängerung erhöht die Preise um höchstens ${percent} derer am Ende der Laufzeit.`,
    worked: (year, most) =>
      `Die letzten zwölf Monate kosten nach der Prognose ${year}. Dieselben zwölf Monate nach einer Verlängerung kosten höchstens ${most}.`,
    workedFree: (end) => `Die Laufzeit endet am ${end}. Für die Zeit danach schulden Sie nichts, wenn Sie nicht zustimmen.`,
  },
  notice: {
    none: 'Es ist keine Ankündigung eines Modellwechsels vereinbart.',
    days: (days) => `Wir sagen es Ihnen ${days} vorher, wenn ein anderes Modell für Sie arbeitet.`,
    before: 'Wir sagen es Ihnen vorher, wenn ein anderes Modell für Sie arbeitet. Eine Zahl von Tagen ist nicht vereinbart.',
    ends: (days) => `Wir sagen es Ihnen ${days} vorher, wenn ein Modell endet, das Sie nutzen.`,
    approved: (models) => `Ohne Ihre Zustimmung dürfen nur diese Modelle für Sie arbeiten: ${models}.`,
    consent: 'Jeder Wechsel braucht Ihre Zustimmung.',
    quality: (percent) =>
      `Ein neues Modell erreicht mindestens ${percent} der gemessenen Qualität des alten, oder es braucht Ihre Zustimmung.`,
    worked: (told, from) => `Wir sagen es Ihnen am ${told}. Das neue Modell arbeitet frühestens am ${from} für Sie.`,
  },
  successor: {
    none: 'Der Vertrag sagt nicht, welches Modell auf eines folgt, das endet.',
    neutral: 'Ein anderes Modell arbeitet zu denselben Preisen für Sie. Ein Wechsel des Modells erhöht keinen Preis.',
    byIndex:
      'Ein Wechsel des Modells ändert für sich keinen Preis. Der Index zählt den Preis des neuen Modells wie den des alten.',
    unchanged: 'Ein Wechsel des Modells ändert für sich keinen Preis.',
    ends: (days) => `Endet ein Modell, so nennt unsere Ankündigung ${days} vorher, was an seine Stelle tritt.`,
    parallel: (days) => `Das alte und das neue Modell werden ${days} nebeneinander angeboten.`,
    worked: (day, bill, before) =>
      `Ein Nachfolger übernimmt am ${day}, zum selben Preis je Token und mit 1,35-mal so vielen Token für dieselbe Arbeit. Sie zahlen ${bill} über die Laufzeit, und ${before} ohne ihn.`,
    workedSame: (day, bill) =>
      `Ein Nachfolger übernimmt am ${day}, mit 1,35-mal so vielen Token für dieselbe Arbeit. Die Preise der Bestellung bleiben: Sie zahlen nach der Prognose ${bill} über die Laufzeit, wie zuvor.`,
  },
  exports: {
    noUse: 'Die Bestellung berechnet keine gemessene Nutzung.',
    shown: 'Sie sehen die gemessenen Mengen des laufenden Monats und der Monate davor jederzeit.',
    told: (days) => `Wir teilen Ihnen die Mengen jedes Monats in Textform mit. Sie können innerhalb von ${days} widersprechen.`,
    until: 'Sie können Ihre Daten bis zum Ende des Vertrags exportieren.',
    worked: (month, day) => `Die Nutzung des Monats ab ${month} wird bis ${day} gezählt. Sie sehen sie von seinem ersten Tag an.`,
    workedShown: (month) => `Sie sehen die Nutzung des Monats ab ${month}, während sie wächst, und nach seinem Ende.`,
  },
  exit: {
    none: 'Nicht ohne Grund.',
    breachOpen:
      'Jeder von uns kann gehen, wenn der andere eine wichtige Pflicht verletzt und dem nicht in angemessener Zeit abhilft.',
    convenience: (days) => `Sie können ohne Angabe von Gründen gehen, mit einer Frist von ${days} zum Ende eines Vertragsmonats.`,
    breach: (days) =>
      `Verletzen wir eine wichtige Pflicht, so können Sie gehen, wenn wir dem nicht innerhalb von ${days} abhelfen.`,
    refund: 'Sie erhalten dann zurück, was Sie im Voraus gezahlt und nicht genutzt haben.',
    leave: (days) =>
      `Steigen Modellpreise über die Schwelle und einigen wir uns nicht innerhalb von ${days}, so können Sie die betroffenen Leistungen verlassen.`,
    worked: (told, end, left) =>
      `Sie kündigen am ${told}. Der Vertrag endet am ${end}. Rechnungen über ${left}, nach der Prognose, kommen dann nicht mehr.`,
    workedStays: (day, left) => `Sie nutzen ab ${day} nichts mehr. Bis zum Ende der Laufzeit zahlen Sie noch ${left}.`,
    workedBreach: (told, end) =>
      `Sie zeigen uns am ${told} eine Verletzung an. Wird ihr nicht abgeholfen, so können Sie ab ${end} gehen.`,
  },
};
