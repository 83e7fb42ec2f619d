import { Button } from '@mantine/core';
import type { Recovery, WorkspaceStatus } from '../../../shared/calls/workspace/workspace-calls.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { dateOf, timeText } from '../../ui/clock.ts';
import { MissingParts } from './missing-parts.tsx';

type Unavailable = Extract<WorkspaceStatus, { state: 'unavailable' }>;

/** Shown when the workspace did not open: the file, the reason, and the remedies. The file stays unchanged. */
export function RecoveryScreen({ status, recovered }: { readonly status: Unavailable; readonly recovered: () => void }) {
  const words = useWords();
  const { send } = useCommand();
  const text = words.recovery;
  const language = useLanguage();
  const recover = async (recovery: Recovery): Promise<void> => {
    const next = await send('workspace.recover', recovery);
    if (next !== null) recovered();
  };
  const { problem, choices, backups } = status;
  const lastSave = problem.code === 'behind' ? problem.lastSave : null;
  const simple = (['try-again', 'open-as-it-is', 'choose-file', 'start-new'] as const).filter((choice) =>
    choices.includes(choice),
  );
  const restoresFirst = choices[0] === 'restore-backup' && backups.length > 0;
  return (
    <main className="qw-recovery">
      <h1>{text.title}</h1>
      <p>{text.problems[problem.code]}</p>
      <MissingParts problem={problem} />
      {'detail' in problem && <p className="qw-soft qw-path">{problem.detail}</p>}
      <p className="qw-path" aria-label={text.file}>
        {problem.code === 'folder-is-a-file' ? problem.folder : status.file}
      </p>
      <p className="qw-soft">{text.untouched}</p>
      <ul className="qw-choices">
        {simple.map((choice, index) => (
          <li key={choice}>
            <div>{text.choiceHints[choice]}</div>
            <Button variant={index === 0 && !restoresFirst ? 'filled' : 'default'} onClick={() => void recover({ choice })}>
              {text.choices[choice]}
            </Button>
          </li>
        ))}
      </ul>
      {choices.includes('restore-backup') && backups.length > 0 && (
        <section aria-label={text.backups}>
          <h2>{text.backups}</h2>
          <p className="qw-soft">{text.backupHint}</p>
          <ul className="qw-choices">
            {backups.map(({ name, takenAt, saves }, index) => {
              const at = new Date(takenAt);
              return (
                <li key={name}>
                  <div className="qw-number">
                    {text.taken(briefDateText(dateOf(at), language), timeText(at))}
                    {lastSave !== null && saves !== null && (
                      <span className="qw-soft"> {text.backupLacks(lastSave - saves)}</span>
                    )}
                  </div>
                  <Button
                    variant={index === 0 && restoresFirst ? 'filled' : 'default'}
                    onClick={() => void recover({ choice: 'restore-backup', backup: name })}
                  >
                    {text.choices['restore-backup']}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </main>
  );
}
