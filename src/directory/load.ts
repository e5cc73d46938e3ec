import { type CollectionKey, getCollection } from 'astro:content';
import type { Content } from '#domain/directory/content.ts';
import { type Directory, joinDirectory } from '#domain/directory/directory.ts';
import { type DirectoryIndex, indexDirectory } from '#domain/directory/directory-index.ts';
import type { GuideContent } from '#domain/guides/guide-content.ts';
import { type GuideShelf, shelve } from '#domain/guides/guide-shelf.ts';
import { summarize } from '#domain/guides/guide-summary.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';

/** The directory of this build, with its records at hand. Joined once for all pages. */
export function loadDirectory(): Promise<DirectoryIndex> {
  loaded ??= join().then(indexDirectory);
  return loaded;
}

/** The guides of this build, in their order. */
export function loadGuides(): Promise<GuideShelf> {
  shelved ??= joinGuides();
  return shelved;
}

let loaded: Promise<DirectoryIndex> | undefined;
let shelved: Promise<GuideShelf> | undefined;

async function joinGuides(): Promise<GuideShelf> {
  const content = {
    guides: await records('guides'),
    amounts: await records('amounts'),
    articles: await records('articles'),
    glossary: await records('glossary'),
  } as unknown as GuideContent;
  return shelve(content);
}

async function join(): Promise<Directory> {
  const content = {
    organizations: await records('organizations'),
    services: await records('services'),
    locations: await records('locations'),
    prisons: await records('prisons'),
    hotlines: await records('hotlines'),
    everydayWords: await records('everydayWords'),
    regions: await records('regions'),
    counties: await records('counties'),
    municipalities: await records('municipalities'),
    localities: await records('localities'),
    postalCodes: await records('postalCodes'),
  } as Content;
  const { guides } = await loadGuides();
  return joinDirectory(content, CalendarDay.parse(__BUILD_DAY__), summarize(guides));
}

/** The loader keys records by their place, because a store does not promise an order. */
async function records(name: CollectionKey): Promise<readonly unknown[]> {
  const entries = await getCollection(name);
  return entries.sort((one, other) => (one.id < other.id ? -1 : 1)).map((entry) => entry.data);
}
