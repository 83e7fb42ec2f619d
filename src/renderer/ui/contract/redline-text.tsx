import { alignedRedline } from '../../../shared/clauses/redline/aligned.ts';
import type { Piece } from '../../../shared/clauses/redline/redline.ts';
import './contract.css';

function PieceText({ change, text }: Piece) {
  if (change === 'same') return <>{text}</>;
  return change === 'inserted' ? <ins>{text}</ins> : <del>{text}</del>;
}

/** Two texts as a redline: what went struck through, what came underlined, numbers whole. */
export function RedlineText({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <div className="qw-contract qw-redline">
      {alignedRedline(before, after).map(({ pieces }, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at}>
          {pieces.map((piece, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <PieceText key={index} {...piece} />
          ))}
        </p>
      ))}
    </div>
  );
}
