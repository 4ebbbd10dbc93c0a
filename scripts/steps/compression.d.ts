/** As Node's own server calls it; the published types are those of Express. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { BrotliOptions } from 'node:zlib';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  interface Compression {
    (options: {
      filter: Filter;
      brotli: BrotliOptions;
    }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    /** Whether the answer's type is one that becomes smaller. */
    filter: Filter;
  }
  const compression: Compression;
  export default compression;
}
