import type { EverydayWords } from '../search/everyday-words.schema.ts';
import type { Hotline } from './hotline.schema.ts';
import type { Location } from './location.schema.ts';
import type { County, Locality, Municipality, PostalCode, Region } from './municipality.schema.ts';
import type { Organization } from './organization.schema.ts';
import type { Prison } from './prison.schema.ts';
import type { Service } from './service.schema.ts';

/** A record with the key that its file's name gives it. */
export type Keyed<T> = T & { readonly id: string };

/** All facts of `content/` as editors keep them: with notes, withheld records and secret ones. Never shown as such. */
export interface Content {
  readonly organizations: readonly Keyed<Organization>[];
  readonly services: readonly Keyed<Service>[];
  readonly locations: readonly Keyed<Location>[];
  readonly prisons: readonly Keyed<Prison>[];
  readonly hotlines: readonly Keyed<Hotline>[];
  readonly everydayWords: readonly EverydayWords[];
  readonly regions: readonly Region[];
  readonly counties: readonly County[];
  readonly municipalities: readonly Municipality[];
  readonly localities: readonly Locality[];
  readonly postalCodes: readonly PostalCode[];
}
