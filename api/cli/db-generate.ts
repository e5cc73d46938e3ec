import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// Writes the next migration from api/db/schema.ts and staff-schema.ts: `npm run db:generate -- add-notes`.
const root = join(import.meta.dirname, '..', '..');
const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Give the migration a name of lower-case words: npm run db:generate -- add-notes');
  process.exit(1);
}
const kit = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs');
const folders = ['--dialect', 'sqlite', '--schema', 'api/db/*schema.ts', '--out', 'api/db/migrations'];
process.exit(spawnSync(process.execPath, [kit, 'generate', ...folders, '--name', name], { cwd: root, stdio: 'inherit' }).status ?? 1);
