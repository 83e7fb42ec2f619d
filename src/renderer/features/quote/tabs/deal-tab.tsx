import { Locked } from '../fields/locked.tsx';
import { LinesSection } from '../lines/lines-section.tsx';
import { AdaptiveSection } from '../sections/adaptive-section.tsx';
import { CommitmentsSection } from '../sections/commitments-section.tsx';
import { CreditsSection } from '../sections/credits-section.tsx';
import { PartiesSection } from '../sections/parties-section.tsx';
import { ServiceSection } from '../sections/service-section.tsx';
import { SubstitutionSection } from '../sections/substitution-section.tsx';
import { TermsSection } from '../sections/terms-section.tsx';

/** What is sold and agreed, on one page. */
export function DealTab() {
  return (
    <>
      <Locked>
        <PartiesSection />
        <TermsSection />
      </Locked>
      {/* Its rows are opened in a locked quote too: it locks its fields one by one. */}
      <LinesSection />
      <Locked>
        <CommitmentsSection />
        <CreditsSection />
        <AdaptiveSection />
        <SubstitutionSection />
        <ServiceSection />
      </Locked>
    </>
  );
}
