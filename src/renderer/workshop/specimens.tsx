import { contractSpecimens } from './contract-specimens.tsx';
import { fieldSpecimens } from './field-specimens.tsx';
import { frameSpecimens } from './frame-specimens.tsx';
import { gridSpecimens } from './grid-specimens.tsx';
import type { SpecimensOf } from './specimen.ts';

/** A component that is missing here fails test/renderer/workshop/specimens.test.tsx. */
export const specimens: readonly SpecimensOf[] = [...fieldSpecimens, ...gridSpecimens, ...frameSpecimens, ...contractSpecimens];
