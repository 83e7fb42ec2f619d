import { invoiceKinds } from '../../../../shared/domain/terms/evaluation.ts';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { newServiceTerms } from '../edits/new-service-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { useModelList } from '../fields/model-choice.tsx';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt, DateAt, IntegerAt, PercentAt } from '../fields/place-fields.tsx';

export function PriceNegotiationFields() {
  const words = useWords();
  const text = words.service.priceNegotiation;
  const place = wholeDraft.at('priceNegotiation');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.priceNegotiation}>
      <div className="qw-form">
        <IntegerAt place={place.at('days')} label={text.days} unit={words.fields.days} />
        <ChoiceAt
          place={place.at('withoutAgreement')}
          label={text.withoutAgreement}
          choices={choicesOf(['keep', 'leave', 'expert'], text.outcomes)}
        />
      </div>
    </OptionalGroup>
  );
}

export function IndexSourceFields() {
  const text = useWords().service.indexSources;
  const place = wholeDraft.at('indexSources');
  const models = useModelList();
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.indexSources}>
      <ListGrid
        place={place.at('sources')}
        label={text.sourceList}
        addLabel={text.add}
        fields={[
          { field: 'model', head: text.model, width: 180, kind: 'choice', choices: models },
          { field: 'source', head: text.source, width: 240, isWide: true, kind: 'text' },
        ]}
        next={() => ({ model: '', source: '' })}
      />
      <div className="qw-form">
        <ChoiceAt
          place={place.at('afterEnd')}
          label={text.afterEnd}
          choices={choicesOf(['last_price', 'agreement', 'expert'], text.afterEnds)}
        />
      </div>
    </OptionalGroup>
  );
}

export function TokenEvidenceFields() {
  const words = useWords();
  const text = words.service.tokenEvidence;
  const place = wholeDraft.at('tokenEvidence');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.tokenEvidence}>
      <div className="qw-form">
        <IntegerAt place={place.at('requests')} label={text.requests} />
        <IntegerAt place={place.at('noticeDays')} label={text.noticeDays} unit={words.fields.days} />
        <IntegerAt place={place.at('objectionDays')} label={text.objectionDays} unit={words.fields.days} />
      </div>
    </OptionalGroup>
  );
}

export function UsageCountFields() {
  const words = useWords();
  const text = words.service.usageCount;
  const place = wholeDraft.at('usageCount');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.usageCount}>
      <div className="qw-form">
        <IntegerAt place={place.at('closesAfterDays')} label={text.closesAfterDays} unit={words.fields.days} />
        <IntegerAt place={place.at('objectionDays')} label={text.objectionDays} unit={words.fields.days} />
      </div>
    </OptionalGroup>
  );
}

export function BurnTableChangeFields() {
  const words = useWords();
  const text = words.service.burnTableChange;
  const place = wholeDraft.at('burnTableChange');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.burnTableChange}>
      <div className="qw-form">
        <IntegerAt place={place.at('noticeDays')} label={text.noticeDays} unit={words.fields.days} />
        <ChoiceAt place={place.at('packs')} label={text.packs} choices={choicesOf(['bought_after', 'all'], text.packChoices)} />
        <PercentAt place={place.at('maxIncreasePercent')} label={text.maxIncreasePercent} placeholder={words.fields.optional} />
      </div>
    </OptionalGroup>
  );
}

export function AmountNoticeFields() {
  const words = useWords();
  const text = words.service.amountNotice;
  const place = wholeDraft.at('amountNotice');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.amountNotice}>
      <div className="qw-form">
        <IntegerAt place={place.at('days')} label={text.days} unit={words.fields.days} />
      </div>
    </OptionalGroup>
  );
}

export function RenewalRolloverFields() {
  const text = useWords().service.renewalRollover;
  const place = wholeDraft.at('renewalRollover');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.renewalRollover}>
      <div className="qw-form">
        <PercentAt place={place.at('percent')} label={text.percent} />
        <PercentAt place={place.at('leastPercent')} label={text.leastPercent} />
      </div>
    </OptionalGroup>
  );
}

export function PaymentDayFields() {
  const words = useWords();
  const text = words.service.paymentDays;
  const place = wholeDraft.at('paymentDays');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.paymentDays}>
      <div className="qw-form">
        {invoiceKinds.map((kind) => (
          <IntegerAt
            key={kind}
            place={place.at(kind)}
            label={text.kinds[kind]}
            unit={words.fields.days}
            placeholder={words.fields.optional}
          />
        ))}
      </div>
    </OptionalGroup>
  );
}

export function OptionTakingFields() {
  const words = useWords();
  const text = words.service.optionTaking;
  const place = wholeDraft.at('optionTaking');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.optionTaking}>
      <div className="qw-form">
        <IntegerAt place={place.at('noticeDays')} label={text.noticeDays} unit={words.fields.days} />
        <DateAt place={place.at('until')} label={text.until} placeholder={words.fields.optional} />
      </div>
    </OptionalGroup>
  );
}
