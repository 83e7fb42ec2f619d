import { AgreedPart } from '../agreed/agreed-part.tsx';
import { DealHead } from '../head/deal-head.tsx';
import { noteCell } from '../inspector/last-cell.ts';
import { LinesSection } from '../lines/lines-section.tsx';

/** What is sold and agreed, on one page: who and when, the lines, and a sentence for each term. */
export function DealTab() {
  return (
    <>
      <DealHead />
      {/* Notes the cell that the inspector goes back to; the fields within have the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="qw-deal-lines" onFocus={({ target }) => noteCell(target)}>
        <LinesSection />
      </div>
      <AgreedPart />
    </>
  );
}
