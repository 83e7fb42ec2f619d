import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import type { WindowWords } from '../../shared/text/window/words.ts';

type Props = { readonly words: WindowWords['frame']; readonly children: ReactNode };

/** Shows a fault of a screen. A reload brings back what was saved. */
export class FaultBoundary extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    const { fault } = this.state;
    if (fault === null) return children;
    return (
      <main className="qw-recovery">
        <h1>{words.faultTitle}</h1>
        <p>{words.faultBody}</p>
        <p className="qw-path">{fault.message}</p>
        <div>
          <Button onClick={() => location.reload()}>{words.reload}</Button>
        </div>
      </main>
    );
  }
}
