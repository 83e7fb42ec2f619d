import type { recoveryWords as english } from '../recovery-words.ts';

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
    'start-new': 'Neuen Arbeitsbereich beginnen',
  },
  choiceHints: {
    'try-again': 'Nachdem Sie das andere Programm geschlossen, Platz geschaffen oder Rechte erteilt haben.',
    'choose-file': 'Einen Arbeitsbereich von anderswo öffnen.',
    'start-new': 'Eine neue, leere Datei neben dieser, die bleibt, wo sie ist.',
  },
  backups: 'Sicherungen',
  backupHint: 'Öffnet eine Kopie der Sicherung unter einem neuen Namen. Die beschädigte Datei bleibt.',
  taken: (date, time) => `${date}, ${time}`,
};
