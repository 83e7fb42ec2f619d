import { Button } from '@mantine/core';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/edit-session.ts';
import { MendButton } from './mend-button.tsx';
import { useWarnings } from './use-warnings.ts';
import './warnings.css';

/** What a term does to somebody, under its sentence. */
export function WarningsAt({ prefix }: { readonly prefix: string }) {
  const words = useWords().warnings;
  const { warningText } = useSentences();
  const session = useSession();
  const isOurs = useIsInternal();
  const currency = useReading((reading) => reading.currency);
  const own = useWarnings().filter(({ path }) => {
    const key = pathText(path);
    return key === prefix || key.startsWith(`${prefix}.`) || key.startsWith(`${prefix}[`);
  });
  if (own.length === 0 || !isOurs) return null;
  return (
    <ul className="qw-warnings-at">
      {own.map((warning) => {
        const { happens, change } = warningText(warning, currency);
        return (
          <li key={`${pathText(warning.path)} ${warning.code}`}>
            <p title={change}>
              <span aria-hidden>⚠ </span>
              {happens}
            </p>
            <Button size="compact-xs" variant="subtle" onClick={() => session.focusOn(warning.path)}>
              {words.show}
            </Button>
            <MendButton warning={warning} />
          </li>
        );
      })}
    </ul>
  );
}
