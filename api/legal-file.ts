import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Lawful, lawfulSchema } from '#domain/referral/lawful.schema.ts';
import { EnvironmentError } from './env.ts';
import { fieldCodes } from './problem.ts';

/** The file that switches sending on. Unreadable or incomplete: one clear sentence, and the server does not start. */
export function readLawful(path: string, origin: string): Lawful {
  const read = lawfulSchema.safeParse(contentOf(path));
  if (read.success && read.data.demo && origin.startsWith('https:')) {
    throw new EnvironmentError('MOST_LEGAL says "demo: true": invented values may not switch sending on under an https address.');
  }
  if (read.success) return read.data;
  throw new EnvironmentError(`MOST_LEGAL is incomplete: ${Object.keys(fieldCodes(read.error)).join(', ')}. See content/legal/README.md.`);
}

function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new EnvironmentError(`MOST_LEGAL is "${path}", which cannot be read as YAML. See content/legal/README.md.`, { cause });
  }
}
