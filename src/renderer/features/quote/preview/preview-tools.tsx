import { SegmentedControl } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { memo } from 'react';
import type { Language } from '../../../../shared/text/language.ts';
import { languages } from '../../../../shared/text/language.ts';
import { useWords } from '../../../ui/language.tsx';
import type { PreviewPlace } from './preview-place.ts';

export type Asked = Pick<PreviewPlace, 'language' | 'zoom'>;

type PreviewToolsProps = {
  readonly asked: Asked;
  readonly change: Dispatch<SetStateAction<Asked>>;
  /** An issued document has the language that it was issued in. */
  readonly hasLanguage: boolean;
};

function Tools({ asked, change, hasLanguage }: PreviewToolsProps) {
  const words = useWords();
  const text = words.preview;
  return (
    <>
      {hasLanguage && (
        <SegmentedControl
          aria-label={words.builder.pdfLanguage}
          size="xs"
          value={asked.language}
          data={languages.map((value) => ({ value, label: words.builder.pdfLanguages[value] }))}
          onChange={(language: Language) => change((before) => ({ ...before, language }))}
        />
      )}
      <SegmentedControl
        aria-label={text.zoom}
        size="xs"
        value={asked.zoom}
        data={(['fit', 'large'] as const).map((value) => ({ value, label: text.zooms[value] }))}
        onChange={(zoom) => change((before) => ({ ...before, zoom }))}
      />
    </>
  );
}

/** The controls of the view. They do not render again while pages are drawn. */
export const PreviewTools = memo(Tools);
