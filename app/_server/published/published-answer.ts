/** A request: from Node's server (`scripts/steps/published.mjs`) or, under `next dev`, by a route handler of Next. */
export interface PublicRequest {
  method: string;
  /** The request's target: path and query. */
  target: string;
  headers: Pick<Headers, 'get'>;
}

/** A whole answer. For HEAD it includes the body, which the caller does not send. */
export interface PublishedAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array<ArrayBuffer>;
}

/** A request for one of the published addresses. */
export interface PublicAsked {
  headers: Pick<Headers, 'get'>;
  search: URLSearchParams;
  /** What the address names in the place of `:name`, decoded; '' where it names nothing. */
  name: string;
}
export type PublishedRoute = (asked: PublicAsked) => PublishedAnswer | Promise<PublishedAnswer>;
