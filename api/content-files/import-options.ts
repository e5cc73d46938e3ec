import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface ImportOptions {
  readonly file: string;
  readonly content: string;
  /** Six-digit codes of gminy, or "all"; empty: somebody must be asked. */
  readonly accept: readonly string[];
  readonly skipWrong: boolean;
}

export interface ImportOptionsProblem {
  readonly code: 'list.no-file' | 'list.too-many-files' | 'list.option-unknown';
  readonly found: string;
}

/** What stands behind `npm run import --`. */
export function importOptions(args: readonly string[], content: string): ImportOptions | ImportOptionsProblem {
  const parsed = parse(args);
  if (!parsed) return { code: 'list.option-unknown', found: args.join(' ') };
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined) return { code: 'list.no-file', found: '' };
  if (more.length > 0) return { code: 'list.too-many-files', found: more.join(' ') };
  // A seven-digit code carries the type of the gmina at its end.
  const accept = (values.accept ?? '')
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
    .map((code) => (/^\d{7}$/.test(code) ? code.slice(0, 6) : code));
  return { file: resolve(file), content: resolve(values.content ?? content), accept, skipWrong: values['skip-wrong'] === true };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { accept: { type: 'string' }, content: { type: 'string' }, 'skip-wrong': { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}
