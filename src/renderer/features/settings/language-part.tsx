import { SegmentedControl } from '@mantine/core';
import type { WindowLanguage } from '../../../shared/calls/workspace/settings-calls.ts';
import { windowLanguages } from '../../../shared/calls/workspace/settings-calls.ts';
import { useWords } from '../../ui/language.tsx';

type LanguagePartProps = { readonly language: WindowLanguage; readonly choose: (language: WindowLanguage) => void };

/** The language of the window. Each language is named in itself, for someone who reads no other. */
export function LanguagePart({ language, choose }: LanguagePartProps) {
  const words = useWords().settings;
  return (
    <section className="qw-group" aria-label={words.language}>
      <h2>{words.language}</h2>
      <p className="qw-soft qw-after-head">{words.languageHint}</p>
      <SegmentedControl
        aria-label={words.language}
        value={language}
        onChange={choose}
        data={windowLanguages.map((value) => ({ value, label: words.languages[value] }))}
      />
    </section>
  );
}
