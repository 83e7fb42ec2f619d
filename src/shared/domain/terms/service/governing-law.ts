import { z } from 'zod';
import { Text } from '../leaf.ts';

/** As the contract names them: "the laws of the State of Colorado", "the courts of Denver". */
export const GoverningLaw = z.strictObject({ law: Text, venue: Text });
export type GoverningLaw = z.output<typeof GoverningLaw>;
