// Parts of packages that are not in their types.
declare module 'pdfmake/js/PDFDocument.js' {
  const part: unknown;
  export default part;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  const part: unknown;
  export default part;
}

declare module 'pdfmake/js/Renderer.js' {
  const part: unknown;
  export default part;
}

declare module 'pdfmake/js/TextInlines.js' {
  const part: unknown;
  export default part;
}

declare module 'pdfmake/js/Line.js' {
  const part: unknown;
  export default part;
}

declare module 'pdfmake/js/columnCalculator.js' {
  const part: unknown;
  export default part;
}
