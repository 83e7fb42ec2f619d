import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useStore } from 'zustand/react';
import { errorSentence } from '../../../client/failure-sentence.ts';
import { useAnswer } from '../../../client/queries.ts';
import { takeLonger } from '../../../client/take-longer.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/edit-session.ts';
import { SectionHead } from '../sections/section-head.tsx';
import { PagePicture } from './page-picture.tsx';
import { placeOf, useKeptPlace } from './preview-place.ts';
import type { Asked } from './preview-tools.tsx';
import { useBeginning } from './use-beginning.ts';
import { PreviewTools } from './preview-tools.tsx';
import { useShown } from '../../../ui/pdf/use-shown.ts';
import './preview.css';

const widths = { fit: 640, large: 900 } as const;

/** How many pages are being drawn now. */
function useDrawing(): readonly [number, (change: 1 | -1) => void] {
  const [count, setCount] = useState(0);
  return [count, useCallback((change) => setCount((before) => before + change), [])];
}

/** Saves edits at once: nobody types while looking at the preview. */
function useSavedAtOnce(): boolean {
  const { autosave, draft } = useSession();
  useEffect(() => {
    void autosave.flush();
    return draft.subscribe(() => void autosave.flush());
  }, [autosave, draft]);
  return useStore(autosave.state, ({ state }) => state === 'unsaved' || state === 'saving');
}

/** The very bytes that would be saved, page by page. */
export function PreviewView() {
  const words = useWords();
  const text = words.preview;
  const session = useSession();
  const place = useMemo(() => placeOf(session), [session]);
  const [asked, setAsked] = useState<Asked>({ language: place.language, zoom: place.zoom });
  const [drawing, countDrawing] = useDrawing();
  const isCurrent = useReading((reading) => reading.isCurrent);
  const isSaving = useSavedAtOnce();
  const { quoteId } = session.opened.quote;
  const asksFor = { quoteId, language: asked.language };
  const beginning = useBeginning(asked.language);
  const isBegun = place.pages > 0 || !beginning.isPending;
  const { data, error, isFetching, refetch } = useAnswer('documents.preview', asksFor, {
    enabled: isBegun,
    keepLast: true,
    stopsUnseen: true,
  });
  const { opened, openedFrom, isOpening, failed } = useShown(data?.pdf ?? beginning.data?.pdf);
  const isBeginning = openedFrom !== null && openedFrom === beginning.data?.pdf;
  const pages = opened?.pages ?? place.pages;
  const ratio = opened?.ratio ?? place.ratio;
  const section = useRef<HTMLElement>(null);
  useKeptPlace(section, place);
  useEffect(() => {
    Object.assign(place, asked, isBeginning ? {} : { pages, ratio });
  }, [place, asked, isBeginning, pages, ratio]);

  const underWay = isSaving
    ? text.saving
    : isFetching || !isBegun
      ? isBeginning
        ? text.makingRest
        : text.making
      : isOpening || drawing > 0
        ? text.drawing
        : null;
  const problem = error !== null ? (isCurrent ? errorSentence(error, words) : text.unsolved) : failed ? text.undrawable : null;
  const longer = takeLonger(error, words);
  const isFinal = data?.isFinal === true;
  return (
    <section className="qw-section" ref={section}>
      <SectionHead title={text.title} intro={isFinal ? text.final : text.draft} />
      <div className="qw-preview-bar">
        <PreviewTools asked={asked} change={setAsked} hasLanguage={!isFinal} />
        <output className="qw-small qw-soft">{underWay}</output>
        {problem !== null && underWay === null && (
          <p className="qw-problem qw-preview-problem" role="alert">
            {opened === null || isBeginning ? problem : `${problem}\n${text.before}`}
          </p>
        )}
        {longer !== null && underWay === null && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              longer.apply();
              void refetch();
            }}
          >
            {longer.label}
          </Button>
        )}
      </div>
      {pages > 0 && (
        <section className="qw-preview-pages" aria-label={text.pages} aria-busy={underWay !== null}>
          {Array.from({ length: pages }, (_, index) => (
            <PagePicture
              // A page's place is its identity.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              document={opened?.document ?? null}
              page={index + 1}
              label={isBeginning ? text.page(index + 1) : text.pageOf(index + 1, pages)}
              width={widths[asked.zoom]}
              ratio={ratio}
              drawing={countDrawing}
            />
          ))}
          {isBeginning && problem === null && (
            // As large as the page that comes in its place: nothing below or above moves.
            <p
              className="qw-preview-page qw-preview-rest"
              style={{ width: widths[asked.zoom], height: widths[asked.zoom] * ratio }}
            >
              {text.rest}
            </p>
          )}
        </section>
      )}
    </section>
  );
}
