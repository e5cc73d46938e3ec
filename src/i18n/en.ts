import { finder } from './en/finder.ts';
import { finderResult } from './en/finder-result.ts';
import { guidePage } from './en/guides.ts';
import * as record from './en/record.ts';
import { referral } from './en/referral.ts';
import * as site from './en/site.ts';
import { time } from './en/time.ts';
import type { PublicWords } from './languages.ts';

export const en = { finder, finderResult, guidePage, referral, time, ...record, ...site } satisfies PublicWords;
