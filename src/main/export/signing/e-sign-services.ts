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

/** Acrobat Sign makes a field as wide as its tag and as high as the tag's first bracket, and fills fields of one name alike: each has its own. */
const adobe: Tags = {
  signature: ({ signer }) => `{{Sig${signer}_es_:signer${signer}:signature}}`,
  name: ({ signer }) => `{{N${signer}_es_:signer${signer}:fullname}}`,
  title: ({ signer }) => `{{Ttl${signer}_es_:signer${signer}:title}}`,
  date: ({ signer }) => `{{Dte${signer}_es_:signer${signer}:date}}`,
  initials: ({ signer, page }) => `{{Int${signer}p${page + 1}_es_:signer${signer}:initials}}`,
};

/** Label and id are left out where the service needs neither: the shorter a tag, the less it is squeezed. */
function dropboxTag(type: string): (place: SigningPlace) => string {
  return ({ signer }) => `[${type}|req|signer${signer}]`;
}

const dropbox: Tags = {
  signature: dropboxTag('sig'),
  name: ({ signer }) => `[text|req|signer${signer}|Name]`,
  title: ({ signer }) => `[text|req|signer${signer}|Title]`,
  date: dropboxTag('date'),
  initials: dropboxTag('initial'),
};

/** With the size of the field in points, as this service alone takes it. */
function docusealTag(type: string): (place: SigningPlace) => string {
  return ({ stem, name, width, height }) =>
    `{{${name};role=${stem};type=${type};width=${Math.round(width)};height=${Math.round(height)}}}`;
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

/**
 * What a service makes the height of a field from: the size of the tag's letters, the line that they stand on with all that it
 * leaves above and below, or what the sender says of an anchor. The width is the tag's, or the sender's too.
 */
const fieldHeights: Readonly<Record<ESignService, 'letters' | 'line' | 'sender'>> = {
  docusign: 'sender',
  adobe: 'letters',
  dropbox: 'letters',
  docuseal: 'line',
  documenso: 'line',
};

export function fieldHeightOf(service: ESignService): 'letters' | 'line' | 'sender' {
  return fieldHeights[service];
}

/** How a tag begins, with all of it where it has an end. In no other text that goes to the service may it stand. */
const openings: Readonly<Record<ESignService, RegExp>> = {
  // The sender's anchor strings are matched in any case.
  docusign: /\/(?:sn|fn|ti|ds|in)\d+\//i,
  adobe: /\{\{(?:[^}]*\}\})?/,
  dropbox: /\[\s*[a-z-]+\s*\|(?:[^\]]*\])?/i,
  docuseal: /\{\{(?:[^}]*\}\})?/,
  documenso: /\{\{(?:[^}]*\}\})?/,
};

export function openingOf(service: ESignService): RegExp {
  return openings[service];
}

/** The text that makes a service put its field at a place. */
export function tagFor(service: ESignService, place: SigningPlace): string {
  return services[service][place.purpose](place);
}
