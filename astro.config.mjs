import node from '@astrojs/node';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

const { origin } = new URL(process.env.MOST_ORIGIN || 'http://localhost:4321');

/** The first question of the finder, made on request under an address with a rest: no build can list it by itself. */
const finders = ['', '/uk', '/en', '/ru'].map((language) => `${origin}${language}/gdzie-mam-isc`);

export default defineConfig({
  // Absolute addresses come only from here, never from a request's Host (design decision 6).
  site: origin,
  output: 'static',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never', assets: '_a' },
  adapter: node({ mode: 'middleware', staticHeaders: true, bodySizeLimit: 64 * 1024 }),
  // Answers to a search and what belongs to one request are not to be found by search engines (public/robots.txt).
  integrations: [
    sitemap({
      filter: (page) => !/^\/(szukaj|api|urzad|panel)(\/|$)|^\/prosba\/(karta|klauzula|wyslane|zabierz)/.test(new URL(page).pathname),
      customPages: finders,
    }),
  ],
  session: false,
  markdown: { syntaxHighlight: false },
  compressHTML: true,
  // The day whose ages and marks the pages carry; a page never carries an age itself (design decision 8).
  vite: {
    define: {
      __BUILD_DAY__: JSON.stringify(process.env.MOST_BUILD_DAY || new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format()),
      __AREAS_FILE__: JSON.stringify(process.env.MOST_AREAS ?? ''),
    },
  },
  devToolbar: { enabled: false },
  security: {
    // src/middleware.ts guards unsafe methods: Astro's own check refuses text browsers and TLS proxies (design decision 5).
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
