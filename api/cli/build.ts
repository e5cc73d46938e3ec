import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areasFile } from '#directory/areas/areas-file.ts';
import { readAreas } from '#directory/areas/read-areas.ts';
import { readFolder } from '#directory/read-folder.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { indexDirectory } from '#domain/directory/directory-index.ts';
import { summarize } from '#domain/guides/guide-summary.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { areasSentence } from '#i18n/areas-sentence.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { fingerprint } from '../build/fingerprint.ts';
import { writePagePolicies } from '../build/page-policies.ts';
import { writePagefind } from '../build/pagefind.ts';
import { precompress } from '../build/precompress.ts';
import { withheldIn } from '../build/withheld.ts';

const root = join(import.meta.dirname, '..', '..');

/** Builds the site into `dist`, aside and swapped in whole; does nothing when it is still right. */
async function main(): Promise<void> {
  const day = process.env['MOST_BUILD_DAY'] || toWarsaw(Date.now()).day.toString();
  const areas = areasFile(root, process.env['MOST_AREAS']);
  const wanted = fingerprint(root, [day, process.env['MOST_ORIGIN'] ?? '', areas ?? ''], areas ? [areas] : []);
  const dist = join(root, 'dist');
  if (existsSync(join(dist, 'fingerprint')) && readFileSync(join(dist, 'fingerprint'), 'utf8') === wanted) return;
  const began = Date.now();
  const { content, guides, problems } = readFolder(join(root, 'content'), CalendarDay.parse(day));
  if (problems.length > 0) fail([...problems.map(problemLine), `Nothing was built. Problems: ${problems.length}.`].join('\n'));
  const directory = joinDirectory(content, CalendarDay.parse(day), summarize(guides.guides));
  const borders = areas ? readAreas(areas, directory.municipalities) : undefined;
  if (borders?.ok === false) fail(areasSentence(borders));

  const aside = join(root, `dist.next-${process.pid}`);
  process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
  process.env['MOST_BUILD_DAY'] = day;
  process.env['MOST_AREAS'] = areas ?? '';
  // A build is always one for production, whatever the shell or a test runner set.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  await build({ root, outDir: aside, logLevel: 'warn' });
  writePagePolicies(aside);
  writeFileSync(join(aside, 'directory.json'), JSON.stringify(directory));
  await writePagefind(join(aside, 'client'), indexDirectory(directory));
  const leaks = withheldIn(aside, content);
  if (leaks.length > 0) fail([...leaks, 'Nothing was built: a value that must be withheld stands in the output.'].join('\n'));
  const files = await precompress(join(aside, 'client'));
  writeFileSync(join(aside, 'fingerprint'), wanted);
  swap(aside, dist);
  console.error(`most: built ${files} files of ${day} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** The old build stays until the new one is whole. */
function swap(aside: string, dist: string): void {
  const old = `${dist}.old-${process.pid}`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(aside, dist);
  rmSync(old, { recursive: true, force: true });
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}

await main();
