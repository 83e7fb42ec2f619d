import { Checkbox, Switch } from '@mantine/core';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useReading, useSession } from '../draft/edit-session.ts';
import { IntegerAt, PercentAt, useValueAt } from '../fields/place-fields.tsx';

const substitution = wholeDraft.at('substitution');

/** Models that may take another's place without consent. */
function ApprovedModels() {
  const words = useWords().substitution;
  const { draft } = useSession();
  const place = substitution.at('approvedModels');
  const value = useValueAt(place);
  const approved: readonly string[] | null = Array.isArray(value) ? value.map(String) : null;
  const models = useReading(({ costs }) => costs?.models) ?? [];
  const strays = (approved ?? []).filter((id) => !models.some((model) => model.id === id));
  const set = (next: readonly string[] | undefined): void => {
    draft.getState().set(place.path, next, words.approvedModels);
    draft.getState().seal();
  };
  return (
    <>
      <Switch
        label={words.approvedSwitch}
        checked={approved !== null}
        onChange={(event) => set(event.currentTarget.checked ? models.map(({ id }) => String(id)) : undefined)}
      />
      {approved !== null && (
        <div className="qw-optional">
          <Checkbox.Group label={words.approvedModels} value={[...approved]} onChange={set}>
            <div className="qw-picks">
              {models.map(({ id, name }) => (
                <Checkbox key={id} value={String(id)} label={name ?? id} />
              ))}
              {strays.map((id) => (
                <Checkbox key={id} value={id} label={id} />
              ))}
            </div>
          </Checkbox.Group>
          {approved.length === 0 && <p className="qw-small qw-soft">{words.noneApproved}</p>}
        </div>
      )}
    </>
  );
}

/** What a replaced model is held against, and which may come without consent. */
export function SubstitutionFields() {
  const words = useWords();
  const { draft } = useSession();
  const isNeutral = useValueAt(substitution.at('priceNeutral')) === true;
  return (
    <>
      <div className="qw-group">
        <div className="qw-form">
          <div className="qw-double">
            <PercentAt
              place={substitution.at('qualityFloorPercent')}
              label={words.substitution.qualityFloorPercent}
              placeholder="–"
            />
          </div>
          <IntegerAt
            place={substitution.at('noticeDays')}
            label={words.substitution.noticeDays}
            unit={words.fields.days}
            placeholder="–"
          />
          <div className="qw-wide">
            <Switch
              label={words.substitution.priceNeutral}
              checked={isNeutral}
              onChange={(event) => {
                draft
                  .getState()
                  .set(substitution.at('priceNeutral').path, event.currentTarget.checked, words.substitution.priceNeutral);
                draft.getState().seal();
              }}
            />
          </div>
        </div>
      </div>
      <div className="qw-group">
        <ApprovedModels />
      </div>
    </>
  );
}
