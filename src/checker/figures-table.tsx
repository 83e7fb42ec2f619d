import type { Figures } from '../main/export/verify/figures-in-file.ts';
import type { CheckerWords } from '../shared/text/checker/en.ts';
import { contractWords } from '../shared/text/contract/contract-words.ts';
import { invoiceName } from '../shared/text/contract/invoice-name.ts';
import { shortDateText } from '../shared/text/date-format.ts';
import type { Language } from '../shared/text/language.ts';
import { numberText } from '../shared/text/number-format.ts';

type Amounts = { readonly inFile: string | null; readonly fromTerms: string | null };

type AmountCellsProps = Amounts & { readonly words: CheckerWords; readonly language: Language };

/** What the file says beside what its terms come to. */
function AmountCells({ inFile, fromTerms, words, language }: AmountCellsProps) {
  const text = (amount: string | null): string => (amount === null ? words.nothing : numberText(amount, language));
  const differs = inFile !== fromTerms;
  return (
    <>
      <td className="amount">
        {text(inFile)}
        {differs && <span className="differs"> {words.differs}</span>}
      </td>
      <td className="amount">{text(fromTerms)}</td>
    </>
  );
}

type FiguresTableProps = {
  readonly figures: Figures;
  readonly of: 'file' | 'issued';
  readonly words: CheckerWords;
  readonly language: Language;
};

/** The money of a contract, calculated again. */
export function FiguresTable({ figures: { inFile, fromTerms, names }, of, words, language }: FiguresTableProps) {
  if (fromTerms === null) return <p>{words.noFigures}</p>;
  const years = Math.max(inFile.totals.byYear.length, fromTerms.totals.byYear.length);
  const rows: readonly (Amounts & { readonly name: string })[] = [
    { name: words.committed, inFile: inFile.totals.committedValue, fromTerms: fromTerms.totals.committedValue },
    { name: words.expected, inFile: inFile.totals.expectedValue, fromTerms: fromTerms.totals.expectedValue },
    ...Array.from({ length: years }, (_, index) => ({
      name: words.year(index + 1),
      inFile: inFile.totals.byYear[index]?.invoiced ?? null,
      fromTerms: fromTerms.totals.byYear[index]?.invoiced ?? null,
    })),
  ];
  const count = Math.max(inFile.invoices.length, fromTerms.invoices.length);
  const invoices = Array.from({ length: count }, (_, index) => {
    const [said, computed] = [inFile.invoices[index], fromTerms.invoices[index]];
    return { said, computed, invoice: computed ?? said };
  });
  const isInvoiceOff = invoices.some(({ said, computed }) => said?.amount !== computed?.amount);
  const isOff = isInvoiceOff || rows.some((row) => row.inFile !== row.fromTerms);
  const { billing } = contractWords(language);
  const head = (first: readonly string[]) => (
    <thead>
      <tr>
        {first.map((text) => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
        <th scope="col" className="amount">
          {words.inFile}, {fromTerms.currency}
        </th>
        <th scope="col" className="amount">
          {words.fromTerms}, {fromTerms.currency}
        </th>
      </tr>
    </thead>
  );
  return (
    <section aria-labelledby="figures">
      <h3 id="figures">{words.figures}</h3>
      <p className="soft">
        {of === 'file' ? words.figuresAre : words.figuresOfIssued}
        {isOff && ` ${words.figuresDiffer}`}
      </p>
      <div className="wide">
        <table>
          {head([words.figure])}
          <tbody>
            {rows.map(({ name, ...amounts }) => (
              <tr key={name} data-differs={amounts.inFile !== amounts.fromTerms}>
                <th scope="row">{name}</th>
                <AmountCells {...amounts} words={words} language={language} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details open={isInvoiceOff}>
        <summary>{words.invoices(count)}</summary>
        <div className="wide">
          <table>
            {head([words.invoiceDate, words.invoiceFor])}
            <tbody>
              {invoices.map(({ said, computed, invoice }, index) => (
                // The order is that of the evaluation, and never changes.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={index} data-differs={said?.amount !== computed?.amount}>
                  <td className="date">{invoice === undefined ? '' : shortDateText(invoice.date, language)}</td>
                  <th scope="row">
                    {invoice === undefined ? '' : invoiceName(invoice.kind, names[invoice.ref] ?? invoice.ref, billing)}
                  </th>
                  <AmountCells
                    inFile={said?.amount ?? null}
                    fromTerms={computed?.amount ?? null}
                    words={words}
                    language={language}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
