import type { IStylesOptions } from 'docx';
import type { Language } from '../../../shared/text/language.ts';

/** Fonts that Word has everywhere. */
const serif = 'Cambria';
const sans = 'Calibri';

const ink = '1B2733';
export const faint = '5B6875';
export const hairline = 'C9D1D9';
export const accent = '0B5A5E';

/** Half points, as Word counts sizes; distances are twentieths of a point. */
export function wordStyles(language: Language): IStylesOptions {
  const value = language === 'de' ? 'de-DE' : 'en-GB';
  const style = (id: string, name: string, run: object, paragraph: object) => ({ id, name, basedOn: 'Normal', run, paragraph });
  return {
    default: {
      document: {
        run: { font: serif, size: 21, color: ink, language: { value } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      heading1: {
        run: { font: serif, size: 32, bold: true, color: ink },
        paragraph: { spacing: { before: 440, after: 160 }, keepNext: true },
      },
      heading2: {
        run: { font: serif, size: 24, bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('QwClause', 'Clause paragraph', {}, {}),
      style('QwItem', 'Clause item', {}, { spacing: { after: 80 } }),
      style('QwSubheading', 'Clause subheading', { bold: true }, { indent: { left: 720 }, keepNext: true }),
      style('QwFormula', 'Clause formula', { italics: true }, { indent: { left: 720 } }),
      style('QwLead', 'Lead', { size: 22 }, {}),
      style('QwPicture', 'Picture', {}, { keepNext: true, spacing: { before: 120, after: 40 } }),
      style('QwNote', 'Note', { font: sans, size: 16, color: faint }, {}),
      style(
        'QwCaption',
        'Table caption',
        { font: sans, size: 17, bold: true, color: faint },
        { keepNext: true, spacing: { before: 160, after: 60 } },
      ),
      style('QwCell', 'Table cell', { font: sans, size: 18 }, { spacing: { after: 20, line: 240 } }),
      style('QwKicker', 'Kicker', { font: sans, size: 20, bold: true, color: accent }, { spacing: { before: 720, after: 120 } }),
      style('QwCover', 'Cover title', { size: 50, bold: true }, { spacing: { after: 280 } }),
      style('QwContents', 'Contents title', { size: 32, bold: true }, { spacing: { after: 160 } }),
      style('QwRunning', 'Head and foot', { font: sans, size: 15, color: faint }, { spacing: { after: 0 } }),
    ],
  };
}
