import type { Scenario } from '../../../../shared/domain/terms/scenario.ts';
import { say } from '../../../client/notices.ts';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { withScenario } from '../edits/scenarios.ts';

/** Puts a scenario beside the forecast, as one step that can be taken back. */
export function useAddScenario(): (scenario: Scenario) => void {
  const words = useWords().whatIf;
  const { draft } = useSession();
  return (scenario) => {
    const name = scenario.name ?? '';
    draft.getState().apply(words.opened(name), (before) => withScenario(before, scenario));
    say(words.opened(name));
  };
}
