import { countText } from '../../phrase.ts';
import type { recoveryWords as english } from '../recovery-words.ts';

type AlteredKind = Parameters<typeof english.alteredPlace>[0];

const alteredKinds: Readonly<Record<AlteredKind, string>> = {
  quote: 'Entwurf, Zustand oder Verlauf',
  'issued-document': 'ein ausgestelltes Dokument',
  customer: 'ein Kunde',
  'cost-book': 'Modellkosten',
  'rate-card': 'eine Preisliste',
  clause: 'eine Klausel oder Vorlage',
  approval: 'Leitplanken oder eine Freigabe',
  person: 'eine Person',
  setting: 'die Einstellungen',
  scenario: 'ein Szenario',
  'audit-trail': 'das Protokoll',
  other: 'etwas anderes',
};

export const recoveryWords: typeof english = {
  title: 'Der Arbeitsbereich ließ sich nicht öffnen',
  untouched: 'Die Datei wurde nicht geändert.',
  file: 'Datei',
  problems: {
    'not-sqlite': 'Die Datei ist kein Arbeitsbereich von Quotewright: Sie ist keine Datenbank.',
    'not-a-workspace': 'Die Datei ist die Datenbank eines anderen Programms.',
    damaged: 'Die Datei ist beschädigt.',
    'read-only': 'Die Datei lässt sich lesen, aber nicht schreiben.',
    'no-permission': 'Dieses Konto darf die Datei nicht öffnen.',
    full: 'Der Datenträger ist voll.',
    newer: 'Eine neuere Version von Quotewright hat die Datei geschrieben. Aktualisieren Sie die App, um sie zu öffnen.',
    'is-a-folder': 'Wo die Datei sein sollte, ist ein Ordner.',
    'folder-is-a-file': 'Ein Teil des Pfads, der ein Ordner sein sollte, ist eine Datei.',
    empty: 'Die Datei ist leer: Was darin war, ist verschwunden.',
    behind: 'In der Datei fehlt, was zuletzt gespeichert wurde.',
    altered: 'Teile der Datei sind nicht so, wie sie gespeichert wurden.',
    missing: 'Der Ordner oder die Datei, die vorher dort war, ist verschwunden.',
    locked: 'Ein anderes Programm hält die Datei. Schließen Sie sie dort und versuchen Sie es noch einmal.',
    'upgrade-failed': 'Die Datei ließ sich nicht auf diese Version bringen. Sie wurde nicht geändert.',
    'backup-failed': 'Die Sicherung vor der Umstellung misslang, darum begann die Umstellung nicht.',
    unknown: 'Die Datei ließ sich nicht öffnen.',
  },
  choices: {
    'try-again': 'Noch einmal versuchen',
    'choose-file': 'Andere Datei auswählen …',
    'restore-backup': 'Diese Sicherung wiederherstellen',
    'open-as-it-is': 'So öffnen, wie sie ist',
    'start-new': 'Neuen Arbeitsbereich beginnen',
  },
  choiceHints: {
    'try-again': 'Nachdem Sie das andere Programm geschlossen, Platz geschaffen oder Rechte erteilt haben.',
    'choose-file': 'Einen Arbeitsbereich von anderswo öffnen.',
    'open-as-it-is': 'Mit dem weiterarbeiten, was in der Datei ist. Das Protokoll hält es fest.',
    'start-new': 'Eine neue, leere Datei neben dieser, die bleibt, wo sie ist.',
  },
  lost: (saves, date, time) =>
    saves === 1
      ? `Es fehlt die Speicherung vom ${date}, ${time}.`
      : `Es fehlen ${countText(saves, 'Speicherung', 'Speicherungen', 'de')}, die letzte vom ${date}, ${time}.`,
  lostQuotes: (numbers) => `Sie änderten diese Angebote: ${numbers}.`,
  older: 'Als Ganzes ist die Datei älter als ihre letzte Speicherung.',
  alteredRows: (rows) =>
    rows === 1 ? 'Ein Eintrag weicht ab:' : `${countText(rows, 'Eintrag', 'Einträge', 'de')} weichen ab, darunter:`,
  alteredPlace: (kind, quote) => {
    const place = alteredKinds[kind];
    return quote === null || quote === '' ? place : `${place}, Angebot ${quote}`;
  },
  backups: 'Sicherungen',
  backupHint: 'Öffnet eine Kopie der Sicherung unter einem neuen Namen. Diese Datei bleibt.',
  backupLacks: (saves) =>
    saves <= 0
      ? 'Sie enthält jede Speicherung.'
      : saves === 1
        ? 'Ihr fehlt eine Speicherung.'
        : `Ihr fehlen ${countText(saves, 'Speicherung', 'Speicherungen', 'de')}.`,
  taken: (date, time) => `${date}, ${time}`,
};
