import { Switch } from '@mantine/core';
import type { Signing } from '../../../shared/calls/contracts/signing.ts';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { eSignServices, isESignService, signingFieldsNamed } from '../../../shared/vocabulary/signing-fields.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { useWords } from '../../ui/language.tsx';

type SigningChoiceProps = { readonly signing: Signing; readonly choose: (signing: Signing) => void };

/** How a document that is about to be issued will be signed. */
export function SigningChoice({ signing, choose }: SigningChoiceProps) {
  const words = useWords().signing;
  const { fields } = signing;
  const named = (value: SigningFields) => ({ value, label: words.kinds[value] });
  const hint = isESignService(fields) ? (fields === 'docuseal' ? 'docuseal' : 'service') : fields;
  return (
    <>
      <ChoiceField
        label={words.fields}
        description={words.hints[hint]}
        value={fields}
        choices={[named('acroform'), named('none'), { group: words.services, items: eSignServices.map(named) }]}
        onChange={(value) => choose({ ...signing, fields: signingFieldsNamed(value) ?? 'acroform' })}
      />
      <Switch
        label={words.initials}
        description={words.initialsHint}
        checked={signing.initials}
        onChange={(event) => choose({ ...signing, initials: event.currentTarget.checked })}
      />
    </>
  );
}
