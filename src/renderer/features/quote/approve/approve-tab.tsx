import { ApprovalsSection } from '../approvals/approvals-section.tsx';
import { PreviewView } from '../preview/preview-view.tsx';

/** From complete to sent, step by step. */
export function ApproveTab() {
  return (
    <>
      <ApprovalsSection />
      <PreviewView />
    </>
  );
}
