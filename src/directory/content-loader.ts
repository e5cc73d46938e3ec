import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Content } from '#domain/directory/content.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { readContent } from './read-content.ts';
import { readPlainLanguage } from './read-plain-language.ts';

/** Feeds one collection from `content/`. The folder is read and checked once for all of them; a problem stops the build. */
export function contentLoader(kind: keyof Content): Loader {
  return {
    name: 'most-content',
    load: async ({ store, watcher, config, logger }) => {
      const folder = fileURLToPath(new URL('content', config.root));
      const fill = () => {
        store.clear();
        for (const [position, record] of checkedContent(folder).entries(kind)) store.set({ id: position, data: record });
      };
      fill();
      watcher?.add(folder);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        try {
          read.delete(folder);
          fill();
        } catch (problem) {
          logger.error(String(problem));
        }
      });
    },
  };
}

const read = new Map<string, Content>();

function checkedContent(folder: string) {
  const found = read.get(folder) ?? readChecked(folder);
  read.set(folder, found);
  return {
    /** Records with a key that sorts as they stand in the folder or table. */
    entries: (kind: keyof Content): readonly (readonly [string, Record<string, unknown>])[] =>
      found[kind].map((record, position) => [String(position).padStart(6, '0'), { ...record }]),
  };
}

function readChecked(folder: string): Content {
  const { content, problems: inRecords } = readContent(folder);
  const problems = inRecords.length > 0 ? inRecords : readPlainLanguage(folder, content).problems;
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return content;
}
