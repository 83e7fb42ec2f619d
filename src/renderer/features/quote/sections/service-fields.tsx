import { severities } from '../../../../shared/domain/terms/service/support.ts';
import { useWords } from '../../../ui/language.tsx';
import { choicesOf } from '../fields/choices.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt, DecimalAt, IntegerAt, PercentAt, TextAt } from '../fields/place-fields.tsx';
import { newServiceTerms } from '../edits/new-service-terms.ts';
import { wholeDraft } from '../draft/place.ts';

export function Availability() {
  const words = useWords();
  const text = words.service.serviceLevels;
  const place = wholeDraft.at('serviceLevels');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.serviceLevels}>
      <div className="qw-form">
        <PercentAt place={place.at('availabilityPercent')} label={text.availabilityPercent} />
        <DecimalAt
          place={place.at('maintenanceHoursPerMonth')}
          label={text.maintenanceHoursPerMonth}
          kind="quantity"
          unit={words.service.hours}
          placeholder={words.fields.optional}
        />
        <IntegerAt
          place={place.at('maintenanceNoticeHours')}
          label={text.maintenanceNoticeHours}
          unit={words.service.hours}
          placeholder={words.fields.optional}
        />
        <PercentAt place={place.at('creditCapPercent')} label={text.creditCapPercent} placeholder={words.fields.optional} />
        <IntegerAt
          place={place.at('claimDays')}
          label={text.claimDays}
          unit={words.fields.days}
          placeholder={words.fields.optional}
        />
        <IntegerAt
          place={place.at('chronicMonths')}
          label={text.chronicMonths}
          unit={words.fields.months}
          placeholder={words.fields.optional}
        />
      </div>
      <OptionalGroup place={place.at('credits')} label={text.credits} start={newServiceTerms.serviceCredits}>
        <ListGrid
          place={place.at('credits')}
          label={text.credits}
          addLabel={text.addCredit}
          fields={[
            { field: 'belowPercent', head: `${text.belowPercent}, %`, width: 112, kind: 'percent' },
            { field: 'creditPercent', head: `${text.creditPercent}, %`, width: 232, kind: 'percent' },
          ]}
          next={() => ({ belowPercent: '', creditPercent: '' })}
        />
      </OptionalGroup>
    </OptionalGroup>
  );
}

export function QualityReporting() {
  const words = useWords();
  const text = words.service.qualityReporting;
  const place = wholeDraft.at('qualityReporting');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.qualityReporting}>
      <div className="qw-form">
        <div className="qw-double">
          <TextAt place={place.at('measure')} label={text.measure} />
        </div>
        <ChoiceAt
          place={place.at('every')}
          label={text.every}
          choices={choicesOf(['month', 'quarter', 'year'], words.service.spans)}
        />
        <PercentAt place={place.at('actionBelowPercent')} label={text.actionBelowPercent} placeholder={words.fields.optional} />
        <IntegerAt
          place={place.at('planDays')}
          label={text.planDays}
          unit={words.fields.days}
          placeholder={words.fields.optional}
        />
      </div>
    </OptionalGroup>
  );
}

export function SupportFields() {
  const words = useWords();
  const text = words.service.support;
  const place = wholeDraft.at('support');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.support}>
      <div className="qw-form">
        <ChoiceAt
          place={place.at('hours')}
          label={text.hours}
          choices={choicesOf(['business_hours', 'extended_hours', 'around_the_clock'], text.hourChoices)}
        />
      </div>
      <OptionalGroup place={place.at('responses')} label={text.responses} start={newServiceTerms.supportResponses}>
        <ListGrid
          place={place.at('responses')}
          label={text.responses}
          addLabel={text.addResponse}
          fields={[
            {
              field: 'severity',
              head: text.severity,
              width: 160,
              kind: 'choice',
              choices: choicesOf(severities, text.severities),
            },
            { field: 'withinHours', head: `${text.withinHours}, ${words.service.hours}`, width: 128, kind: 'whole' },
          ]}
          next={(rows) => ({ severity: severities[Math.min(rows.length, severities.length - 1)], withinHours: 8 })}
        />
      </OptionalGroup>
    </OptionalGroup>
  );
}

export function FairUseFields() {
  const words = useWords();
  const text = words.service.fairUse;
  const place = wholeDraft.at('fairUse');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.fairUse}>
      <div className="qw-form">
        <DecimalAt place={place.at('multiple')} label={text.multiple} kind="quantity" />
        <IntegerAt place={place.at('averageMonths')} label={text.averageMonths} unit={words.fields.months} />
        <IntegerAt place={place.at('consecutiveMonths')} label={text.consecutiveMonths} unit={words.fields.months} />
        <IntegerAt place={place.at('noticeDays')} label={text.noticeDays} unit={words.fields.days} />
        <IntegerAt place={place.at('cureDays')} label={text.cureDays} unit={words.fields.days} />
      </div>
    </OptionalGroup>
  );
}

export function DeprecationFields() {
  const words = useWords();
  const text = words.service.deprecation;
  const place = wholeDraft.at('deprecation');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.deprecation}>
      <div className="qw-form">
        <IntegerAt place={place.at('noticeDays')} label={text.noticeDays} unit={words.fields.days} />
        <IntegerAt
          place={place.at('notBeforeMonths')}
          label={text.notBeforeMonths}
          unit={words.fields.months}
          placeholder={words.fields.optional}
        />
        <IntegerAt
          place={place.at('parallelDays')}
          label={text.parallelDays}
          unit={words.fields.days}
          placeholder={words.fields.optional}
        />
      </div>
    </OptionalGroup>
  );
}

export function DataProtectionFields() {
  const words = useWords();
  const text = words.service.dataProtection;
  const place = wholeDraft.at('dataProtection');
  return (
    <OptionalGroup place={place} label={text.switch} start={newServiceTerms.dataProtection}>
      <div className="qw-form">
        <ChoiceAt
          place={place.at('training')}
          label={text.training}
          choices={choicesOf(['never', 'with_consent'], text.trainings)}
        />
        <IntegerAt place={place.at('retentionDays')} label={text.retentionDays} unit={words.fields.days} />
        <TextAt place={place.at('region')} label={text.region} placeholder={words.fields.optional} />
        <IntegerAt place={place.at('incidentNoticeHours')} label={text.incidentNoticeHours} unit={words.service.hours} />
        <IntegerAt
          place={place.at('subprocessorNoticeDays')}
          label={text.subprocessorNoticeDays}
          unit={words.fields.days}
          placeholder={words.fields.optional}
        />
      </div>
    </OptionalGroup>
  );
}
