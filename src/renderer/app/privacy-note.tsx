import { useWords } from '../ui/language.tsx';
import { usePrivacy } from '../ui/privacy.ts';

/** Says that the filter is on, and takes it off. */
export function PrivacyNote() {
  const words = useWords().actions;
  const { isOn, toggle } = usePrivacy();
  if (!isOn) return null;
  return (
    <output className="qw-privacy-note">
      {words.privacyNote}
      <button type="button" className="qw-link" onClick={toggle}>
        {words.privacyOff}
      </button>
    </output>
  );
}
