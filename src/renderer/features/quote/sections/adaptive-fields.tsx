import { dimensions } from '../../../../shared/domain/terms/adaptive-pricing.ts';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useReading } from '../draft/edit-session.ts';
import { usageLines } from '../edits/line-kind.ts';
import { newDecrease, newIncrease } from '../edits/new-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { LinesPicker } from '../fields/lines-picker.tsx';
import { ListGrid } from '../fields/list-grid.tsx';
import { useModelList } from '../fields/model-choice.tsx';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt, DateAt, IntegerAt } from '../fields/place-fields.tsx';
import { IndexedShareForm } from '../deal/indexed-share-form.tsx';
import { ReassignmentForm } from '../deal/reassignment-form.tsx';
import { ClauseReplay } from '../what-if/clause-replay.tsx';
import { DecreaseFields, IncreaseFields } from './adaptive-sides.tsx';

const adaptive = wholeDraft.at('adaptivePricing');

function IndexFields() {
  const words = useWords();
  const models = useModelList();
  return (
    <div className="qw-group">
      <h3>{words.adaptive.index}</h3>
      <p className="qw-small qw-soft qw-after-head">{words.adaptive.indexHint}</p>
      <ListGrid
        place={adaptive.at('index')}
        label={words.adaptive.index}
        addLabel={words.adaptive.addEntry}
        fields={[
          { field: 'model', head: words.adaptive.model, width: 200, isWide: true, kind: 'choice', choices: models },
          {
            field: 'dimension',
            head: words.adaptive.dimension,
            width: 150,
            kind: 'choice',
            choices: choicesOf(dimensions, words.adaptive.dimensions),
          },
          { field: 'weight', head: words.adaptive.weight, width: 96, kind: 'quantity' },
        ]}
        next={() => ({ model: models[0]?.value ?? '', dimension: 'output', weight: '' })}
      />
    </div>
  );
}

/** Whether an entry of the index names a slot of the cost book. */
function useNamesSlot(): boolean {
  const index = useDraft((value) => value.adaptivePricing?.index);
  const slots = useReading(({ costs }) => costs?.slots) ?? [];
  return Array.isArray(index) && index.some(({ model }) => slots.some(({ id }) => id === model));
}

/** All terms of adaptive pricing. */
export function AdaptiveFields() {
  const words = useWords();
  const namesSlot = useNamesSlot();
  const lines = useDraft((value) => value.lines);
  return (
    <>
      <IndexFields />
      <div className="qw-group">
        <div className="qw-form">
          <DateAt
            place={adaptive.at('baselineDate')}
            label={words.adaptive.baselineDate}
            description={words.adaptive.baselineHint}
          />
          <IntegerAt
            place={adaptive.at('measureEveryMonths')}
            label={words.adaptive.measureEveryMonths}
            unit={words.fields.months}
          />
          <IntegerAt
            place={adaptive.at('noticeDays')}
            label={words.adaptive.noticeDays}
            unit={words.fields.days}
            placeholder="0"
          />
          <ChoiceAt
            place={adaptive.at('effective')}
            label={words.adaptive.effective}
            choices={choicesOf(['next_month', 'next_quarter', 'renewal'], words.adaptive.effectives)}
          />
          <IndexedShareForm place={adaptive.at('indexedSharePercent')} />
          <div className="qw-wide">
            <LinesPicker
              place={adaptive.at('appliesTo')}
              label={words.adaptive.appliesTo}
              lines={usageLines({ lines }).map((line) => ({ line, excluded: null }))}
            />
          </div>
        </div>
      </div>
      <div className="qw-group">
        <h3>{words.adaptive.decrease}</h3>
        <OptionalGroup place={adaptive.at('decrease')} label={words.adaptive.decreaseSwitch} start={newDecrease}>
          <DecreaseFields place={adaptive.at('decrease')} />
        </OptionalGroup>
      </div>
      <div className="qw-group">
        <h3>{words.adaptive.increase}</h3>
        <OptionalGroup place={adaptive.at('increase')} label={words.adaptive.increaseSwitch} start={newIncrease}>
          <IncreaseFields place={adaptive.at('increase')} />
        </OptionalGroup>
      </div>
      <div className="qw-group">
        <h3>{words.deal.reassignment.title}</h3>
        <ReassignmentForm place={adaptive.at('reassignment')} namesSlot={namesSlot} />
      </div>
      <ClauseReplay />
    </>
  );
}
