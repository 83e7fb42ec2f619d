import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { addDays, addMonths, isDate } from '../../../../shared/domain/values/date.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useSession, useWhere } from '../draft/edit-session.ts';
import { useLinesPlace } from '../inspector/lines-place.ts';
import { Locked } from '../fields/locked.tsx';
import { DateAt, IntegerAt, TextAt } from '../fields/place-fields.tsx';
import { PartiesSection } from '../sections/parties-section.tsx';
import { TermsSection } from '../sections/terms-section.tsx';
import { CurrencyField } from './currency-field.tsx';
import { CustomerField } from './customer-field.tsx';
import './head.css';

/** The last day of the term, in words; undefined while start or length is invalid. */
function useEndText(): string | undefined {
  const language = useLanguage();
  const words = useWords().fields;
  const start = useDraft((draft) => draft.startDate);
  const months = useDraft((draft) => draft.termMonths);
  if (typeof start !== 'string' || !isDate(start) || typeof months !== 'number' || months < 1 || months > 120) return undefined;
  return words.ends(briefDateText(addDays(addMonths(start, months), -1), language));
}

/** Whether a field of the closed part is asked for: a party's, or one of the further terms. */
function isFurther(path: Path | undefined): boolean {
  const [first, second] = path ?? [];
  if (first === 'seller') return true;
  if (first === 'customer') return second !== undefined && second !== 'legalName';
  return ['number', 'effectiveDate', 'paymentTermsDays', 'purchaseOrderNumber'].includes(String(first));
}

/** Who sells, and what else the head of a contract says: closed until it is wanted. */
function HeadRest() {
  const words = useWords().builder;
  const { where } = useSession();
  const seller = useDraft((draft) => draft.seller?.legalName) || words.noSeller;
  const opened = useWhere(({ focus }) => isFurther(focus?.path));
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || opened;
  return (
    <>
      <button
        type="button"
        className="qw-head-rest"
        aria-expanded={isShown}
        onClick={() => {
          setOpen(!isShown);
          where.setState({ focus: null });
        }}
      >
        {words.sellerAndMore(seller)}
      </button>
      {isShown && (
        <div className="qw-head-more">
          <PartiesSection />
          <TermsSection />
        </div>
      )}
    </>
  );
}

/** The deal in a line: who, what, when. Enter goes on: to the next field that is empty, and then to the lines. */
export function DealHead() {
  const words = useWords().fields;
  const toLines = useLinesPlace((place) => place.back);
  const ends = useEndText();
  const row = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const fields = [...(row.current?.querySelectorAll<HTMLInputElement>('input[data-place]') ?? [])];
    const next = fields.slice(fields.indexOf(target) + 1).find(({ value }) => value === '');
    if (next !== undefined) next.focus();
    else toLines?.();
  };
  return (
    <section className="qw-head" aria-label={words.head}>
      <Locked>
        {/* The keys come from the fields within. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div ref={row} className="qw-head-row" onKeyDown={onKey}>
          <div className="qw-head-wide">
            <CustomerField />
          </div>
          <div className="qw-head-wide">
            <TextAt place={wholeDraft.at('title')} label={words.title} />
          </div>
          <CurrencyField />
          <DateAt place={wholeDraft.at('startDate')} label={words.startDate} />
          <IntegerAt place={wholeDraft.at('termMonths')} label={words.termMonths} unit={words.months} />
          <DateAt place={wholeDraft.at('validUntil')} label={words.validUntil} placeholder={words.optional} />
        </div>
        <div className="qw-head-foot">
          {ends !== undefined && <span className="qw-small qw-soft">{ends}</span>}
          <HeadRest />
        </div>
      </Locked>
    </section>
  );
}
