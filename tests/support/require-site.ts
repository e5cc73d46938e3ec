import { inject } from 'vitest';
import type {} from './site-once.ts';

const { problem } = inject('site');
if (problem) throw new Error(`The site could not be built or opened, so it was not tested: ${problem}`);
