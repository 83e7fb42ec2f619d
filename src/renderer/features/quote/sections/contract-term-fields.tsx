import { knownLaws } from '../../../../shared/domain/terms/service/governing-law.ts';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { newServiceTerms } from '../edits/new-service-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt, DecimalAt, IntegerAt, PercentAt, TextAt, useValueAt } from '../fields/place-fields.tsx';

export function PriceHoldFields() {
  const words = useWords();
  const text = words.service.priceHold;
  const place = wholeDraft.at('priceHold');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.priceHold}>
      <div className="qw-form">
        <IntegerAt place={place.at('months')} label={text.months} unit={words.fields.months} />
      </div>
    </OptionalGroup>
  );
}

export function RenewalFields() {
  const words = useWords();
  const text = words.service.renewal;
  const place = wholeDraft.at('renewal');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.renewal}>
      <div className="qw-form">
        <ChoiceAt place={place.at('type')} label={text.type} choices={choicesOf(['automatic', 'by_agreement'], text.types)} />
        <IntegerAt place={place.at('months')} label={text.months} unit={words.fields.months} />
        <IntegerAt place={place.at('noticeDays')} label={text.noticeDays} unit={words.fields.days} />
        <PercentAt place={place.at('capPercent')} label={text.capPercent} placeholder={words.fields.optional} />
      </div>
    </OptionalGroup>
  );
}

export function DisputeFields() {
  const words = useWords();
  const text = words.service.disputes;
  const place = wholeDraft.at('disputes');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.disputes}>
      <div className="qw-form">
        <IntegerAt place={place.at('windowDays')} label={text.windowDays} unit={words.fields.days} />
        <IntegerAt place={place.at('answerDays')} label={text.answerDays} unit={words.fields.days} />
        <IntegerAt
          place={place.at('recordsMonths')}
          label={text.recordsMonths}
          unit={words.fields.months}
          placeholder={words.fields.optional}
        />
      </div>
    </OptionalGroup>
  );
}

export function TerminationFields() {
  const words = useWords();
  const text = words.service.termination;
  const place = wholeDraft.at('termination');
  const convenience = place.at('convenience');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.termination}>
      <div className="qw-form">
        <IntegerAt place={place.at('cureDays')} label={text.cureDays} unit={words.fields.days} />
        <ChoiceAt place={place.at('refund')} label={text.refund} choices={choicesOf(['unused_prepaid', 'none'], text.refunds)} />
      </div>
      <OptionalGroup place={convenience} label={text.convenience} start={newServiceTerms.convenience}>
        <div className="qw-form">
          <ChoiceAt
            place={convenience.at('by')}
            label={text.convenienceBy}
            choices={choicesOf(['customer', 'either'], text.convenienceBys)}
          />
          <IntegerAt place={convenience.at('noticeDays')} label={text.convenienceNotice} unit={words.fields.days} />
        </div>
      </OptionalGroup>
    </OptionalGroup>
  );
}

export function LateInterestFields() {
  const words = useWords();
  const text = words.service.lateInterest;
  const place = wholeDraft.at('lateInterest');
  const isFixed = useValueAt(place.at('type')) === 'fixed';
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.lateInterest}>
      <div className="qw-form">
        <ChoiceAt place={place.at('type')} label={text.type} choices={choicesOf(['above_base', 'fixed'], text.types)} />
        <PercentAt place={place.at('percent')} label={isFixed ? text.percent.fixed : text.percent.above_base} />
        {!isFixed && (
          <div className="qw-double">
            <TextAt place={place.at('baseRate')} label={text.baseRate} />
          </div>
        )}
      </div>
    </OptionalGroup>
  );
}

export function LiabilityFields() {
  const words = useWords();
  const text = words.service.liability;
  const place = wholeDraft.at('liability');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.liability}>
      <div className="qw-form">
        <DecimalAt place={place.at('capMultiple')} label={text.capMultiple} kind="quantity" />
        <ChoiceAt place={place.at('of')} label={text.of} choices={choicesOf(['year', 'term'], text.ofs)} />
        <DecimalAt
          place={place.at('dataCapMultiple')}
          label={text.dataCapMultiple}
          kind="quantity"
          placeholder={words.fields.optional}
        />
      </div>
    </OptionalGroup>
  );
}

export function GoverningLawFields() {
  const text = useWords().service.governingLaw;
  const place = wholeDraft.at('governingLaw');
  const isKnown = useValueAt(place.at('known')) !== undefined;
  const isNamed = useValueAt(place.at('law')) !== undefined;
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.governingLaw}>
      <div className="qw-form">
        <ChoiceAt
          place={place.at('known')}
          absent=""
          label={text.known}
          choices={[{ value: '', label: text.own }, ...choicesOf(knownLaws, text.laws)]}
        />
        {(!isKnown || isNamed) && (
          <div className="qw-double">
            <TextAt place={place.at('law')} label={text.law} />
          </div>
        )}
        <div className="qw-double">
          <TextAt place={place.at('venue')} label={text.venue} />
        </div>
      </div>
    </OptionalGroup>
  );
}
