import type { ESignService } from '../../../shared/vocabulary/signing-fields.ts';
import type { Purpose, SigningPlace } from './signing-places.ts';

/**
 * What a service reads where a field goes. Each tag appears once in the document, and none within another. A service
 * that takes names for its fields gets those of the places, so that its fields are called as ours would be.
 */
type Tags = Readonly<Record<Purpose, (place: SigningPlace) => string>>;

/** Anchor strings: the sender tells DocuSign what to put at each. Initials have the same one on every page. */
const docusign: Tags = {
  signature: ({ signer }) => `/sn${signer}/`,
  name: ({ signer }) => `/fn${signer}/`,
  title: ({ signer }) => `/ti${signer}/`,
  date: ({ signer }) => `/ds${signer}/`,
  initials: ({ signer }) => `/in${signer}/`,
};

/** Acrobat Sign fills fields of one name alike: each has its own. */
const adobe: Tags = {
  signature: ({ signer }) => `{{Sig${signer}_es_:signer${signer}:signature}}`,
  name: ({ signer }) => `{{N${signer}_es_:signer${signer}:fullname}}`,
  title: ({ signer }) => `{{Ttl${signer}_es_:signer${signer}:title}}`,
  date: ({ signer }) => `{{Dte${signer}_es_:signer${signer}:date}}`,
  initials: ({ signer, page }) => `{{Int${signer}p${page + 1}_es_:signer${signer}:initials}}`,
};

function dropboxTag(type: string): (place: SigningPlace) => string {
  return ({ signer, name }) => `[${type}|req|signer${signer}|${name}|${name.toLowerCase().replaceAll(' ', '_')}]`;
}

const dropbox: Tags = {
  signature: dropboxTag('sig'),
  name: dropboxTag('text'),
  title: dropboxTag('text'),
  date: dropboxTag('date'),
  initials: dropboxTag('initial'),
};

function docusealTag(type: string): (place: SigningPlace) => string {
  return ({ stem, name }) => `{{${name};role=${stem};type=${type}}}`;
}

const docuseal: Tags = {
  signature: docusealTag('signature'),
  name: docusealTag('text'),
  title: docusealTag('text'),
  date: docusealTag('date'),
  initials: docusealTag('initials'),
};

const documenso: Tags = {
  signature: ({ signer }) => `{{signature, r${signer}}}`,
  name: ({ signer }) => `{{name, r${signer}}}`,
  title: ({ signer }) => `{{text, r${signer}, label=Title}}`,
  date: ({ signer }) => `{{date, r${signer}}}`,
  initials: ({ signer }) => `{{initials, r${signer}}}`,
};

const services: Readonly<Record<ESignService, Tags>> = { docusign, adobe, dropbox, docuseal, documenso };

/** The text that makes a service put its field at a place. */
export function tagFor(service: ESignService, place: SigningPlace): string {
  return services[service][place.purpose](place);
}
