import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Content } from '#domain/directory/content.ts';
import type { GuideContent } from '#domain/guides/guide-content.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { readFolder } from './read-folder.ts';

type AllContent = Content & GuideContent;

/** Feeds one collection from `content/`. The folder is read and checked once for all of them; a problem stops the build. */
export function contentLoader(kind: keyof AllContent): Loader {
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

const read = new Map<string, AllContent>();

function checkedContent(folder: string) {
  const found = read.get(folder) ?? readChecked(folder);
  read.set(folder, found);
  return {
    /** Records with a key that sorts as they stand in the folder or table. */
    entries: (kind: keyof AllContent): readonly (readonly [string, Record<string, unknown>])[] =>
      found[kind].map((record, position) => [String(position).padStart(6, '0'), { ...record }]),
  };
}

function readChecked(folder: string): AllContent {
  const { content, guides, problems } = readFolder(folder, CalendarDay.parse(__BUILD_DAY__));
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return { ...content, ...guides };
}
