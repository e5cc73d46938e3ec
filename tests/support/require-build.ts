import { inject } from 'vitest';
import type {} from './build-once.ts';

if (!inject('siteIsBuilt')) throw new Error('The site could not be built, so it was not tested. The output of the build says why.');
