import type { Inline } from './clause-text.ts';

/** Plain text with the marks of the language escaped, so that reading gives the same text back. */
export function escapedText(text: string): string {
  return text.replaceAll(/[\\*{}]/g, String.raw`\$&`);
}

/** The text of a paragraph, safe at the beginning of a line. */
export function escapedStart(text: string): string {
  return text.replace(/^(?=-\s|##\s|:::)/, '\\');
}

/** A figure that is kept on purpose; the signs of the language have no place in it. */
export function literalSource(path: string | null, words: string): string {
  const plain = words.replaceAll(/[{}|\s]+/g, ' ').trim();
  return `{{literal:${path === null ? '' : `${path}|`}${plain}}}`;
}

/** A piece of a paragraph as it is written in a clause's file. */
export function inlineSource(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapedText(inline.text);
    case 'strong':
      return `**${inline.children.map(inlineSource).join('')}**`;
    case 'emphasis':
      return `*${inline.children.map(inlineSource).join('')}*`;
    case 'term':
      return `{{term:${inline.path}${inline.form === 'dative' ? '|dative' : ''}}}`;
    case 'ref':
      return `{{ref:${inline.clause ?? ''}${inline.paragraph === null ? '' : `#${inline.paragraph}`}}}`;
    case 'literal':
      return literalSource(inline.path, inline.words);
    case 'part':
      return `{{part:${inline.part}}}`;
    case 'cite':
      return `{{cite:${inline.words}}}`;
    case 'define':
      return `{{define:${inline.name}|${inline.words}}}`;
    case 'use':
      return `{{use:${inline.name}${inline.words === null ? '' : `|${inline.words}`}}}`;
  }
}
