import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Parts of pdfmake that it does not offer, loaded as it loads them itself. The one place that asks Node to: a page has another. */
export function documentPart(): unknown {
  return (load('pdfmake/js/PDFDocument.js') as { readonly default: unknown }).default;
}

export function rendererPart(): unknown {
  return (load('pdfmake/js/Renderer.js') as { readonly default: unknown }).default;
}

export function layoutPart(): unknown {
  return (load('pdfmake/js/LayoutBuilder.js') as { readonly default: unknown }).default;
}

export function columnPart(): unknown {
  return (load('pdfmake/js/columnCalculator.js') as { readonly default: unknown }).default;
}

let line: unknown;

/** Asked for with every line of a page: Node takes its time to find what it has loaded already. */
export function linePart(): unknown {
  line ??= (load('pdfmake/js/Line.js') as { readonly default: unknown }).default;
  return line;
}

export function textPart(): unknown {
  return (load('pdfmake/js/TextInlines.js') as { readonly default: unknown }).default;
}
