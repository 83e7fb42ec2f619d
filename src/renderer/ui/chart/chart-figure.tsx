import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ChartSetting } from '../../../shared/document/charts/chart-setting.ts';
import { labelSize } from '../../../shared/document/charts/chart-style.ts';
import { contractWords } from '../../../shared/text/contract/contract-words.ts';
import { useLanguage } from '../language.tsx';
import './chart.css';
import { screenStyle } from './screen-style.ts';

type ChartFigureProps = {
  /** Draws the chart as SVG. The function stays the same while its data does. */
  readonly draw: (setting: ChartSetting) => string;
  /** In the units of the chart. */
  readonly height: number;
  /** The words for the month under the pointer, from the first month on. */
  readonly monthTitles: readonly string[];
  /** The chart in words: a reader who can't see it has these and the table. */
  readonly caption: string;
};

/** The labels have the size of the window's small text; a unit of the chart is as many pixels as that takes. */
const pixelsAUnit = 12 / labelSize;

/** As wide as it may be, and wider or narrower with the window: letters keep their size, so the chart is laid out again. */
function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const holder = useRef<HTMLDivElement>(null);
  const [pixels, setPixels] = useState(0);
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const measure = (): void => setPixels(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [holder, pixels / pixelsAUnit];
}

/** The drawing as an element of the page. It is read as a document, which runs nothing and is refused where it is not well formed. */
function elementOf(svg: string, width: number, height: number): Element {
  const root = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return root;
}

/** A chart of the contract in the window: the same drawing in the window's colours, with its words under it. */
export function ChartFigure({ draw, height, monthTitles, caption }: ChartFigureProps) {
  const language = useLanguage();
  const [holder, width] = useWidth();
  const svg = useMemo(() => {
    if (width === 0) return null;
    return draw({ width, height, style: screenStyle, words: contractWords(language), language, monthTitles });
  }, [draw, width, height, language, monthTitles]);
  // Text compares by value: an unchanged drawing stays in the page.
  useLayoutEffect(() => {
    holder.current?.replaceChildren(...(svg === null ? [] : [elementOf(svg, width, height)]));
  }, [holder, svg, width, height]);
  return (
    <figure className="qw-chart">
      <div ref={holder} aria-hidden />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
