import type { AdjustmentFigures, ContractFigures, Figures } from '../main/export/verify/figures-in-file.ts';
import type { CheckerWords } from '../shared/text/checker/en.ts';
import { contractWords } from '../shared/text/contract/contract-words.ts';
import { invoiceName } from '../shared/text/contract/invoice-name.ts';
import { dateText, shortDateText } from '../shared/text/date-format.ts';
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

type InWords = { readonly words: CheckerWords; readonly language: Language };

type HeadProps = { readonly first: readonly string[]; readonly currency: string; readonly words: CheckerWords };

function Head({ first, currency, words }: HeadProps) {
  return (
    <thead>
      <tr>
        {first.map((text) => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
        <th scope="col" className="amount">
          {words.inFile}, {currency}
        </th>
        <th scope="col" className="amount">
          {words.fromTerms}, {currency}
        </th>
      </tr>
    </thead>
  );
}

/** Whether the terms come to anything else than the file says. */
function isOff({ inFile, fromTerms }: ContractFigures): boolean {
  if (fromTerms === null) return false;
  const amounts = ({ totals, invoices }: ContractFigures['inFile']): readonly string[] => [
    totals.committedValue,
    totals.expectedValue,
    ...totals.byYear.map(({ invoiced }) => invoiced),
    ...invoices.map(({ amount }) => amount),
  ];
  return amounts(inFile).join(' ') !== amounts(fromTerms).join(' ');
}

/** The money of one contract, calculated again. */
function ContractTable({
  figures: { inFile, fromTerms, names },
  words,
  language,
}: InWords & { readonly figures: ContractFigures }) {
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
  const { billing } = contractWords(language);
  return (
    <>
      <div className="wide">
        <table>
          <Head first={[words.figure]} currency={fromTerms.currency} words={words} />
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
            <Head first={[words.invoiceDate, words.invoiceFor]} currency={fromTerms.currency} words={words} />
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
    </>
  );
}

function AdjustmentTable({ adjustment, words, language }: InWords & { readonly adjustment: AdjustmentFigures }) {
  const { inFile, fromTerms, currency, day } = adjustment;
  return (
    <div className="wide">
      <table>
        <Head first={[words.figure]} currency={currency} words={words} />
        <tbody>
          <tr data-differs={inFile !== fromTerms}>
            <th scope="row">{words.adjustment(dateText(day, language))}</th>
            <AmountCells inFile={inFile} fromTerms={fromTerms} words={words} language={language} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

type FiguresTableProps = InWords & { readonly figures: Figures; readonly of: 'file' | 'issued' };

/** The money of a file, calculated again: of an amendment, the contract as it was and as it shall be. */
export function FiguresTable({ figures: { now, amends }, of, words, language }: FiguresTableProps) {
  if (now.fromTerms === null && amends === null) return <p>{words.noFigures}</p>;
  const isAdjustmentOff = amends !== null && amends.adjustment.inFile !== amends.adjustment.fromTerms;
  const isAnyOff = isAdjustmentOff || isOff(now) || (amends !== null && isOff(amends.before));
  return (
    <section aria-labelledby="figures">
      <h3 id="figures">{words.figures}</h3>
      <p className="soft">
        {of === 'file' ? words.figuresAre : words.figuresOfIssued}
        {isAnyOff && ` ${words.figuresDiffer}`}
      </p>
      {amends === null ? (
        <ContractTable figures={now} words={words} language={language} />
      ) : (
        <>
          <AdjustmentTable adjustment={amends.adjustment} words={words} language={language} />
          <h4>{words.before}</h4>
          <ContractTable figures={amends.before} words={words} language={language} />
          <h4>{words.after(dateText(amends.adjustment.day, language), amends.adjustment.fromMonth)}</h4>
          <ContractTable figures={now} words={words} language={language} />
        </>
      )}
    </section>
  );
}
