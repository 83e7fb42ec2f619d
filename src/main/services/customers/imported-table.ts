import type { CustomerFields, ImportedField } from '../../../shared/calls/quotes/customer-calls.ts';
import type { CsvTable } from '../../files/csv-table.ts';
import { normalized } from '../../../shared/domain/document/normalized.ts';

/** Of each column, the field that it gives; null for none. */
export type Mapping = readonly (ImportedField | null)[];

/** Heads as tables of other programs have them, without case, spaces and signs. */
const knownHeads: Readonly<Record<ImportedField, readonly string[]>> = {
  legalName: [
    'legalname',
    'name',
    'company',
    'companyname',
    'customer',
    'customername',
    'account',
    'accountname',
    'firma',
    'kunde',
  ],
  address: ['address', 'billingstreet', 'street', 'companyaddress', 'adresse', 'anschrift'],
  contactName: ['contact', 'contactname', 'contactperson', 'ansprechpartner', 'fullname'],
  contactTitle: ['title', 'contacttitle', 'jobtitle', 'position', 'funktion'],
  contactEmail: ['email', 'contactemail', 'mail', 'emailaddress'],
  registrationNumber: ['registrationnumber', 'registration', 'companynumber', 'handelsregister', 'registernummer'],
  taxId: ['taxid', 'vat', 'vatid', 'vatnumber', 'ustid', 'ustidnr', 'taxnumber', 'tin', 'ein'],
  billingAddress: ['billingaddress', 'invoiceaddress', 'rechnungsadresse', 'rechnungsanschrift'],
  billingEmail: ['billingemail', 'invoiceemail', 'rechnungsmail', 'rechnungsemail'],
  noticeAddress: ['noticeaddress'],
  noticeEmail: ['noticeemail'],
  notes: ['notes', 'note', 'comment', 'comments', 'bemerkung', 'notiz', 'notizen'],
};

const fields = Object.keys(knownHeads).filter((name): name is ImportedField => Object.hasOwn(knownHeads, name));

/** The mapping that heads suggest: each field from the first column that is called like it. */
export function suggestedMapping(heads: readonly string[]): Mapping {
  const taken = new Set<ImportedField>();
  return heads.map((head) => {
    const plain = normalized(head, 'NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
    const field = fields.find((name) => !taken.has(name) && knownHeads[name].includes(plain));
    if (field === undefined) return null;
    taken.add(field);
    return field;
  });
}

/** What a row gives, field by field; a field that no column is mapped to, or whose cells are empty, is not in it. */
export type RowFields = ReadonlyMap<ImportedField, string>;

/** By these cells of several columns are joined: address parts are lines of the address. */
const joint = '\n';

export function rowFields({ rows }: CsvTable, mapping: Mapping): readonly RowFields[] {
  return rows.map((cells) => {
    const found = new Map<ImportedField, string>();
    for (const [index, cell] of cells.entries()) {
      const field = mapping[index];
      if (field === null || field === undefined || cell === '') continue;
      const before = found.get(field);
      found.set(field, before === undefined ? cell : `${before}${joint}${cell}`);
    }
    return found;
  });
}

/** The lines of an address in a cell: as it breaks them, or at semicolons. */
function addressLines(text: string): string[] {
  const parts = /[\r\n]/.test(text) ? text.split(/\r\n|\r|\n/) : text.split(';');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What a record has of a field, as text. */
export function valueOf(record: CustomerFields, notes: string, field: ImportedField): string {
  switch (field) {
    case 'address':
    case 'billingAddress':
    case 'noticeAddress':
      return record[field].join(joint);
    case 'contactName':
      return record.contact.name;
    case 'contactTitle':
      return record.contact.title;
    case 'contactEmail':
      return record.contact.email;
    case 'notes':
      return notes;
    case 'legalName':
    case 'registrationNumber':
    case 'taxId':
    case 'billingEmail':
    case 'noticeEmail':
      return record[field];
  }
}

export type Imported = { readonly record: CustomerFields; readonly notes: string };

/** A record with what a row gives in place of what it had. */
export function withRow({ record, notes }: Imported, row: RowFields): Imported {
  const text = (field: ImportedField): string => row.get(field) ?? valueOf(record, notes, field);
  const linesOf = (field: 'address' | 'billingAddress' | 'noticeAddress'): string[] => addressLines(text(field));
  return {
    notes: text('notes'),
    record: {
      legalName: text('legalName').trim(),
      address: linesOf('address'),
      contact: { name: text('contactName'), title: text('contactTitle'), email: text('contactEmail') },
      registrationNumber: text('registrationNumber'),
      taxId: text('taxId'),
      billingAddress: linesOf('billingAddress'),
      billingEmail: text('billingEmail'),
      noticeAddress: linesOf('noticeAddress'),
      noticeEmail: text('noticeEmail'),
    },
  };
}
