import sirv from 'sirv';

/** The files of a build, precompressed: hashed assets never change, everything else is asked for again by its ETag. */
export const staticFiles = (folder: string) =>
  sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', pathname.startsWith('/_a/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
