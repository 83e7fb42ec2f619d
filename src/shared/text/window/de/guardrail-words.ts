import { numberText } from '../../number-format.ts';
import { countText } from '../../phrase.ts';
import type {
  approvalWords as englishApprovals,
  peopleWords as englishPeople,
  policyWords as englishPolicy,
  waitingWords as englishWaiting,
} from '../guardrail-words.ts';

export const approvalWords: typeof englishApprovals = {
  title: 'Freigaben',
  intro: 'Was die Leitplanken verlangen, bevor dieses Angebot ausgestellt werden kann. Jede Änderung wirkt sofort.',
  nothing: 'Innerhalb der Leitplanken. Das Angebot braucht keine Freigabe und kann ausgestellt werden.',
  unknown: 'Lösen Sie die Probleme des Angebots, um zu sehen, was die Leitplanken verlangen.',
  issued: 'Diese Fassung wurde mit allen nötigen Freigaben ausgestellt.',
  needed: 'Was nötig ist',
  warnings: 'Warnungen zum Abwägen',
  states: { draft: 'Entwurf', 'in-approval': 'Zur Freigabe', approved: 'Freigegeben', issued: 'Ausgestellt' },
  standings: { open: 'Offen', approved: 'Freigegeben', declined: 'Abgelehnt' },
  place: (name) => `Gehe zu ${name}`,
  morePlaces: (count) => `und ${countText(count, 'weitere Stelle', 'weitere Stellen', 'de')}`,
  request: 'Freigabe anfragen',
  note: 'Hinweis für die Freigabe',
  noteHint: 'Warum dieses Geschäft es wert ist. Der Hinweis bleibt bei der Anfrage.',
  requested: 'Die Freigabe ist angefragt.',
  requestedBy: (name) => `Angefragt von ${name}. Jede Änderung am Angebot macht daraus wieder einen Entwurf.`,
  allThere: 'Alle Freigaben liegen vor. Das Angebot kann ausgestellt werden. Nach einer Änderung sind sie noch einmal nötig.',
  declinedNote: 'Eine Freigabe wurde abgelehnt. Ändern Sie das Angebot oder sprechen Sie mit der Person, die abgelehnt hat.',
  fellNote: 'Das Angebot hat sich nach der letzten Anfrage geändert. Frühere Entscheidungen zählen nicht mehr.',
  yours: 'Ihre Entscheidung',
  decideAs: (role) => `Für ${role} entscheiden`,
  reason: 'Begründung',
  reasonHint: 'Für eine Ablehnung nötig.',
  reasonMissing: 'Geben Sie eine Begründung ein. Eine Ablehnung braucht sie.',
  approve: 'Freigeben',
  decline: 'Ablehnen',
  decided: { approved: 'Freigegeben. Es ist festgehalten.', declined: 'Abgelehnt. Es ist festgehalten.' },
  ownRequest: 'Über Ihre eigene Anfrage können Sie nicht entscheiden. Das muss jemand anders tun.',
  waitsFor: (roles) => `Wartet auf ${roles}.`,
  workingAs: (name) => `Sie arbeiten als ${name}: ein Name auf diesem Rechner, keine Unterschrift.`,
  nobody: 'Es ist niemand ausgewählt. Wählen Sie Ihren Namen unten in der Leiste, oder legen Sie ihn in den Einstellungen an.',
  history: 'Verlauf',
  noHistory: 'Für diese Fassung wurde noch keine Freigabe angefragt.',
  stands: 'Zählt',
  fell: 'Zählt nicht mehr',
  asked: (name, time) => `${name} hat am ${time} angefragt`,
  decidedLine: (name, role, outcome, time) => `${name} für ${role}: ${outcome} am ${time}`,
  summary: 'Leitplanken',
  inside: 'Innerhalb der Leitplanken',
  show: 'Zeigen',
};

export const waitingWords: typeof englishWaiting = {
  title: 'Entscheidungen',
  intro: 'Angebote, die auf Ihre Entscheidung warten, die am längsten wartenden zuerst.',
  emptyTitle: 'Nichts wartet auf Sie',
  emptyBody:
    'Sobald jemand eine Freigabe anfragt, die Ihre Rollen erteilen können, erscheint das Angebot hier. Über Ihre eigenen Anfragen entscheidet jemand anders.',
  nobodyTitle: 'Es ist niemand ausgewählt',
  nobodyBody:
    'Wählen Sie Ihren Namen unten in der Leiste, oder legen Sie Personen in den Einstellungen an. Was wartet, hängt von Ihren Rollen ab.',
  decide: (number) => `Über ${number} entscheiden`,
  clauses: 'Klauseln in Prüfung',
  review: (title) => `${title} prüfen`,
  clauseBy: (author, version, uses) => `Version ${version} von ${author}, in ${uses === 1 ? '1 Angebot' : `${uses} Angeboten`}`,
  askedBy: (name, time) => `${name}, ${time}`,
};

export const peopleWords: typeof englishPeople = {
  title: 'Personen',
  hint: 'Namen auf diesem Rechner und ihre Rollen. Die App prüft Namen nicht: Ein Name kennzeichnet eine Entscheidung und unterschreibt nichts.',
  who: 'Wer hier arbeitet',
  manage: 'Personen in den Einstellungen …',
  nobodyHere: 'Niemand ausgewählt',
  menuNote: 'Ein Name auf diesem Rechner, keine Unterschrift',
  name: 'Name',
  roles: (name) => `Rollen von ${name}`,
  newName: 'Neue Person',
  newNameHint: 'Rollen geben Sie ihr, sobald sie angelegt ist.',
  add: 'Person anlegen',
  remove: (name) => `${name} entfernen`,
  removed: (name) => `${name} ist entfernt. Die Entscheidungen bleiben festgehalten.`,
  nowWorking: (name) => `Sie arbeiten jetzt als ${name}.`,
  you: 'arbeitet gerade hier',
  costsFor: 'Wer Kosten und Marge sieht',
  costsForHint:
    'Preise, Finanzen und Verwaltung sehen sie immer. Alle anderen sehen keine: auf keinem Bildschirm, in keiner Kopie und in keiner Datei.',
};

export const policyWords: typeof englishPolicy = {
  title: 'Leitplanken',
  intro:
    'Ein Angebot außerhalb einer Regel braucht eine Freigabe durch die Rolle, die die Regel nennt. Ein Angebot innerhalb aller Regeln braucht keine.',
  law: 'Eigener Klauseltext eines Angebots geht immer an die Rechtsabteilung, was die Regeln auch sagen.',
  emptyTitle: 'Noch keine Leitplanken',
  emptyBody:
    'Eine Leitplanke sagt, wie weit der Vertrieb ohne Freigabe gehen darf: welcher Rabatt, welche Laufzeit, welche Klausel. Beginnen Sie mit den Regeln des Beispiels und ändern Sie sie, oder legen Sie eigene an.',
  startWithSample: 'Mit den Regeln des Beispiels beginnen',
  rules: 'Regeln',
  rule: (index) => `Regel ${index}`,
  field: 'Fragt, wo',
  comparison: 'Vergleich',
  value: 'Wert',
  currency: 'Währung',
  approver: 'Wer freigibt',
  grantor: 'Wer sie gewähren darf',
  reason: 'Grund',
  reasonHint: 'Warum: steht bei der Anfrage',
  add: 'Regel hinzufügen',
  remove: (index) => `Regel ${index} entfernen`,
  edited: {
    add: 'Regel hinzugefügt',
    remove: 'Regel entfernt',
    change: 'Regel geändert',
    sample: 'Regeln des Beispiels',
  },
  save: 'In Kraft setzen',
  saved: (version) => `Version ${version} ist in Kraft. Freigaben nach früheren Regeln zählen nicht mehr.`,
  inForce: (version) => `Version ${version} in Kraft`,
  unsaved: 'Noch nicht in Kraft',
  notYours:
    'Nur wer die Rolle Preise oder Verwaltung hat, kann Leitplanken in Kraft setzen. Wählen Sie unten in der Leiste eine solche Person.',
  problemCount: (count) => `${countText(count, 'Problem', 'Probleme', 'de')} zu lösen`,
  is: { true: 'ja', false: 'nein' },
  preview: 'Was ein Angebot brauchen würde',
  previewHint: 'Nach den hier gezeigten Regeln, auch wenn sie nicht in Kraft sind.',
  previewQuote: 'Angebot',
  previewNothing: 'Nichts. Das Angebot liegt innerhalb dieser Regeln.',
  trying: (seconds) => `Die Regeln werden seit ${seconds} s ausprobiert`,
  notTried: 'Diese Regeln wurden an dem Angebot nicht ausprobiert. Das geschieht, sobald sie sich ändern.',
  previewUnknown: 'Dieses Angebot hat Probleme. Lösen Sie sie, um zu sehen, was es braucht.',
  previewNone: 'Es gibt kein Angebot, an dem die Regeln zu erproben wären.',
  effects: 'Was diese Regeln ändern würden',
  looked: (looked, total) =>
    `${numberText(String(looked), 'de')} von ${countText(total, 'offenen Angebot', 'offenen Angeboten', 'de')} angesehen`,
  stop: 'Anhalten',
  hits: (stricter, fallen, unknown) =>
    [
      stricter === 0
        ? 'Kein offenes Angebot braucht mehr Freigaben als jetzt.'
        : stricter === 1
          ? '1 offenes Angebot bräuchte mehr Freigaben als jetzt.'
          : `${stricter} offene Angebote bräuchten mehr Freigaben als jetzt.`,
      ...(fallen === 0
        ? []
        : [`Anfragen und Freigaben von ${countText(fallen, 'Angebot', 'Angeboten', 'de')} zählen nicht mehr.`]),
      ...(unknown === 0 ? [] : [`Nicht beurteilt wegen offener Probleme: ${countText(unknown, 'Angebot', 'Angebote', 'de')}.`]),
    ].join(' '),
  noEffects: 'Kein offenes Angebot braucht andere Freigaben.',
  needsNow: 'Braucht jetzt',
  needsThen: 'Bräuchte dann',
  noApproval: 'keine Freigabe',
  approvals: 'Freigaben',
  falls: 'zählen nicht mehr',
  notYet: 'Noch nicht',
};
