/** The bars of the bench. Bytes and ratios hold on any machine; seconds mean a machine with two cores. */
export const limits = {
  /** Bytes of answers as they travel (headers and compressed bodies), favicon counted, from an empty cache to a quiet network. */
  homeBytes: 14_000,
  homeRequests: 3,
  otherPageBytes: 30_000,
  /** Bytes of a Starlight page with the same text, divided by ours. */
  starlightRatio: 3,
  /** Our requests a second for a static page, divided by those of Astro's standalone server. */
  standaloneRatio: 5,
  /** Time of plain Leaflet with markercluster from click to points, divided by ours. */
  mapRatio: 1,
  /** Scripts of the finder's picker of places, compressed. */
  pickerBytes: 15_000,
  /** Of the query table among the first five, in per cent. */
  searchFound: 97,
  /** One answer of the live box. */
  searchBytes: 8000,
  /** Beside Starlight's Pagefind box on a slow phone. */
  searchBytesRatio: 10,
  searchTimeRatio: 3,
  /** The slowest of a hundred questions at country size, divided by today's. */
  searchGrowth: 20,
  /** Requests kept a second, divided by those of Fastify with one plain row, and by what the disk can promise. */
  referralsToFastify: 3,
  referralsToDisk: 1,
  /** Memory after a hundred thousand requests, divided by that after twenty thousand. */
  memoryGrowth: 1.3,
  /** Today's content, built from nothing. */
  buildSeconds: 60,
  /** A generated country must build at all, in what a modest server has. Its time is only told. */
  countryMemoryBytes: 8_000_000_000,
  countrySeconds: 30 * 60,
} as const;
