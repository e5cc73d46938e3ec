import type { Address } from '#domain/directory/contact.schema.ts';
import type { Directory } from '#domain/directory/directory.ts';
import type { Listing } from '#domain/directory/directory-index.ts';

type Place = { readonly address?: Address | undefined };

/** schema.org: an office or organization. What is not known is not there; nothing of a secret place is. */
export function organizationData(record: Directory['organizations'][number], place: Place | undefined): object {
  const isOffice = record.kind === 'municipal_office' || record.kind === 'county_centre' || record.kind === 'public_office';
  return {
    '@type': isOffice ? 'GovernmentOffice' : 'Organization',
    name: record.name,
    alternateName: record.alternate_name,
    telephone: telephone(record.phones),
    email: record.emails?.[0],
    url: record.website,
    address: postalAddress(place?.address),
  };
}

/** schema.org: a service and who provides it. */
export function serviceData({ service, organization, places, phones }: Listing): object {
  return {
    '@type': 'Service',
    name: service.name,
    description: service.description,
    provider: { '@type': 'Organization', name: organization.name },
    availableChannel: {
      '@type': 'ServiceChannel',
      servicePhone: telephone(phones) ? { '@type': 'ContactPoint', telephone: telephone(phones) } : undefined,
      serviceLocation: places[0]?.address ? { '@type': 'Place', address: postalAddress(places[0].address) } : undefined,
    },
  };
}

const telephone = (phones: readonly { readonly number: string; readonly type?: string | undefined }[] | undefined): string | undefined =>
  phones?.find((phone) => phone.type !== 'fax')?.number;

function postalAddress(address: Address | undefined): object | undefined {
  if (!address) return undefined;
  return { '@type': 'PostalAddress', streetAddress: address.street, postalCode: address.postal_code, addressLocality: address.city, addressCountry: 'PL' };
}
