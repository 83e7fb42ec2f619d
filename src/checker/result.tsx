import { useState } from 'react';
import { pageEdition } from '../main/export/marks/page-edition.ts';
import { checkedVerdict } from '../shared/text/checker/checked-verdict.ts';
import type { CheckerWords } from '../shared/text/checker/en.ts';
import { dateText } from '../shared/text/date-format.ts';
import type { Language } from '../shared/text/language.ts';
import { capitalized } from '../shared/text/phrase.ts';
import type { Checked } from './check/messages.ts';
import { FiguresTable } from './figures-table.tsx';
import { Sign } from './sign.tsx';

type PasswordProps = { readonly words: CheckerWords; readonly wasWrong: boolean; readonly onGiven: (password: string) => void };

/** Asks for the password of an encrypted file. */
function Password({ words, wasWrong, onGiven }: PasswordProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onGiven(password);
      }}
    >
      <label>
        {words.password}
        <input
          type="password"
          autoComplete="off"
          value={password}
          aria-invalid={wasWrong}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={password === ''}>
        {words.open}
      </button>
    </form>
  );
}

type DetailsProps = {
  readonly checked: Checked;
  /** The name of the issued file; null where none was given. */
  readonly issued: string | null;
  readonly words: CheckerWords;
  readonly language: Language;
};

function Details({ checked: { verification, edition, figures }, issued, words, language }: DetailsProps) {
  const fingerprint = 'fingerprint' in verification ? verification.fingerprint : null;
  return (
    <section aria-labelledby="details">
      <h3 id="details">{words.details}</h3>
      <dl>
        {figures !== null && (
          <>
            <dt>{words.parties}</dt>
            <dd>{words.partiesText(figures.seller, figures.customer)}</dd>
            <dt>{words.issueDate}</dt>
            <dd>{dateText(figures.issueDate, language)}</dd>
          </>
        )}
        <dt>{words.heldAgainst}</dt>
        <dd>{issued === null ? words.againstData : words.againstIssued(issued)}</dd>
        {edition !== null && (
          <>
            <dt>{words.pagesOf}</dt>
            <dd>{words.editionText(edition)}</dd>
          </>
        )}
        {fingerprint !== null && (
          <>
            <dt>{words.fingerprint}</dt>
            <dd className="print">{fingerprint}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

export type ResultProps = DetailsProps & {
  /** The file name that was checked. */
  readonly file: string;
  readonly triedPassword: boolean;
  readonly onPassword: (password: string) => void;
};

/** The verdict first, then what was changed, then the money. */
export function Result({ checked, file, issued, triedPassword, words, language, onPassword }: ResultProps) {
  const { verification, edition, figures, figuresOf } = checked;
  const { tone, title, sentences } = checkedVerdict(verification, { ofPages: edition, known: pageEdition }, words);
  const lines = 'changes' in verification ? words.changeLines(verification) : [];
  const asks = verification.verdict === 'unreadable' && verification.needsPassword && verification.which === 'file';
  return (
    <>
      <div className="verdict" data-tone={tone}>
        <Sign tone={tone} />
        <div>
          <h2>{title}</h2>
          <p className="file">{file}</p>
          {asks && triedPassword && <p role="alert">{words.wrongPassword}</p>}
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {asks && <Password words={words} wasWrong={triedPassword} onGiven={onPassword} />}
      {lines.length > 0 && (
        <section aria-labelledby="changes">
          <h3 id="changes">{words.changes}</h3>
          <ul>
            {lines.map((line, index) => (
              // The same may have been changed twice on a page.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>{capitalized(line)}</li>
            ))}
          </ul>
        </section>
      )}
      {figures !== null && <FiguresTable figures={figures} of={figuresOf} words={words} language={language} />}
      {verification.verdict !== 'unreadable' && <Details checked={checked} issued={issued} words={words} language={language} />}
    </>
  );
}
