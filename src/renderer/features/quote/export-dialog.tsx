import { Button, Modal, Radio, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Signing } from '../../../shared/calls/contracts/signing.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { languages } from '../../../shared/vocabulary/language.ts';
import type { Acceptance } from '../../../shared/vocabulary/acceptance.ts';
import { acceptanceNamed } from '../../../shared/vocabulary/acceptance.ts';
import type { SealProblem } from '../../../shared/vocabulary/seal-problem.ts';
import { say, sayFailure } from '../../client/notices.ts';
import { failureSentence } from '../../client/failure-sentence.ts';
import { useCommand } from '../../client/use-command.ts';
import { useShowsCosts } from '../../ui/audience.ts';
import { LongWait } from '../../ui/frame/long-wait.tsx';
import { useWords } from '../../ui/language.tsx';
import { useQuoteLanguage } from './contract/quote-language.ts';
import { useReading, useSession, useWhere } from './draft/edit-session.ts';
import { LookBackLine } from './look-back-line.tsx';
import { SealChoice } from './seal-choice.tsx';
import type { SealDraft } from './seal-draft.ts';
import { askedSeal, lacksCertificate, noSeal } from './seal-draft.ts';
import { SigningChoice } from './signing-choice.tsx';
import { ToConfirm } from './to-confirm.tsx';

type Question = { readonly of: Acceptance; readonly sentence: string };

/** What is asked for at first. */
export type AskedExport = 'draft' | 'final';

type ExportDialogProps = {
  readonly asked: AskedExport | null;
  readonly close: () => void;
  readonly reload: () => void;
};

/** The quote as a PDF, a draft to talk about or a final one to sign, or as JSON. */
export function ExportDialog({ asked: first, close, reload }: ExportDialogProps) {
  const words = useWords();
  const { autosave, opened } = useSession();
  const problems = useReading((reading) => reading.problems.length);
  const [kind, setKind] = useState<AskedExport>(first ?? 'draft');
  const [internal, setInternal] = useState(false);
  const [language, setLanguage] = useState<Language>(useQuoteLanguage());
  const [signing, setSigning] = useState<Signing>({ fields: 'acroform', initials: false });
  const [seal, setSeal] = useState<SealDraft>(noSeal);
  const [sealProblem, setSealProblem] = useState<SealProblem | null>(null);
  /** What the contract goes out with once it is confirmed, as the service asked for it, one after the other. */
  const [asked, setAsked] = useState<readonly Question[]>([]);
  const [confirmed, setConfirmed] = useState<readonly Acceptance[]>([]);
  const [checker, setChecker] = useState(false);
  const [tracked, setTracked] = useState(false);
  const { send, during, stop, isBusy } = useCommand();
  const { quoteId } = opened.quote;
  const isIssued = opened.revision.issued !== null;
  const text = words.builder;
  const mayBeInternal = useShowsCosts();
  const isInternal = mayBeInternal && kind === 'draft' && internal;

  const changeSeal = (next: SealDraft): void => {
    setSeal(next);
    setSealProblem(null);
  };
  const exported = (file: { readonly file: string; readonly checker?: string | undefined } | null): void => {
    if (file === null) return;
    say(file.checker === undefined ? text.exported(file.file) : text.exportedWithChecker(file.file, file.checker));
    close();
  };
  /** Whether the export succeeded. A certificate's problem shows beside it, what is to be confirmed is asked, other failures show as usual. */
  const issue = async (): Promise<boolean> => {
    const signed = { ...signing, seal: askedSeal(seal, signing.fields) };
    const input = { quoteId, saveCount: autosave.saveCount(), language, signing: signed, accept: [...confirmed] };
    const issued = await send('quotes.issue', input, (failure) => {
      if (!mayBeInternal && failure.kind === 'refused' && failure.rule === 'needs-approval') {
        sayFailure(words.frame.failedTitle, words.approve.notYetForCustomers);
        return true;
      }
      const of = failure.kind === 'refused' ? acceptanceNamed(failure.rule) : null;
      if (of !== null) {
        const sentence = failureSentence(failure, words);
        setAsked((before) => [...before.filter((each) => each.of !== of), { of, sentence }]);
        return true;
      }
      if (failure.kind !== 'refused' || failure.rule !== 'seal-is-unusable') return false;
      setSealProblem(failure.problem);
      return true;
    });
    if (issued === null) return false;
    setSeal(noSeal);
    say(text.issued);
    return true;
  };
  const exportPdf = async (): Promise<void> => {
    await autosave.flush();
    const isIssuing = kind === 'final' && !isIssued;
    if (isIssuing && !(await issue())) return;
    const wanted = { quoteId, kind, internal: isInternal, language, checker };
    exported(await send('documents.exportPdf', wanted));
    // Only now: the quote that opens again takes this dialog along, and the file would still be on its way.
    if (isIssuing) reload();
  };
  const exportJson = async (): Promise<void> => {
    await autosave.flush();
    exported(await send('quotes.exportFile', { quoteId, internal: isInternal }));
  };
  const exportWord = async (): Promise<void> => {
    await autosave.flush();
    exported(await send('documents.exportWord', { quoteId, language, against: tracked }));
  };
  /** Closing the dialog discards the typed passphrase. */
  const leave = (): void => {
    changeSeal(noSeal);
    setAsked([]);
    setConfirmed([]);
    close();
  };
  const isUnsealable = kind === 'final' && !isIssued && lacksCertificate(seal, signing.fields);
  const questions = kind === 'final' && !isIssued ? asked : [];
  const isUnanswered = questions.some(({ of }) => !confirmed.includes(of));
  const answer = (of: Acceptance, isConfirmed: boolean): void =>
    setConfirmed((before) => [...before.filter((each) => each !== of), ...(isConfirmed ? [of] : [])]);
  const isBlocked = problems > 0 && kind === 'final' && !isIssued;
  // Who issues has all prices in sight that the contract goes out with.
  const isLookedBack = useWhere((where) => where.knownOn !== null) && kind === 'final' && !isIssued;
  return (
    <Modal
      opened={first !== null}
      onClose={leave}
      title={text.exportTitle}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <div className="qw-stack">
        <Radio.Group label={text.pdfKind} value={kind} onChange={(value) => setKind(value === 'final' ? 'final' : 'draft')}>
          <div className="qw-stack qw-tight">
            <Radio value="draft" label={text.pdfKinds.draft} description={text.pdfKindHints.draft} />
            <Radio
              value="final"
              label={text.pdfKinds.final}
              description={isIssued ? text.pdfKindHints.finalIssued : text.pdfKindHints.final}
            />
          </div>
        </Radio.Group>
        {!(kind === 'final' && isIssued) && (
          <Radio.Group
            label={text.pdfLanguage}
            value={language}
            onChange={(value) => setLanguage(languages.find((each) => each === value) ?? 'en')}
          >
            <div className="qw-stack qw-tight">
              {languages.map((each) => (
                <Radio key={each} value={each} label={text.pdfLanguages[each]} />
              ))}
            </div>
          </Radio.Group>
        )}
        {kind === 'draft' && (
          <Switch
            label={text.wordTracked}
            description={text.wordTrackedHint}
            checked={tracked}
            onChange={(event) => setTracked(event.currentTarget.checked)}
          />
        )}
        {kind === 'draft' && mayBeInternal && (
          <Switch
            label={text.internalCopy}
            description={text.internalHint}
            checked={internal}
            onChange={(event) => setInternal(event.currentTarget.checked)}
          />
        )}
        <Switch
          label={text.withChecker}
          description={text.withCheckerHint}
          checked={checker}
          onChange={(event) => setChecker(event.currentTarget.checked)}
        />
        {kind === 'final' && !isIssued && (
          <>
            <SigningChoice signing={signing} choose={setSigning} />
            <SealChoice fields={signing.fields} seal={seal} choose={changeSeal} problem={sealProblem} />
          </>
        )}
        {isUnsealable && (
          <p className="qw-problem" data-needed>
            {words.signing.certificateMissing}
          </p>
        )}
        {questions.map(({ of, sentence }) => (
          <ToConfirm
            key={of}
            sentence={sentence}
            label={text.confirmed[of]}
            isConfirmed={confirmed.includes(of)}
            confirm={(isConfirmed) => answer(of, isConfirmed)}
          />
        ))}
        <LookBackLine />
        {isBlocked && <p className="qw-problem">{text.solveFirst(problems)}</p>}
        {isBusy && <LongWait said={text.making} cancelLabel={words.frame.cancel} cancel={stop} />}
        <div className="qw-dialog-foot">
          <Button variant="subtle" disabled={isBusy} onClick={() => void during(exportJson)}>
            {text.exportJson}
          </Button>
          {kind === 'draft' && (
            <Button variant="default" disabled={isBusy} onClick={() => void during(exportWord)}>
              {text.exportWord}
            </Button>
          )}
          <Button
            loading={isBusy}
            disabled={isBlocked || isLookedBack || isUnsealable || isUnanswered}
            onClick={() => void during(exportPdf)}
          >
            {kind === 'final' && !isIssued ? text.issueAndExport : text.exportNow}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
