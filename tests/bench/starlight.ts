import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { precompress } from '#api/build/precompress.ts';
import { staticFiles } from '#api/http/static-files.ts';
import type { PageText } from './page-text.ts';
import { type Finished, run, type Served } from './process.ts';

/** Exact versions, so that the peer is the same everywhere. Starlight 0.42 supports Astro 7. */
const packages = { astro: '7.3.5', '@astrojs/starlight': '0.42.4' } as const;

/** Builds a Starlight site of the same texts, as its guide says: nothing tuned, nothing added, our menu as its side bar. */
export async function buildStarlight(folder: string, texts: ReadonlyMap<string, PageText>, icon: string): Promise<Finished> {
  mkdirSync(folder, { recursive: true });
  install(folder);
  for (const made of ['src', 'public', 'dist', '.astro']) rmSync(join(folder, made), { recursive: true, force: true });
  write(folder, 'astro.config.mjs', config(texts));
  write(folder, 'src/content.config.ts', collections);
  mkdirSync(join(folder, 'public'));
  cpSync(icon, join(folder, 'public', 'favicon.svg'));
  for (const [path, text] of texts) write(folder, `src/content/docs${path === '/' ? '/index' : path}.md`, page(text));
  const built = await run(join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs'), { cwd: folder, args: ['build', '--silent'], seconds: 300 });
  await precompress(join(folder, 'dist'));
  return built;
}

/** Served by our own server of files, so that only what is sent differs. */
export async function serveFiles(folder: string): Promise<Pick<Served, 'site' | 'stop'>> {
  const files = staticFiles(folder);
  const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    site: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Installed once and kept: the versions never change without this file. */
function install(folder: string): void {
  const isThere = Object.entries(packages).every(([name, version]) => installedVersion(folder, name) === version);
  if (isThere) return;
  write(folder, 'package.json', JSON.stringify({ private: true, type: 'module', dependencies: packages }));
  const npm = process.env['npm_execpath'];
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  if (spawnSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) throw new Error('Starlight could not be installed.');
}

function installedVersion(folder: string, name: string): string | undefined {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : undefined;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const page = ({ title, description, markdown }: PageText) =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${markdown}\n`;

/** The same entries as our header and footer, with the titles of their pages. */
const menu = ['/dzis', '/uslugi', '/gmina', '/telefony', '/zaklady', '/instytucje', '/dla-bliskich', '/dla-specjalistow', '/o-serwisie'];

const config = (texts: ReadonlyMap<string, PageText>) => `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'never',
  build: { format: 'file' },
  integrations: [
    starlight({
      title: 'Most',
      disable404Route: true,
      locales: { root: { label: 'Polski', lang: 'pl' } },
      sidebar: ${JSON.stringify(menu.map((link) => ({ label: texts.get(link)?.title ?? link, link })))},
    }),
  ],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
