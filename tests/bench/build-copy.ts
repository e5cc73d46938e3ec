import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Finished, run } from './process.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a build reads, without the content. */
const parts = ['src', 'api', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

export interface BuiltCopy extends Finished {
  readonly pages: number;
}

/** Builds a copy of the project from nothing, with the content that `fill` brings. The copy lies inside the project, so packages are found. */
export async function buildCopy(folder: string, fill: (content: string) => void, seconds: number): Promise<BuiltCopy> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  // Drawings are found by their place from the root of the project.
  symlinkSync(join(root, 'node_modules', 'lucide-static'), join(folder, 'node_modules', 'lucide-static'));
  fill(join(folder, 'content'));
  const built = await run(join(folder, 'api', 'cli', 'build.ts'), { cwd: folder, seconds });
  const pages = readdirSync(join(folder, 'dist', 'client'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
  return { ...built, pages };
}

export const todaysContent = (content: string): void => cpSync(join(root, 'content'), content, { recursive: true });
