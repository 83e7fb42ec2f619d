/** Where to look once the samples are made. */
export function demoText(folder: string, files: readonly string[]): string {
  return [
    `The samples are priced and exported in ${folder}:`,
    ...files.map((file) => `  ${file}`),
    '',
    `Look first at ${folder}/support-desk.final.pdf, a three-year contract ready to sign, and at support-desk.evaluation.txt, what it means in money.`,
    `Check that its amounts follow from its terms: npm run -s quotewright -- verify ${folder}/support-desk.final.pdf`,
    '',
  ].join('\n');
}
