/// <reference types="astro/client" />

/** The day of the build, YYYY-MM-DD in Poland (astro.config.mjs). */
declare const __BUILD_DAY__: string;

/** The file of borders that MOST_AREAS names; empty without one (astro.config.mjs). */
declare const __AREAS_FILE__: string;

/** Leaflet's own module: only its types live elsewhere. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}

declare namespace App {
  interface Asker {
    readonly address: string;
  }

  interface Locals {
    /** The API in process: pages that need a request ask it (design decision 3). */
    api: {
      request(path: string, init?: RequestInit, asker?: Asker): Response | Promise<Response>;
      fetch(request: Request, asker?: Asker): Response | Promise<Response>;
    };
    /** Of the one who asks, as the listener sees it: kept nowhere in clear. */
    address: string;
  }
}
