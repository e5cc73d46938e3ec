import { checkReferences } from '#domain/directory/check-references.ts';
import type { Content } from '#domain/directory/content.ts';
import { hotlineSchema } from '#domain/directory/hotline.schema.ts';
import { locationSchema } from '#domain/directory/location.schema.ts';
import { countySchema, localitySchema, municipalitySchema, postalCodeSchema, regionSchema } from '#domain/directory/municipality.schema.ts';
import { organizationSchema } from '#domain/directory/organization.schema.ts';
import { prisonSchema } from '#domain/directory/prison.schema.ts';
import { serviceSchema } from '#domain/directory/service.schema.ts';
import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { everydayWordsSchema } from '#domain/search/everyday-words.schema.ts';
import { readRecord, readRecords, readTable } from './read-files.ts';

/** Reads and checks a content folder. Nothing may be built while `problems` is not empty. */
export function readContent(folder: string): { readonly content: Content; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const content: Content = {
    organizations: readRecords(folder, 'organizations', organizationSchema, problems),
    services: readRecords(folder, 'services', serviceSchema, problems),
    locations: readRecords(folder, 'locations', locationSchema, problems),
    prisons: readRecords(folder, 'prisons', prisonSchema, problems),
    hotlines: readRecords(folder, 'hotlines', hotlineSchema, problems),
    everydayWords: readRecord(folder, 'taxonomies/everyday-words.yaml', everydayWordsSchema, problems),
    regions: readTable(folder, 'regions.csv', regionSchema, problems),
    counties: readTable(folder, 'counties.csv', countySchema, problems),
    municipalities: readTable(folder, 'municipalities.csv', municipalitySchema, problems),
    localities: readTable(folder, 'localities.csv', localitySchema, problems),
    postalCodes: readTable(folder, 'postal-codes.csv', postalCodeSchema, problems),
  };
  // References of half-read content would only repeat the problems already found.
  if (problems.length === 0) problems.push(...checkReferences(content));
  return { content, problems };
}
