import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { hasFinerCosts, withFinerCosts } from '../edits/line-terms.ts';
import { useHeldOpen } from '../fields/held-open.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { ModelAt, useModelChoices } from '../fields/model-choice.tsx';
import { SwitchGroup } from '../fields/optional-group.tsx';
import { DecimalAt, MoneyAt, PercentAt, useValueAt } from '../fields/place-fields.tsx';
import { AddButton, RemoveButton } from '../fields/row-buttons.tsx';

type Route = NonNullable<LineDraft['servedBy']>[number];

function RouteCells({ place }: RowCells<Route>) {
  const words = useWords().line;
  return (
    <>
      <td className="qw-column-model">
        <ModelAt place={place.at('model')} label={words.model} hideLabel />
      </td>
      <td>
        <PercentAt place={place.at('sharePercent')} label={words.sharePercent} hideLabel />
      </td>
      <td>
        <DecimalAt place={place.at('inputTokens')} label={words.inputTokens} hideLabel kind="quantity" />
      </td>
      <td>
        <DecimalAt place={place.at('outputTokens')} label={words.outputTokens} hideLabel kind="quantity" />
      </td>
      <td>
        <DecimalAt
          place={place.at('cachedInputTokens')}
          label={words.cachedInputTokens}
          hideLabel
          kind="quantity"
          placeholder="0"
        />
      </td>
    </>
  );
}

/** The same, with what is finer than input and output: pricing §12.14. */
function FineRouteCells(cells: RowCells<Route>) {
  const words = useWords().deal.finerCosts;
  const { place } = cells;
  return (
    <>
      <RouteCells {...cells} />
      <td>
        <DecimalAt
          place={place.at('cacheWriteTokens')}
          label={words.cacheWriteTokens}
          hideLabel
          kind="quantity"
          placeholder="0"
        />
      </td>
      <td>
        <DecimalAt place={place.at('costMultiplier')} label={words.costMultiplier} hideLabel kind="quantity" placeholder="1" />
      </td>
    </>
  );
}

/** Which models serve a unit, and what else a unit costs. Internal. */
export function CostFields({ place }: { readonly place: Place<LineDraft> }) {
  const words = useWords();
  const { draft } = useSession();
  const servedBy = place.at('servedBy');
  const value = useValueAt(servedBy);
  const isRouted = value !== undefined;
  const routes: readonly Route[] = Array.isArray(value) ? value : [];
  const { isOpen, holding } = useHeldOpen(hasFinerCosts(routes));
  const { finerCosts } = words.deal;
  const [first] = useModelChoices();
  const entry = (sharePercent: string): unknown => ({
    model: first?.items[0]?.value ?? '',
    sharePercent,
    inputTokens: '',
    outputTokens: '',
  });
  const route = (value: unknown, label: string): void => {
    draft.getState().set(servedBy.path, value, label);
    draft.getState().seal();
  };
  return (
    <div className="qw-form">
      <MoneyAt place={place.at('otherCostPerUnit')} label={words.line.otherCostPerUnit} placeholder="0" />
      <div className="qw-wide">
        <div className="qw-group-head">
          <span>{words.line.servedBy}</span>
          {isRouted && (
            <RemoveButton
              label={words.fields.removeNamed(words.line.servedBy)}
              onRemove={() => route(undefined, words.fields.removeNamed(words.line.servedBy))}
            />
          )}
        </div>
        <p className="qw-small qw-soft">{words.line.servedByHint}</p>
        {!isRouted && <AddButton label={words.line.addModel} onAdd={() => route([entry('100')], words.line.addModel)} />}
        {isRouted && (
          <>
            <div {...holding}>
              <ListRows
                place={servedBy}
                columns={[
                  { head: words.line.model, className: 'qw-column-model' },
                  { head: words.line.sharePercent, isRight: true },
                  { head: words.line.inputTokens, isRight: true },
                  { head: words.line.outputTokens, isRight: true },
                  { head: words.line.cachedInputTokens, isRight: true },
                  ...(isOpen
                    ? [
                        { head: finerCosts.cacheWriteTokens, isRight: true },
                        { head: finerCosts.costMultiplier, isRight: true },
                      ]
                    : []),
                ]}
                noun={words.line.routingEntry}
                addLabel={words.line.addModel}
                next={() => entry('')}
                cells={isOpen ? FineRouteCells : RouteCells}
              />
            </div>
            <div className="qw-below-rows">
              <SwitchGroup
                label={finerCosts.switch}
                hint={finerCosts.hint}
                isOn={isOpen}
                onSwitch={(isOn) => route(withFinerCosts(routes, isOn), finerCosts.switch)}
              />
            </div>
          </>
        )}
      </div>
    </div>
  );
}
