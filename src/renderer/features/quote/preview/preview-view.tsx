import { SegmentedControl } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { Language } from '../../../../shared/text/language.ts';
import { languages } from '../../../../shared/text/language.ts';
import { errorSentence } from '../../../client/failure-sentence.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/session.ts';
import { SectionHead } from '../sections/section-head.tsx';
import { openPdf } from './open-pdf.ts';
import { PagePicture } from './page-picture.tsx';
import './preview.css';

type Shown = { readonly document: PDFDocumentProxy; readonly pages: number; readonly ratio: number };

/** The opened document of the bytes; the one before stays until the next is open, and the page that is read with it. */
function useShown(pdf: Uint8Array | undefined): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (pdf === undefined) return undefined;
    let isGone = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const opened = await openPdf(pdf);
      close = opened.close;
      const first = await opened.document.getPage(1);
      const { width, height } = first.getViewport({ scale: 1 });
      if (!isGone) setShown({ document: opened.document, pages: opened.document.numPages, ratio: height / width });
    };
    void open();
    return () => {
      isGone = true;
      // The pictures of the document before are drawn over first.
      setTimeout(() => close(), 5000);
    };
  }, [pdf]);
  return shown;
}

const widths = { fit: 640, large: 900 } as const;

/** The very bytes that would be saved, page by page. */
export function PreviewView() {
  const words = useWords();
  const text = words.preview;
  const { opened } = useSession();
  const [language, setLanguage] = useState<Language>('en');
  const [zoom, setZoom] = useState<keyof typeof widths>('fit');
  const isCurrent = useReading((reading) => reading.isCurrent);
  const { data, error, isFetching } = useAnswer(
    'documents.preview',
    { quoteId: opened.quote.quoteId, language },
    { keepLast: true },
  );
  const shown = useShown(data?.pdf);
  return (
    <section className="qw-section">
      <SectionHead
        title={text.title}
        intro={data?.isFinal === true ? text.final : text.draft}
        action={
          <div className="qw-preview-tools">
            {data?.isFinal !== true && (
              <SegmentedControl
                aria-label={words.builder.pdfLanguage}
                size="xs"
                value={language}
                data={languages.map((value) => ({ value, label: words.builder.pdfLanguages[value] }))}
                onChange={setLanguage}
              />
            )}
            <SegmentedControl
              aria-label={text.zoom}
              size="xs"
              value={zoom}
              data={(['fit', 'large'] as const).map((value) => ({ value, label: text.zooms[value] }))}
              onChange={setZoom}
            />
          </div>
        }
      />
      <output className="qw-small qw-soft qw-preview-status">{isFetching ? text.making : ''}</output>
      {error !== null && <p className="qw-problem">{isCurrent ? errorSentence(error, words) : text.unsolved}</p>}
      {shown !== null && (
        <section className="qw-preview" aria-label={text.pages}>
          {Array.from({ length: shown.pages }, (_, index) => (
            <PagePicture
              // Pages are what they are by their place.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              document={shown.document}
              page={index + 1}
              label={text.pageOf(index + 1, shown.pages)}
              width={widths[zoom]}
              ratio={shown.ratio}
            />
          ))}
        </section>
      )}
    </section>
  );
}
