import { mkdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { readFolder } from '#directory/read-folder.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { summarize } from '#domain/guides/guide-summary.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { readEnvironment } from '../env.ts';

const root = join(import.meta.dirname, '..', '..');

/** Serves while somebody edits: pages reload by themselves, and what the API reads is written anew when content changes. */
async function main(): Promise<void> {
  const { port, host } = readEnvironment();
  writeDirectory();
  let pending: NodeJS.Timeout | undefined;
  watch(join(root, 'content'), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(writeDirectory, 200);
  });
  await dev({ root, server: { port, host } });
  console.log(`Most: http://${host}:${port}`);
}

/** Broken content is told and changes nothing: the last whole directory stays. */
function writeDirectory(): void {
  const { day } = toWarsaw(Date.now());
  const { content, guides, problems } = readFolder(join(root, 'content'), day);
  for (const problem of problems) console.error(problemLine(problem));
  if (problems.length > 0) return;
  mkdirSync(join(root, '.astro'), { recursive: true });
  writeFileSync(join(root, '.astro', 'directory.json'), JSON.stringify(joinDirectory(content, day, summarize(guides.guides))));
}

await main();
