import type { PublicWords } from './languages.ts';
import { finder } from './uk/finder.ts';
import { finderResult } from './uk/finder-result.ts';
import { guidePage } from './uk/guides.ts';
import * as record from './uk/record.ts';
import { referral } from './uk/referral.ts';
import * as site from './uk/site.ts';
import { time } from './uk/time.ts';

export const uk = { finder, finderResult, guidePage, referral, time, ...record, ...site } satisfies PublicWords;
