import { afterAll } from 'vitest';
import { removeFolders } from './temporary-folder.ts';

// Hooks of a setup file run after those of the tests, so servers and databases have ended.
afterAll(removeFolders);
