/** Who may import whom: the table of the design, as data. The first row whose `files` fit a path is its layer. */
export const layers = [
  row('schema', /^src\/domain\/.+\.schema\.ts$/, { layers: ['schema', 'domain'], packages: /^zod$/ }),
  row('domain', /^src\/domain\//, { layers: ['domain'], types: ['schema'] }),
  row('i18n', /^src\/i18n\//, { layers: ['i18n'], types: ['domain', 'schema'] }),
  row('paths', /^src\/paths\.ts$/, {}),
  row('reader', /^src\/directory\/read-(content|guides|files|folder|plain-language)\.ts$/, {
    layers: ['reader', 'domain', 'schema'],
    packages: /^(node:(fs|path)|yaml|csv-parse\/sync|zod)$/,
  }),
  row('areas', /^src\/directory\/areas\//, {
    layers: ['areas', 'domain'],
    types: ['schema'],
    packages: /^(node:(fs|path|zlib)|topojson-(client|server|simplify|specification)|d3-delaunay|geojson)$/,
  }),
  row('directory', /^src\/(directory\/|content\.config\.ts$)/, {
    layers: ['directory', 'reader', 'areas', 'domain', 'schema', 'i18n'],
    packages: /^(astro:content|astro\/loaders|node:url)$/,
  }),
  row('islands', /^src\/islands\//, {
    layers: ['islands', 'domain', 'i18n', 'paths'],
    types: ['schema'],
    packages: /^(preact(\/|$)|@github\/combobox-nav$)/,
    latePackages: /^(leaflet|supercluster|topojson-client)/,
  }),
  row('parts', /^src\/(components|layouts|styles)\//, {
    layers: ['parts', 'islands', 'domain', 'i18n', 'paths'],
    types: ['schema'],
    packages: /^(astro\/types|marked)$/,
  }),
  row('pages', /^src\/pages\//, {
    layers: ['pages', 'parts', 'islands', 'directory', 'domain', 'schema', 'i18n', 'paths'],
    packages: /^astro(\/|$)/,
  }),
  row('middleware', /^src\/middleware\.ts$/, { layers: ['domain', 'i18n'], late: ['compose'], packages: /^astro(:middleware|\/|$)/ }),
  row('database', /^api\/db\//, { layers: ['database'], types: ['domain', 'schema'], packages: /^(drizzle-orm|libsql|@libsql|node:)/ }),
  row('cli', /^api\/cli\//, { layers: ['cli', 'compose', 'api', 'database', 'reader', 'areas', 'domain', 'schema', 'i18n', 'paths'], packages: /./ }),
  row('compose', /^api\/compose\.ts$/, { layers: ['api', 'database', 'domain'], types: ['schema'], packages: serverPackages() }),
  row('api', /^api\//, { layers: ['api', 'database', 'domain', 'schema', 'i18n', 'paths'], packages: serverPackages() }),
] as const satisfies readonly Layer[];

export type LayerName =
  | 'schema'
  | 'domain'
  | 'i18n'
  | 'paths'
  | 'reader'
  | 'areas'
  | 'directory'
  | 'islands'
  | 'parts'
  | 'pages'
  | 'middleware'
  | 'database'
  | 'cli'
  | 'compose'
  | 'api';

export interface Layer {
  readonly name: LayerName;
  readonly files: RegExp;
  readonly may: Allowed;
}

interface Allowed {
  readonly layers?: readonly LayerName[];
  /** Only by `import type`: erased before anything runs. */
  readonly types?: readonly LayerName[];
  /** Only by `import()`. */
  readonly late?: readonly LayerName[];
  readonly packages?: RegExp;
  readonly latePackages?: RegExp;
}

function row(name: LayerName, files: RegExp, may: Allowed): Layer {
  return { name, files, may };
}

/** The server knows neither Astro nor Preact: pages reach it, it never reaches for pages. */
function serverPackages(): RegExp {
  return /^(?!astro|@astrojs\/|preact|vite|typescript)/;
}

/** Undefined: no layer of the table, such as `src/env.d.ts`. Tests may import everything. */
export const layerOf = (path: string): Layer | undefined => layers.find(({ files }) => files.test(path));
