// The sellers of a workspace as one list: the one of new quotes first.
import { noParty } from '../../../shared/calls/schemas/no-party.ts';
import type { SellerProfile, Settings } from '../../../shared/calls/workspace/settings-calls.ts';

type Sellers = Pick<Settings, 'seller' | 'otherSellers'>;

export function sellersOf({ seller, otherSellers }: Sellers): readonly SellerProfile[] {
  return [seller, ...otherSellers];
}

function settingsOf([seller = noParty, ...otherSellers]: readonly SellerProfile[]): Sellers {
  return { seller, otherSellers };
}

export function withSeller(sellers: Sellers, at: number, changed: SellerProfile): Sellers {
  return settingsOf(sellersOf(sellers).with(at, changed));
}

export function withSellerAdded(sellers: Sellers): Sellers {
  return settingsOf([...sellersOf(sellers), noParty]);
}

/** The seller of new quotes is one of the others from now on. */
export function withSellerFirst(sellers: Sellers, at: number): Sellers {
  const all = sellersOf(sellers);
  return settingsOf([...all.slice(at, at + 1), ...all.filter((_, index) => index !== at)]);
}

/** Without one of the others. The seller of new quotes is changed, not removed. */
export function withoutSeller(sellers: Sellers, at: number): Sellers {
  return settingsOf(sellersOf(sellers).filter((_, index) => index !== at || index === 0));
}
