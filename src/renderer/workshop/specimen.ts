import type { ComponentType } from 'react';

/** A component of src/renderer/ui in one of its states. */
export type Specimen = {
  readonly state: string;
  /** As wide as the page. */
  readonly isWide?: boolean;
  readonly show: ComponentType;
};

export type SpecimensOf = {
  /** The name under which the component is exported. */
  readonly component: string;
  readonly states: readonly Specimen[];
};
