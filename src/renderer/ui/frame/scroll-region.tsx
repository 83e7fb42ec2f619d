import type { ReactNode, Ref } from 'react';

type ScrollRegionProps = {
  readonly label: string;
  readonly className: string;
  readonly ref?: Ref<HTMLElement>;
  /** What is in it takes the focus, and scrolls it: it is no stop of its own. */
  readonly holdsFields?: boolean;
  readonly children: ReactNode;
};

/** A part of a screen that scrolls by itself, with the keys too. */
export function ScrollRegion({ label, className, ref, holdsFields = false, children }: ScrollRegionProps) {
  return (
    <section
      {...(ref === undefined ? {} : { ref })}
      className={className}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      {...(holdsFields ? {} : { tabIndex: 0 })}
    >
      {children}
    </section>
  );
}
