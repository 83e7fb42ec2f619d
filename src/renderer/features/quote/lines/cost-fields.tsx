import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { hasFinerCosts, withFinerCosts } from '../edits/line-terms.ts';
import { useHeldOpen } from '../fields/held-open.ts';
import type { ListField } from '../fields/list-cells.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { useModelList } from '../fields/model-choice.tsx';
import { SwitchGroup } from '../fields/optional-group.tsx';
import { MoneyAt, useValueAt } from '../fields/place-fields.tsx';
import { AddButton, RemoveButton } from '../fields/row-buttons.tsx';

type Route = NonNullable<LineDraft['servedBy']>[number];

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
  const models = useModelList();
  // What is finer than input and output: pricing §12.14.
  const finer: readonly ListField[] = [
    { field: 'cacheWriteTokens', head: finerCosts.cacheWriteTokens, width: 112, kind: 'quantity', ifEmpty: () => '0' },
    { field: 'costMultiplier', head: finerCosts.costMultiplier, width: 96, kind: 'quantity', ifEmpty: () => '1' },
  ];
  const entry = (sharePercent: string): unknown => ({
    model: models[0]?.value ?? '',
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
              <ListGrid
                place={servedBy}
                label={words.line.servedBy}
                addLabel={words.line.addModel}
                fields={[
                  { field: 'model', head: words.line.model, width: 150, kind: 'choice', choices: models },
                  { field: 'sharePercent', head: `${words.line.sharePercent}, %`, width: 72, kind: 'percent' },
                  { field: 'inputTokens', head: words.line.inputTokens, width: 96, kind: 'quantity' },
                  { field: 'outputTokens', head: words.line.outputTokens, width: 104, kind: 'quantity' },
                  {
                    field: 'cachedInputTokens',
                    head: words.line.cachedInputTokens,
                    width: 104,
                    kind: 'quantity',
                    ifEmpty: () => '0',
                  },
                  ...(isOpen ? finer : []),
                ]}
                next={() => entry('')}
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
