import { TermForm } from '../agreed/term-form.tsx';
import { termsOfType } from './clause-terms.ts';

/** The terms that a clause prints, to be filled in above its text. */
export function ClauseFields({ type }: { readonly type: string }) {
  return termsOfType(type).map((term) => (
    <div key={term} className="qw-group">
      <TermForm term={term} />
    </div>
  ));
}
