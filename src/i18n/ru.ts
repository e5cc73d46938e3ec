import type { PublicWords } from './languages.ts';
import { finder } from './ru/finder.ts';
import { finderResult } from './ru/finder-result.ts';
import { guidePage } from './ru/guides.ts';
import * as record from './ru/record.ts';
import { referral } from './ru/referral.ts';
import * as site from './ru/site.ts';
import { time } from './ru/time.ts';

export const ru = { finder, finderResult, guidePage, referral, time, ...record, ...site } satisfies PublicWords;
