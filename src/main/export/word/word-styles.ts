import type { IStylesOptions } from 'docx';
import { BorderStyle, LineRuleType } from 'docx';
import type { Brand } from '../brand/brand.ts';
import type { FontsBeside } from './word-fonts.ts';
import { face, sans, serif } from './word-fonts.ts';
import type { Language } from '../../../shared/text/language.ts';

const ink = '1B2733';
export const faint = '5B6875';
export const hairline = 'C9D1D9';
export const ruleColour = '8A97A3';
const accent = '0B5A5E';

/** The brand's colour, or our own, as Word writes colours. */
export function accentIn({ colour }: Brand): string {
  return colour?.slice(1).toUpperCase() ?? accent;
}

/** The tag by which Word checks the spelling of a language. */
export const proofing: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** The text of clauses: set in columns as firms set standard terms, or across the page. */
type ClauseText = { readonly size: number; readonly left: number; readonly after: number; readonly itemAfter: number };
const across: ClauseText = { size: 20, left: 720, after: 100, itemAfter: 70 };
const inColumns: ClauseText = { size: 18, left: 240, after: 60, itemAfter: 40 };

/** A rule in the brand's colour over a section's heading; without a brand, the heading on its own. */
function headingRule(brand: Brand) {
  if (brand.colour === null) return {};
  return { border: { top: { style: BorderStyle.SINGLE, size: 12, space: 6, color: accentIn(brand) } } };
}

/** Half points, as Word counts sizes; distances are twentieths of a point. `columns`: whether the document has any. */
export function wordStyles(language: Language, columns: boolean, beside: FontsBeside, brand: Brand): IStylesOptions {
  const { size, left, after, itemAfter } = columns ? inColumns : across;
  const style = (id: string, name: string, run: object, paragraph: object) => ({ id, name, basedOn: 'Normal', run, paragraph });
  const heading = (points: number, before: number, below: number) => ({
    run: { font: face(serif, beside), size: points * 2, bold: true, color: ink },
    paragraph: { spacing: { before, after: below, line: 250, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  const first = heading(14, 320, 120);
  return {
    default: {
      document: {
        run: { font: face(serif, beside), size: 20, color: ink, language: { value: proofing[language] } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: { run: first.run, paragraph: { ...first.paragraph, ...headingRule(brand) } },
      heading2: heading(10.5, 180, 60),
    },
    paragraphStyles: [
      style('QwBody', 'Contract text', {}, {}),
      style('QwClause', 'Clause paragraph', { size }, { spacing: { after, line: 254, lineRule: LineRuleType.AUTO } }),
      style('QwItem', 'Clause item', { size }, { spacing: { after: itemAfter, line: 254, lineRule: LineRuleType.AUTO } }),
      style('QwSubheading', 'Clause subheading', { size, bold: true }, { indent: { left: columns ? 0 : left }, keepNext: true }),
      style('QwFormula', 'Clause formula', { size, italics: true }, { indent: { left } }),
      style('QwLead', 'Lead', { size: 22 }, {}),
      style(
        'QwPicture',
        'Picture',
        {},
        { keepNext: true, spacing: { before: 120, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      style(
        'QwNote',
        'Note',
        { font: face(sans, beside), size: 16, color: faint },
        { spacing: { before: 60, after: 100, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      style(
        'QwLabel',
        'Table label',
        { font: face(sans, beside), size: 18, bold: true },
        { keepNext: true, spacing: { before: 120, after: 60 } },
      ),
      style('QwCaption', 'Table caption', { size, italics: true }, { keepNext: true, spacing: { before: 120, after: 60 } }),
      style(
        'QwCell',
        'Table cell',
        { font: face(sans, beside), size: 18 },
        { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      style('QwKicker', 'Kicker', { font: face(sans, beside), size: 16, color: faint }, { spacing: { after: 60 } }),
      style(
        'QwCover',
        'Cover title',
        { size: 42, bold: true },
        { spacing: { after: 200, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      style('QwContents', 'Contents title', { size: 28, bold: true }, { keepNext: true, spacing: { after: 120 } }),
      style('QwRunning', 'Head and foot', { font: face(sans, beside), size: 15, color: faint }, { spacing: { after: 0 } }),
    ],
  };
}
