import type { ReactNode, Ref } from 'react';

type ScrollRegionProps = {
  readonly label: string;
  readonly className: string;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
};

/** A part of a screen that scrolls by itself, with the keys too. */
export function ScrollRegion({ label, className, ref, children }: ScrollRegionProps) {
  return (
    <section
      {...(ref === undefined ? {} : { ref })}
      className={className}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
