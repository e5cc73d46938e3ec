/// <reference types="astro/client" />

/** The day of the build, YYYY-MM-DD in Poland (astro.config.mjs). */
declare const __BUILD_DAY__: string;

declare namespace App {
  interface Locals {
    /** The API in process: pages that need a request ask it (design decision 3). */
    api: { request(path: string, init?: RequestInit): Response | Promise<Response>; fetch(request: Request): Response | Promise<Response> };
  }
}
