import { Checkbox } from '@mantine/core';
import type { AskedCostRole } from '../../../shared/guardrails/cost-sight.ts';
import { askedCostRoles } from '../../../shared/guardrails/cost-sight.ts';
import { useAudience } from '../../ui/audience.ts';
import { useSentences, useWords } from '../../ui/language.tsx';

type CostSightProps = {
  readonly shown: readonly AskedCostRole[];
  readonly choose: (shown: AskedCostRole[]) => void;
};

/** Which roles see costs and margin. Who sees none can't change it. */
export function CostSightPart({ shown, choose }: CostSightProps) {
  const words = useWords().people;
  const { roleNames } = useSentences();
  const seesCosts = useAudience((state) => state.seesCosts);
  return (
    <section className="qw-group" aria-label={words.costsFor}>
      <h2>{words.costsFor}</h2>
      <p className="qw-soft qw-after-head">{words.costsForHint}</p>
      <fieldset className="qw-roles" disabled={!seesCosts}>
        <legend className="qw-hidden-label">{words.costsFor}</legend>
        {askedCostRoles.map((role) => (
          <Checkbox
            key={role}
            label={roleNames[role]}
            checked={shown.includes(role)}
            disabled={!seesCosts}
            onChange={(event) => choose(event.currentTarget.checked ? [...shown, role] : shown.filter((each) => each !== role))}
          />
        ))}
      </fieldset>
    </section>
  );
}
