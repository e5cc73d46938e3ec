import { basename, extname } from 'node:path';
import type { Source } from './source.ts';

export const longest = { file: 300, readme: 20, rootReadme: 60 };

/** Folders that explain themselves. `src` speaks for pages, layouts, components, islands and styles. */
export const layersWithPapers = ['content', 'src', 'src/domain', 'src/i18n', 'src/directory', 'api', 'tests'];

/** A file is one idea; above the limit it holds two. */
export function tooLong({ path, text }: Source): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  const limit = path === 'README.md' ? longest.rootReadme : path.endsWith('/README.md') ? longest.readme : longest.file;
  return lines > limit ? [`${path} has ${lines} lines; the limit is ${limit}`] : [];
}

/** `kebab-case.ts`, `PascalCase.astro`, and no drawer for what has no name. A page is named by its address. */
export function badName({ path }: Source): readonly string[] {
  const name = basename(path);
  if (path.startsWith('src/pages/') || /\.md$/.test(name)) return [];
  const stem = name.split('.', 1)[0] ?? '';
  if (/^((.*-)?(utils?|helpers?)|misc|common|index)$/i.test(stem)) return [`${path} says nothing of what is in it`];
  const isPart = ['.astro', '.tsx'].includes(extname(name));
  if (isPart ? /^[A-Z][A-Za-z0-9]*$/.test(stem) : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return [];
  return [`${path} should be ${isPart ? 'PascalCase' : 'kebab-case'}`];
}

/** A command that a paper names must be one of package.json. */
export function unknownCommands({ path, text }: Source, scripts: readonly string[]): readonly string[] {
  if (!path.endsWith('.md')) return [];
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
  return [...new Set(named)]
    .filter((command) => !scripts.includes(command))
    .map((command) => `${path} names the command ${command}, which package.json does not have`);
}
