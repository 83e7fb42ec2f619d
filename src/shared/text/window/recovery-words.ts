import type { WorkspaceProblem } from '../../calls/workspace/workspace-problem.ts';
import { countText } from '../phrase.ts';

type AlteredKind = Extract<WorkspaceProblem, { code: 'altered' }>['places'][number]['kind'];

const alteredKinds: Readonly<Record<AlteredKind, string>> = {
  quote: 'the draft, state or history',
  'issued-document': 'an issued document',
  customer: 'a customer',
  'cost-book': 'model costs',
  'rate-card': 'a rate card',
  clause: 'a clause or template',
  approval: 'guardrails or an approval',
  person: 'a person',
  setting: 'the settings',
  scenario: 'a scenario',
  'audit-trail': 'the audit trail',
  other: 'something else',
};

/** Shown when the workspace did not open. */
export const recoveryWords = {
  title: 'The workspace did not open',
  untouched: 'The file was not changed.',
  file: 'File',
  problems: {
    'not-sqlite': 'The file is not a Quotewright workspace: it is not a database.',
    'not-a-workspace': 'The file is a database of another program.',
    damaged: 'The file is damaged.',
    'read-only': 'The file can be read but not written.',
    'no-permission': 'This account may not open the file.',
    full: 'The disk is full.',
    newer: 'The file was written by a newer version of Quotewright. Update the app to open it.',
    'is-a-folder': 'There is a folder where the file should be.',
    'folder-is-a-file': 'A part of the path that should be a folder is a file.',
    empty: 'The file is empty: what was in it is gone.',
    behind: 'The file lacks what was saved last.',
    altered: 'Parts of the file are not as they were saved.',
    missing: 'The folder, or the file that was there before, is gone.',
    locked: 'Another program holds the file. Close it there and try again.',
    'upgrade-failed': 'The file could not be upgraded to this version. It was not changed.',
    'backup-failed': 'The backup before the upgrade failed, so the upgrade did not start.',
    unknown: 'The file could not be opened.',
  },
  choices: {
    'try-again': 'Try again',
    'choose-file': 'Choose another file…',
    'restore-backup': 'Restore this backup',
    'open-as-it-is': 'Open it as it is',
    'start-new': 'Start a new workspace',
  },
  choiceHints: {
    'try-again': 'After you have closed the other program, made space or given permission.',
    'choose-file': 'Open a workspace from somewhere else.',
    'open-as-it-is': 'Go on with what is in the file. The audit trail notes it.',
    'start-new': 'A new, empty file beside this one, which stays where it is.',
  },
  lost: (saves: number, date: string, time: string): string =>
    saves === 1
      ? `The save of ${date}, ${time} is missing.`
      : `${countText(saves, 'save')} are missing, the last of ${date}, ${time}.`,
  lostQuotes: (numbers: string): string => `They changed these quotes: ${numbers}.`,
  older: 'As a whole, the file is older than its last save.',
  alteredRows: (rows: number): string =>
    rows === 1 ? 'One entry differs:' : `${countText(rows, 'entry', 'entries')} differ, among them:`,
  alteredPlace: (kind: AlteredKind, quote: string | null): string => {
    const place = alteredKinds[kind];
    return quote === null || quote === '' ? place : `${place} of quote ${quote}`;
  },
  backups: 'Backups',
  backupHint: 'Opens a copy of the backup under a new name. This file stays.',
  backupLacks: (saves: number): string => (saves <= 0 ? 'It has every save.' : `It lacks ${countText(saves, 'save')}.`),
  taken: (date: string, time: string): string => `${date}, ${time}`,
};
