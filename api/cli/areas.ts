import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { areaDrawing } from '#directory/areas/area-drawing.ts';
import { keptAreas } from '#directory/areas/areas-file.ts';
import { readContent } from '#directory/read-content.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { areasSentence } from '#i18n/areas-sentence.ts';
import { fill, formatNumber, plural } from '#i18n/format.ts';
import { areas as words } from '#i18n/pl/areas.ts';
import { problemLine } from '#i18n/problem-line.ts';

const root = join(import.meta.dirname, '..', '..');

/** `npm run areas -- gminy.geojson`: checks borders, makes them small and keeps them for the next build. */
function main([file, ...more]: readonly string[]): number {
  if (file === undefined || more.length > 0) return fail(words.usage);
  const { content, problems } = readContent(join(root, 'content'));
  if (problems.length > 0) return fail(problems.map(problemLine).join('\n'));
  const directory = joinDirectory(content, toWarsaw(Date.now()).day);
  const drawing = areaDrawing(resolve(file), directory, []);
  if (!drawing.ok) return fail(areasSentence({ ...drawing, file }));
  const kept = keptAreas(root);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, drawing.value);
  const size = `${formatNumber(Math.ceil(drawing.value.length / 1000))} kB`;
  process.stdout.write(`${fill(words.written, { file: relative(root, kept), gminy: plural(words.gminy, directory.municipalities.length), size })}\n`);
  return 0;
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
