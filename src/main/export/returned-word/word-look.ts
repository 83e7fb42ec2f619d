import type { XmlElement } from '../xml/parse-xml.ts';
import { levels } from '../word/word-numbering.ts';
import { attributeOf, childNamed, descendantsNamed, isOn } from './word-xml.ts';

/** What a paragraph's or run's style says, by its id: programs name and number styles in ways of their own. */
export type WordLook = {
  readonly isHidden: (style: string | null) => boolean;
  readonly isHeading: (style: string | null) => boolean;
  readonly isContents: (style: string | null) => boolean;
  readonly isItem: (style: string | null) => boolean;
};

export function lookOf(styles: XmlElement | null): WordLook {
  const names = new Map<string, string>();
  const hidden = new Set<string>();
  for (const style of styles === null ? [] : descendantsNamed(styles, 'style')) {
    const id = attributeOf(style, 'styleId') ?? '';
    names.set(id, (attributeOf(childNamed(style, 'name'), 'val') ?? id).toLowerCase());
    if (isOn(childNamed(childNamed(style, 'rPr'), 'vanish'))) hidden.add(id);
  }
  const named = (style: string | null): string => (style === null ? '' : (names.get(style) ?? style.toLowerCase()));
  return {
    isHidden: (style) => style !== null && hidden.has(style),
    isHeading: (style) => /^heading ?\d$/.test(named(style)),
    isContents: (style) => /^(?:toc|contents) ?\d$/.test(named(style)),
    isItem: (style) => style === 'QwItem' || named(style) === 'clause item',
  };
}

export function styleOf(properties: XmlElement | undefined, kind: 'pStyle' | 'rStyle'): string | null {
  return attributeOf(childNamed(properties, kind), 'val');
}

export function isItem(properties: XmlElement | undefined, look: WordLook): boolean {
  const level = attributeOf(childNamed(childNamed(properties, 'numPr'), 'ilvl'), 'val');
  return level === String(levels.item) || look.isItem(styleOf(properties, 'pStyle'));
}

export function isHeading(properties: XmlElement | undefined, look: WordLook): boolean {
  return look.isHeading(styleOf(properties, 'pStyle')) || childNamed(properties, 'outlineLvl') !== undefined;
}

export function fontOf(properties: XmlElement | undefined): string | null {
  return attributeOf(childNamed(properties, 'rFonts'), 'ascii');
}
