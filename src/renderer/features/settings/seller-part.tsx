import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { SellerProfile, Settings } from '../../../shared/calls/workspace/settings-calls.ts';
import { mostOtherSellers } from '../../../shared/calls/workspace/settings-calls.ts';
import { say } from '../../client/notices.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { sellersOf, withSeller, withSellerAdded, withSellerFirst, withoutSeller } from './sellers.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/language.tsx';

type SellerPartProps = { readonly settings: Settings; readonly change: (change: Partial<Settings>) => void };

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** The companies that quotes are in the name of; the first one is that of every new quote. */
export function SellerPart({ settings, change }: SellerPartProps) {
  const words = useWords();
  const text = words.settings;
  const [at, choose] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const sellers = sellersOf(settings);
  const shown = Math.min(at, sellers.length - 1);
  const seller = sellers[shown] ?? settings.seller;
  const nameOf = ({ legalName }: SellerProfile): string => legalName.trim() || text.unnamedSeller;
  const set = (part: Partial<SellerProfile>): void => change(withSeller(settings, shown, { ...seller, ...part }));
  const contact = (part: Partial<SellerProfile['contact']>): void => set({ contact: { ...seller.contact, ...part } });
  return (
    <section className="qw-group" aria-label={text.seller}>
      <h2>{text.seller}</h2>
      <p className="qw-soft qw-after-head">{text.sellerHint}</p>
      {sellers.length > 1 && (
        <div className="qw-after-head">
          <ChoiceField
            label={text.profile}
            value={String(shown)}
            choices={sellers.map((each, index) => ({
              value: String(index),
              label: index === 0 ? text.ofNewQuotes(nameOf(each)) : nameOf(each),
            }))}
            onChange={(index) => choose(Number(index))}
          />
        </div>
      )}
      <div ref={form} className="qw-form">
        <div className="qw-wide">
          <TextField label={words.fields.legalName} value={seller.legalName} onChange={(legalName) => set({ legalName })} />
        </div>
        <div className="qw-wide">
          <TextField
            label={words.fields.address}
            description={words.fields.addressHint}
            rows={3}
            value={seller.address.join('\n')}
            onChange={(text) => set({ address: linesOf(text) })}
          />
        </div>
        <TextField label={words.fields.contactName} value={seller.contact.name} onChange={(name) => contact({ name })} />
        <TextField label={words.fields.contactTitle} value={seller.contact.title} onChange={(title) => contact({ title })} />
        <TextField
          label={words.fields.contactEmail}
          type="email"
          value={seller.contact.email}
          onChange={(email) => contact({ email })}
        />
        <TextField
          label={words.fields.registrationNumber}
          placeholder={words.fields.optional}
          value={seller.registrationNumber}
          onChange={(registrationNumber) => set({ registrationNumber })}
        />
        <TextField
          label={words.fields.taxId}
          placeholder={words.fields.optional}
          value={seller.taxId}
          onChange={(taxId) => set({ taxId })}
        />
        <div className="qw-wide">
          <TextField
            label={words.fields.billingAddress}
            description={words.fields.addressHint}
            placeholder={words.fields.optional}
            rows={3}
            value={seller.billingAddress.join('\n')}
            onChange={(text) => set({ billingAddress: linesOf(text) })}
          />
        </div>
        <TextField
          label={words.fields.billingEmail}
          type="email"
          placeholder={words.fields.optional}
          value={seller.billingEmail}
          onChange={(billingEmail) => set({ billingEmail })}
        />
        <div className="qw-wide">
          <TextField
            label={words.fields.noticeAddress}
            description={words.fields.addressHint}
            placeholder={words.fields.optional}
            rows={3}
            value={seller.noticeAddress.join('\n')}
            onChange={(text) => set({ noticeAddress: linesOf(text) })}
          />
        </div>
        <TextField
          label={words.fields.noticeEmail}
          type="email"
          placeholder={words.fields.optional}
          value={seller.noticeEmail}
          onChange={(noticeEmail) => set({ noticeEmail })}
        />
      </div>
      <div className="qw-buttons qw-below">
        {sellers.length <= mostOtherSellers && (
          <Button
            variant="default"
            onClick={() => {
              change(withSellerAdded(settings));
              choose(sellers.length);
              // Its fields are drawn with the next frame; the name comes first.
              requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input')?.focus());
            }}
          >
            {text.addSeller}
          </Button>
        )}
        {shown > 0 && (
          <>
            <Button
              variant="default"
              onClick={() => {
                change(withSellerFirst(settings, shown));
                choose(0);
                say(text.nowSeller(nameOf(seller)));
              }}
            >
              {text.useSeller}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                change(withoutSeller(settings, shown));
                choose(0);
                say(text.sellerRemoved(nameOf(seller)));
              }}
            >
              {text.removeSeller}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
