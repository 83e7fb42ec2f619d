import { Button, PasswordInput } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { CheckedPdf } from '../../../shared/calls/contracts/verification.ts';
import { dateText } from '../../../shared/text/date-format.ts';
import { capitalized } from '../../../shared/text/phrase.ts';
import type { ChosenFileId } from '../../../shared/calls/schemas/ids.ts';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import { BesideIssued } from './beside-issued.tsx';
import { useChecking } from './checking-store.ts';

const icons = { good: CircleCheck, look: CircleAlert, wrong: CircleX } as const;

/** The field takes the focus when it appears: nothing else can be done with the file. */
const focus = (field: HTMLInputElement | null): void => field?.focus();

/** Asks for the password of an encrypted file. */
function Password({ onGiven }: { readonly onGiven: (password: string) => void }) {
  const words = useWords().checking;
  const wasWrong = useChecking(({ now }) => now.state === 'checked' && now.triedPassword);
  const [password, setPassword] = useState('');
  const isWrong = wasWrong && password === '';
  return (
    <form
      className="qw-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onGiven(password);
      }}
    >
      <PasswordInput
        ref={focus}
        label={words.password}
        error={isWrong ? words.wrongPassword : undefined}
        aria-invalid={isWrong}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={password === ''}>
          {words.open}
        </Button>
      </div>
    </form>
  );
}

function Changes({ lines }: { readonly lines: readonly string[] }) {
  const words = useWords().checking;
  return (
    <section>
      <h4>{words.changes}</h4>
      <ul>
        {lines.map((line, index) => (
          // The same may have been changed twice on a page.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{capitalized(line)}</li>
        ))}
      </ul>
    </section>
  );
}

type CheckedFileProps = {
  readonly checked: CheckedPdf;
  readonly chosen: ChosenFileId;
  readonly onPassword: (password: string) => void;
};

/** The result of a file's check: the verdict first, then its basis, then what was changed. */
export function CheckedFile({ checked, chosen, onPassword }: CheckedFileProps) {
  const words = useWords().checking;
  const { verdict, changeLines, contractName } = useSentences();
  const language = useLanguage();
  const { file, against, verification } = checked;
  const { tone, title, sentences } = verdict(checked);
  const Icon = icons[tone];
  const fingerprint = 'fingerprint' in verification ? verification.fingerprint : null;
  const lines = 'changes' in verification ? changeLines(verification) : [];
  return (
    <>
      <div className="qw-verdict" data-tone={tone}>
        <Icon size={20} aria-hidden />
        <div>
          <h3>{title}</h3>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {verification.verdict === 'unreadable' && verification.needsPassword && <Password onGiven={onPassword} />}
      <dl className="qw-check-facts">
        <dt>{words.file}</dt>
        <dd className="qw-check-file">{file}</dd>
        <dt>{words.heldAgainst}</dt>
        <dd>
          {against === null
            ? words.heldAgainstNothing
            : words.heldAgainstText(contractName(against), dateText(against.issueDate, language))}
        </dd>
        {fingerprint !== null && (
          <>
            <dt>{words.fingerprint}</dt>
            <dd className="qw-check-file">{fingerprint}</dd>
          </>
        )}
      </dl>
      {lines.length > 0 && <Changes lines={lines} />}
      {verification.verdict === 'not-comparable' && <BesideIssued chosen={chosen} />}
    </>
  );
}
