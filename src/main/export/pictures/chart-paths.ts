import type { Element } from '@xmldom/xmldom';
import { parseXml } from '../xml/parse-xml.ts';
import type { DrawnChart, DrawnPath } from './drawn-path.ts';
import { letters } from './letters.ts';

function numberAt(element: Element, name: string): number {
  const value = Number(element.getAttribute(name) ?? 'none');
  if (!Number.isFinite(value)) throw new Error(`A chart's <${element.localName}> has no ${name}`);
  return value;
}

function colourAt(element: Element, name: string): string | null {
  const colour = element.getAttribute(name);
  if (colour !== null && colour !== 'none' && !/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`A chart has the colour ${colour}`);
  return colour;
}

function strokeOf(path: Element): DrawnPath['stroke'] {
  const colour = colourAt(path, 'stroke');
  if (colour === null || colour === 'none') return null;
  const dashes = (path.getAttribute('stroke-dasharray') ?? '').split(' ').filter((each) => each !== '');
  return { colour, width: numberAt(path, 'stroke-width'), dashes: dashes.map(Number) };
}

const anchors = ['start', 'middle', 'end'] as const;

/** The paths of a chart, its labels among them as the paths of their letters. Throws where it holds what our charts don't. */
export function chartPaths(svg: string): DrawnChart {
  const root = parseXml(svg).documentElement;
  if (root === null) throw new Error('A chart is empty');
  const write = letters();
  const size = numberAt(root, 'font-size');
  const paths = Array.from(root.childNodes).map((node): DrawnPath => {
    const element = node as Element;
    const fill = colourAt(element, 'fill') ?? colourAt(root, 'fill');
    switch (element.localName) {
      case 'path':
        return { d: element.getAttribute('d') ?? '', fill: fill === 'none' ? null : fill, stroke: strokeOf(element) };
      case 'text': {
        const anchor = anchors.find((each) => each === element.getAttribute('text-anchor')) ?? 'start';
        const d = write(element.textContent ?? '', numberAt(element, 'x'), numberAt(element, 'y'), anchor, size);
        return { d, fill, stroke: null };
      }
      default:
        throw new Error(`A chart has <${node.nodeName}>`);
    }
  });
  return { width: numberAt(root, 'width'), height: numberAt(root, 'height'), paths };
}
