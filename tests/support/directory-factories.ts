import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createApp } from '#api/app.ts';
import { openAnchorFiles } from '#api/audit/anchor-files.ts';
import { openErasedJournal } from '#api/db/erased-journal.ts';
import type { Deps } from '#api/deps.ts';
import { limitVotes } from '#api/feedback/vote-limit.ts';
import { createJobBoard } from '#api/jobs/board.ts';
import { openPaper } from '#api/paper/typst.ts';
import { openAuth } from '#api/staff/auth.ts';
import type { Content } from '#domain/directory/content.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { type DirectoryIndex, indexDirectory } from '#domain/directory/directory-index.ts';
import type { Hours } from '#domain/directory/schedule.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { type Instant, toInstant } from '#domain/kernel/warsaw-time.ts';
import { county, municipality, place, service, smallContent } from './content-factories.ts';
import { databasePath, testDatabase } from './database.ts';
import { noLimits, testKeys } from './server-parts.ts';

/** The day of every test that does not say another. */
export const today = CalendarDay.parse('2026-11-24');

/** "2026-11-24 22:30" by the clock on the wall in Poland. */
export function at(text: string): Instant {
  const [day = '', hour = 0, minute = 0] = text.split(/[ :]/);
  return toInstant(CalendarDay.parse(day), Number(hour) * 60 + Number(minute));
}

/** The small content as a directory, with its changes. */
export const directoryOf = (facts: Partial<Content> = {}): DirectoryIndex => indexDirectory(joinDirectory(smallContent(facts), today));

/** Every night from 18:00 to 08:00, or with other windows or a season. */
export const nights = (facts: { readonly opens_at?: string; readonly closes_at?: string; readonly season?: { from: string; to: string } } = {}): Hours => ({
  schedules: [
    {
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'],
      windows: [{ opens_at: facts.opens_at ?? '18:00', closes_at: facts.closes_at ?? '08:00', next_day: true }],
      ...(facts.season ? { season: facts.season } : {}),
    },
  ],
  ...(facts.season ? { off_season: 'closed' as const } : {}),
});

/** Two powiaty, and night places that differ in whom and when they admit. */
export const nightContent = (): Partial<Content> => ({
  counties: [county(), county({ code: '0812', name: 'lesny' }), county({ code: '0813', name: 'pusty' })],
  municipalities: [municipality(), municipality({ code: '081201', terc: '0812011', name: 'Lasy', seat: 'Lasy', county: '0812' })],
  locations: [place('ops-brzegi'), place('lasy', { municipality: '081201', address: { city: 'Lasy' } })],
  services: [
    service('dla-mezczyzn', { eligibility: { men: true, women: false }, hours: nights(), service_at_locations: [{ location: 'ops-brzegi' }] }),
    service('dla-kobiet', {
      eligibility: { women: true, men: false, parents_with_children: true },
      hours: nights({ opens_at: '20:00' }),
      service_at_locations: [{ location: 'lasy' }],
    }),
    service('ogrzewalnia', { hours: nights({ season: { from: '11-01', to: '03-31' } }), service_at_locations: [{ location: 'ops-brzegi' }] }),
    service('bez-godzin', { service_at_locations: [{ location: 'lasy' }] }),
    service('jadlodajnia', { categories: ['food'], service_at_locations: [{ location: 'ops-brzegi' }] }),
  ],
});

/** What the app gets from outside, at a fixed moment. */
export const depsAt = (moment: string, facts: Partial<Content> = nightContent()): Deps => ({
  /** Opened when somebody asks for it. */
  get database() {
    return testDatabase();
  },
  get keys() {
    return testKeys();
  },
  limits: noLimits,
  /** Opened with a database of its own: see referral-deps.ts where accounts matter. */
  get auth() {
    return openAuth({ database: testDatabase(), keys: testKeys(), now: () => at(moment), origin: 'http://localhost:4321' });
  },
  lawful: undefined,
  jobs: createJobBoard(),
  get anchors() {
    return openAnchorFiles(join(dirname(databasePath()), 'anchors'));
  },
  get erased() {
    return openErasedJournal(join(dirname(databasePath()), 'erased.log'));
  },
  directory: directoryOf(facts),
  now: () => at(moment),
  origin: 'http://localhost:4321',
  random: randomBytes,
  finderKey: Buffer.alloc(32, 7),
  setSheet: openPaper(),
  countEmptySearch: () => {},
  takeVote: limitVotes(Buffer.from('test')),
  keepVote: async () => {},
});

/** The whole app with a directory, at a fixed moment. */
export function appAt(moment: string, facts: Partial<Content> = nightContent()): ReturnType<typeof createApp> {
  return createApp(depsAt(moment, facts));
}
