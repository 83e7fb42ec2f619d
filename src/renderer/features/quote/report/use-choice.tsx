import { Button } from '@mantine/core';
import type { Actuals } from '../../../../shared/domain/terms/actuals.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { monthsOfUse } from './true-up-choices.ts';

type UseChoiceProps = { readonly use: Actuals | null; readonly setUse: (use: Actuals | null) => void };

/** The use behind a report: the forecast, or a file of delivered quantities for the first months. */
export function UseChoice({ use, setUse }: UseChoiceProps) {
  const words = useWords();
  const { send } = useCommand();
  const text = words.report;
  const { opened, autosave } = useSession();
  const read = async (): Promise<void> => {
    await autosave.flush();
    const file = await send('reports.readUse', { quoteId: opened.quote.quoteId });
    if (file !== null) setUse(file.use);
  };
  return (
    <fieldset className="qw-report-use">
      <legend>{text.use}</legend>
      <output>{use === null ? text.atForecast : text.measured(monthsOfUse(use))}</output>
      <span className="qw-report-use-actions">
        <Button size="xs" variant="default" onClick={() => void read()}>
          {text.readUse}
        </Button>
        {use !== null && (
          <Button size="xs" variant="subtle" onClick={() => setUse(null)}>
            {text.forgetUse}
          </Button>
        )}
      </span>
      <p className="qw-small qw-soft">{text.useHint}</p>
    </fieldset>
  );
}
