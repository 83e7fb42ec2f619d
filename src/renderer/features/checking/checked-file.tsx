import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import type { CheckedPdf, Verification } from '../../../shared/calls/contracts/verification.ts';
import { dateText } from '../../../shared/text/date-format.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { differencePlace } from '../../../shared/text/verification-sentences.ts';
import { contractName, verdict } from '../../../shared/text/window/checking/verdict.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';

const icons = { good: CircleCheck, look: CircleAlert, wrong: CircleX } as const;

/** Nobody reads more places than this: the first ones show what changed. */
const mostRows = 60;

type DifferencesProps = { readonly verification: Extract<Verification, { readonly answer: 'differs' }> };

function Differences({ verification: { differences } }: DifferencesProps) {
  const words = useWords().checking;
  const language = useLanguage();
  // Decimals of the data look as on the pages; other values stay as they are.
  const written = (text: string): string => (/^-?\d+(\.\d+)?$/.test(text) ? numberText(text, language) : text);
  const shown = differences.slice(0, mostRows);
  return (
    <>
      <table className="qw-check-table">
        <caption>{words.differences}</caption>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.printed}</th>
            <th scope="col">{words.computed}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ path, printed, computed }, index) => (
            // The same line may have been changed twice on a page.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">{differencePlace(path)}</th>
              <td>{written(printed)}</td>
              <td>{written(computed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length > shown.length && <p className="qw-soft">{words.more(differences.length - shown.length)}</p>}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const words = useWords().checking;
  if (lines.length === 0) return <span className="qw-soft">{words.nothing}</span>;
  return lines.map((line) => <p key={line}>{line}</p>);
}

type PageWordsProps = { readonly pages: NonNullable<Extract<Verification, { readonly answer: 'no-data' }>['pages']> };

function PageWords({ pages }: PageWordsProps) {
  const words = useWords().checking;
  const shown = pages.slice(0, mostRows);
  return (
    <>
      <table className="qw-check-table">
        <caption>{words.pages}</caption>
        <thead>
          <tr>
            <th scope="col">{words.page}</th>
            <th scope="col">{words.issuedHas}</th>
            <th scope="col">{words.fileHas}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ page, missing, added }) => (
            <tr key={page}>
              <th scope="row">{page}</th>
              <td>
                <Lines lines={missing} />
              </td>
              <td>
                <Lines lines={added} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages.length > shown.length && <p className="qw-soft">{words.more(pages.length - shown.length)}</p>}
    </>
  );
}

/** The result of a file's check: the answer first, then its basis. */
export function CheckedFile({ checked }: { readonly checked: CheckedPdf }) {
  const words = useWords().checking;
  const language = useLanguage();
  const { file, against, verification } = checked;
  const { tone, title, sentences } = verdict(checked);
  const Icon = icons[tone];
  const fingerprint = 'fingerprint' in verification ? verification.fingerprint : null;
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
      {verification.answer === 'differs' && verification.differences.length > 0 && <Differences verification={verification} />}
      {verification.answer === 'no-data' && verification.pages !== null && verification.pages.length > 0 && (
        <PageWords pages={verification.pages} />
      )}
    </>
  );
}
