import type { Settings } from '../../../shared/calls/workspace/settings-calls.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/language.tsx';

type SellerPartProps = { readonly settings: Settings; readonly change: (change: Partial<Settings>) => void };

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** The seller of every new quote. */
export function SellerPart({ settings: { seller }, change }: SellerPartProps) {
  const words = useWords();
  const set = (part: Partial<Settings['seller']>): void => change({ seller: { ...seller, ...part } });
  const contact = (part: Partial<Settings['seller']['contact']>): void => set({ contact: { ...seller.contact, ...part } });
  return (
    <section className="qw-group" aria-label={words.settings.seller}>
      <h2>{words.settings.seller}</h2>
      <p className="qw-soft qw-after-head">{words.settings.sellerHint}</p>
      <div className="qw-form">
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
    </section>
  );
}
