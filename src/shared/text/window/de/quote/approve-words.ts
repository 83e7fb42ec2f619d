import { countText } from '../../../phrase.ts';
import type { approveWords as english } from '../../quote/approve-words.ts';

export const approveWords: typeof english = {
  title: 'Freigeben & senden',
  steps: {
    complete: 'Vollständig',
    warnings: 'Warnungen',
    guardrails: 'Leitplanken',
    preview: 'Vorschau',
    issue: 'Ausstellen',
    afterwards: 'Danach',
  },
  states: { done: 'erledigt', now: 'jetzt', later: 'später' },
  isComplete: 'Nichts fehlt, und nichts ist falsch.',
  noWarnings: 'Nichts an diesem Aufbau schadet nach der Prognose jemandem.',
  warningsToSee: 'Warnungen zum Ansehen',
  sawWarnings: 'Ich habe sie gesehen',
  warningsSeen: 'Gesehen.',
  showPreview: 'Vorschau zeigen',
  hidePreview: 'Vorschau ausblenden',
  previewHint: 'Genau die Bytes, die gespeichert würden.',
  issueHint: 'Legt diese Fassung fest und schreibt den Vertrag, bereit zur Unterschrift.',
  issueNow: 'Ausstellen …',
  notYet: 'Zuerst kommen die Schritte oben.',
  notYetForCustomers: 'Dieses Angebot kann noch nicht ausgestellt werden. Die interne Ansicht sagt, was zuerst kommt.',
  afterwardsInternal: 'Revisionen, Verlauf und Notizen stehen in der internen Ansicht.',
  afterHint:
    'Sobald sie ausgestellt ist: die Datei mit der Prüfseite senden, prüfen, was zurückkommt, und die nächste Fassung beginnen.',
  saveAgain: 'Datei mit Prüfseite speichern …',
  checkReturned: 'Prüfen, was zurückkam …',
  revise: 'Neue Fassung beginnen',
  next: {
    button: (step) => `Weiter: ${step}`,
    addLine: 'Position hinzufügen',
    mend: (count) => `${countText(count, 'Problem', 'Probleme', 'de')} lösen`,
    enter: (field) => `${field} eingeben`,
    seeWarnings: (count) => `${countText(count, 'Warnung', 'Warnungen', 'de')} ansehen`,
    request: 'Freigabe anfragen',
    wait: 'sehen, wer entscheidet',
    issue: 'ausstellen',
    send: 'senden',
  },
};
