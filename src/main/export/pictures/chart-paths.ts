import type { XmlElement } from '../xml/parse-xml.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { DrawnChart, DrawnPath } from './drawn-path.ts';
import { letters } from './letters.ts';

function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find(({ localName }) => localName === name)?.value ?? null;
}

function numberAt(element: XmlElement, name: string): number {
  const value = Number(attributeOf(element, name) ?? 'none');
  if (!Number.isFinite(value)) throw new Error(`A chart's <${element.localName}> has no ${name}`);
  return value;
}

function colourAt(element: XmlElement, name: string): string | null {
  const colour = attributeOf(element, name);
  if (colour !== null && colour !== 'none' && !/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`A chart has the colour ${colour}`);
  return colour;
}

function strokeOf(path: XmlElement): DrawnPath['stroke'] {
  const colour = colourAt(path, 'stroke');
  if (colour === null || colour === 'none') return null;
  const dashes = (attributeOf(path, 'stroke-dasharray') ?? '').split(' ').filter((each) => each !== '');
  return { colour, width: numberAt(path, 'stroke-width'), dashes: dashes.map(Number) };
}

const anchors = ['start', 'middle', 'end'] as const;

/** The paths of a chart, its labels among them as the paths of their letters. Throws where it holds what our charts don't. */
export function chartPaths(svg: string): DrawnChart {
  const root = parseXml(svg);
  const write = letters();
  const size = numberAt(root, 'font-size');
  const paths = root.children.map((element): DrawnPath => {
    if (typeof element === 'string') throw new Error('A chart has text outside of its labels');
    const fill = colourAt(element, 'fill') ?? colourAt(root, 'fill');
    switch (element.localName) {
      case 'path':
        return { d: attributeOf(element, 'd') ?? '', fill: fill === 'none' ? null : fill, stroke: strokeOf(element) };
      case 'text': {
        const anchor = anchors.find((each) => each === attributeOf(element, 'text-anchor')) ?? 'start';
        const d = write(element.textContent, numberAt(element, 'x'), numberAt(element, 'y'), anchor, size);
        return { d, fill, stroke: null };
      }
      default:
        throw new Error(`A chart has <${element.name}>`);
    }
  });
  return { width: numberAt(root, 'width'), height: numberAt(root, 'height'), paths };
}
