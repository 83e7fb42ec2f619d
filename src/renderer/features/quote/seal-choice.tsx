import { Button, PasswordInput, Switch } from '@mantine/core';
import { useId } from 'react';
import type { SealProblem } from '../../../shared/vocabulary/seal-problem.ts';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { isESignService } from '../../../shared/vocabulary/signing-fields.ts';
import { useCommand } from '../../client/use-command.ts';
import { useSentences, useWords } from '../../ui/language.tsx';
import type { SealDraft } from './seal-draft.ts';
import './seal-choice.css';

type SealChoiceProps = {
  readonly fields: SigningFields;
  readonly seal: SealDraft;
  readonly choose: (seal: SealDraft) => void;
  /** Why the last try did not seal; null before a try and after a change. */
  readonly problem: SealProblem | null;
};

/** Whether to seal the document, and the certificate to seal it with. */
export function SealChoice({ fields, seal, choose, problem }: SealChoiceProps) {
  const all = useWords();
  const { wholeSealSentence } = useSentences();
  const { send } = useCommand();
  const words = all.signing;
  const hintId = useId();
  const isService = isESignService(fields);
  const chooseFile = async (): Promise<void> => {
    const certificate = await send('documents.chooseCertificate', {});
    if (certificate !== null) choose({ ...seal, certificate });
  };
  const isOfPassphrase = problem?.code === 'wrong-passphrase';
  const sentence = problem === null ? null : wholeSealSentence(problem);
  return (
    <>
      <Switch
        label={words.seal}
        description={isService ? words.sealWithService : words.sealHint}
        disabled={isService}
        checked={seal.isAsked && !isService}
        onChange={(event) => choose({ ...seal, isAsked: event.currentTarget.checked })}
      />
      {seal.isAsked && !isService && (
        <div className="qw-stack qw-seal">
          <div className="qw-seal-file">
            <Button size="compact-sm" variant="default" aria-describedby={hintId} onClick={() => void chooseFile()}>
              {seal.certificate === null ? words.chooseCertificate : words.chooseOther}
            </Button>
            <p id={hintId} className={seal.certificate === null ? 'qw-small qw-soft' : 'qw-small'}>
              {seal.certificate === null ? words.certificateHint : seal.certificate.file}
            </p>
          </div>
          {sentence !== null && !isOfPassphrase && (
            <p className="qw-problem" role="alert">
              {sentence}
            </p>
          )}
          <PasswordInput
            label={words.passphrase}
            description={words.passphraseHint}
            value={seal.passphrase}
            error={isOfPassphrase ? sentence : null}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': words.showPassphrase }}
            onChange={(event) => choose({ ...seal, passphrase: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
