import { ApprovalsSection } from './approvals/approvals-section.tsx';
import type { EditSection } from './draft/edit-session.ts';
import { useWhere } from './draft/edit-session.ts';
import { Locked } from './fields/locked.tsx';
import { LinesSection } from './lines/lines-section.tsx';
import { AdaptiveSection } from './sections/adaptive-section.tsx';
import { CommitmentsSection } from './sections/commitments-section.tsx';
import { CreditsSection } from './sections/credits-section.tsx';
import { PartiesSection } from './sections/parties-section.tsx';
import { ClausesSection } from './clauses/clauses-section.tsx';
import { PreviewView } from './preview/preview-view.tsx';
import { ServiceSection } from './sections/service-section.tsx';
import { SubstitutionSection } from './sections/substitution-section.tsx';
import { TermsSection } from './sections/terms-section.tsx';
import { CommitmentPeriodsView } from './views/commitment-periods-view.tsx';
import { CreditBalanceView } from './views/credit-balance-view.tsx';
import { InvoicesView } from './views/invoices-view.tsx';
import { LineMonthsView } from './views/line-months-view.tsx';
import { MeasurementsView } from './views/measurements-view.tsx';
import { ScheduleView } from './views/schedule-view.tsx';
import { TotalsView } from './views/totals-view.tsx';
import { TrueUpsView } from './views/true-ups-view.tsx';

function Section({ section }: { readonly section: Exclude<EditSection, 'lines' | 'clauses'> }) {
  switch (section) {
    case 'parties':
      return <PartiesSection />;
    case 'terms':
      return <TermsSection />;
    case 'commitments':
      return <CommitmentsSection />;
    case 'credits':
      return <CreditsSection />;
    case 'adaptive':
      return <AdaptiveSection />;
    case 'substitution':
      return <SubstitutionSection />;
    case 'service':
      return <ServiceSection />;
  }
}

/** The section or view that is open. */
export function SectionBody() {
  const section = useWhere((where) => where.section);
  switch (section) {
    case 'lines':
      // Its rows are opened in a locked quote too: it locks its fields one by one.
      return <LinesSection />;
    case 'parties':
    case 'terms':
    case 'commitments':
    case 'credits':
    case 'adaptive':
    case 'substitution':
    case 'service':
      return (
        <Locked>
          <Section section={section} />
        </Locked>
      );
    case 'clauses':
      // A locked quote can be read and compared there.
      return <ClausesSection />;
    case 'approvals':
      return <ApprovalsSection />;
    case 'preview':
      return <PreviewView />;
    case 'totals':
      return <TotalsView />;
    case 'schedule':
      return <ScheduleView />;
    case 'invoices':
      return <InvoicesView />;
    case 'commitmentPeriods':
      return <CommitmentPeriodsView />;
    case 'trueUps':
      return <TrueUpsView />;
    case 'measurements':
      return <MeasurementsView />;
    case 'creditBalance':
      return <CreditBalanceView />;
    case 'lineMonths':
      return <LineMonthsView />;
  }
}
