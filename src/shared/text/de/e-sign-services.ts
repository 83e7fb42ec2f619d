import type { StrayTag } from '../../vocabulary/stray-tag.ts';
import { serviceNames } from '../e-sign-services.ts';

/** Wo die Marke eines Dienstes eingegeben ist, was daraus wird, und was zu tun ist. */
export function strayTagSentence({ service, place, tag }: StrayTag): string {
  const name = serviceNames[service];
  return `${place}: enthält „${tag}“, woraus ${name} ein Feld machen würde: Ändern Sie den Text, oder unterschreiben Sie anders als mit ${name}`;
}
