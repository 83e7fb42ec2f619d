import { Button } from '@mantine/core';
import type { Route } from '../client/route.ts';
import { useAudience } from '../ui/audience.ts';
import { TopBar } from '../ui/frame/top-bar.tsx';
import { useWords } from '../ui/language.tsx';

/** Whether a screen tells of what is ours alone: costs, limits, positions, other customers. */
export function isInternalScreen(screen: Route['screen']): boolean {
  switch (screen) {
    case 'quotes':
    case 'quote':
      return false;
    case 'approvals':
    case 'customers':
    case 'clauses':
    case 'template':
    case 'clause':
    case 'guardrails':
    case 'catalogue':
    case 'costs':
    case 'settings':
      return true;
  }
}

/** Shown instead of an internal screen while a customer looks on. */
export function InternalScreen() {
  const words = useWords().frame;
  const show = useAudience((state) => state.show);
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{words.internalTitle}</h1>}>{null}</TopBar>
      <div className="qw-page">
        <div className="qw-empty">
          <p>{words.internalScreen}</p>
          <Button variant="default" onClick={() => show('internal')}>
            {words.showInternal}
          </Button>
        </div>
      </div>
    </div>
  );
}
