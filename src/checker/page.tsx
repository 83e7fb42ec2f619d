import { useEffect, useState } from 'react';
import { pageEdition } from '../main/export/marks/page-edition.ts';
import { checkerWordsIn } from '../shared/text/checker/checker-words.ts';
import type { CheckerWords } from '../shared/text/checker/en.ts';
import type { Language } from '../shared/text/language.ts';
import { languages } from '../shared/text/language.ts';
import { DropPlace } from './drop-place.tsx';
import type { Phase } from './page-state.ts';
import { usePageState } from './page-state.ts';
import { Progress } from './progress.tsx';
import { Result } from './result.tsx';

/** As the language calls itself. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

function ofBrowser(): Language {
  return navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
}

function failureText(why: Extract<Phase, { readonly state: 'failed' }>['why'], words: CheckerWords): string {
  switch (why) {
    case 'too-long':
      return words.tooLong;
    case 'stopped':
      return words.stopped;
    case 'too-large':
      return words.tooLarge;
    case 'not-read':
      return words.notRead;
    case 'cancelled':
      return words.cancelled;
  }
}

/** The checker: two places to drop a file, and the verdict under them. */
export function Page() {
  const { files, phase, language: ofContract, put, again, cancel } = usePageState();
  const [chosen, setChosen] = useState<Language | null>(null);
  const [dropped, setDropped] = useState<'one' | 'several'>('one');
  const language = chosen ?? ofContract ?? ofBrowser();
  const words = checkerWordsIn(language);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.title} · Quotewright`;
  }, [language, words]);

  useEffect(() => {
    // Beside the places: a browser would leave the page and open the file.
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const [file, ...others] = event.dataTransfer?.files ?? [];
      setDropped(others.length > 0 ? 'several' : 'one');
      if (others.length === 0 && file !== undefined) put('file', file);
    };
    globalThis.addEventListener('dragover', over);
    globalThis.addEventListener('drop', drop);
    return () => {
      globalThis.removeEventListener('dragover', over);
      globalThis.removeEventListener('drop', drop);
    };
  }, [put]);

  const place = (name: 'file' | 'issued') => (
    <DropPlace
      place={name}
      file={files[name]}
      words={words}
      onFile={(file) => {
        setDropped('one');
        put(name, file);
      }}
      onSeveral={() => setDropped('several')}
    />
  );

  return (
    <div className="page">
      <header>
        <p className="product">{words.product}</p>
        <fieldset className="languages">
          <legend className="hidden">{words.language}</legend>
          {languages.map((each) => (
            <label key={each}>
              <input type="radio" name="language" checked={each === language} onChange={() => setChosen(each)} />
              <span lang={each}>{languageNames[each]}</span>
            </label>
          ))}
        </fieldset>
      </header>
      <main>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <div className="places">
          {place('file')}
          {place('issued')}
        </div>
        {dropped === 'several' && (
          <p className="failure" role="alert">
            {words.dropOne}
          </p>
        )}
        {phase.state === 'checking' && <Progress since={phase.since} words={words} onCancel={cancel} />}
        <div className="result" aria-live="polite">
          {phase.state === 'failed' && (
            <p className="failure">
              {failureText(phase.why, words)}{' '}
              {phase.why !== 'too-large' && (
                <button type="button" onClick={() => again()}>
                  {words.again}
                </button>
              )}
            </p>
          )}
          {phase.state === 'checked' && (
            <Result
              checked={phase.checked}
              file={files.file?.name ?? ''}
              issued={phase.issued}
              triedPassword={phase.triedPassword}
              words={words}
              language={language}
              onPassword={again}
            />
          )}
        </div>
      </main>
      <footer>
        <p>{words.offline}</p>
        <p>{words.edition(pageEdition)}</p>
      </footer>
    </div>
  );
}
