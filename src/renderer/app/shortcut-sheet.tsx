import { Modal } from '@mantine/core';
import { actionsNow, useRegistry } from '../ui/actions/actions.ts';
import { useWords } from '../ui/language.tsx';
import { Keys } from './keys.tsx';

/** Every shortcut, by its action. */
export function ShortcutSheet({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const words = useWords();
  const offered = useRegistry((state) => state.offered);
  const actions = actionsNow(offered);
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={words.frame.shortcuts}
      size="lg"
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <div className="qw-shortcuts">
        {(['quote', 'make', 'go', 'view'] as const).map((group) => {
          const own = actions.filter((action) => action.group === group && action.shortcut !== undefined);
          return (
            own.length > 0 && (
              <section key={group}>
                <h3>{words.frame.actionGroups[group]}</h3>
                <dl>
                  {own.map(({ id, label, shortcut }) => (
                    <div key={id}>
                      <dt>{label}</dt>
                      <dd>
                        <Keys shortcut={shortcut ?? ''} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
      <p className="qw-small qw-soft">{words.line.gridHint}</p>
    </Modal>
  );
}
