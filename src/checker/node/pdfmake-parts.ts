import { default as columns } from 'pdfmake/js/columnCalculator.js';
import { default as document } from 'pdfmake/js/PDFDocument.js';
import { default as layout } from 'pdfmake/js/LayoutBuilder.js';
import { default as line } from 'pdfmake/js/Line.js';
import { default as renderer } from 'pdfmake/js/Renderer.js';
import { default as text } from 'pdfmake/js/TextInlines.js';

export function documentPart(): unknown {
  return document;
}

export function rendererPart(): unknown {
  return renderer;
}

export function layoutPart(): unknown {
  return layout;
}

export function columnPart(): unknown {
  return columns;
}

export function linePart(): unknown {
  return line;
}

export function textPart(): unknown {
  return text;
}
