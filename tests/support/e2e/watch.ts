import type { BrowserContext, ConsoleMessage, Page, Request, Response } from '@playwright/test';

/** What a test says beforehand will go wrong: an answer's status (0: no answer came) and where. */
export interface Allowed {
  status: number;
  path: RegExp;
  seen: number;
}

/** An error that a test brings about: what the console says of it. */
export interface AllowedError {
  text: RegExp;
  seen: number;
}

/** Everything that went wrong in the browser and was not announced, in words. */
export interface Watch {
  troubles: string[];
  allowed: Allowed[];
  errors: AllowedError[];
}

/** Listens to everything that happens in a context: errors in the console, violations of the policy, thrown errors, failed requests. */
export async function watch(context: BrowserContext, who: string, { troubles, allowed, errors }: Watch): Promise<void> {
  // What a script tries and catches is reported as well, and not in the console.
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`against the policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
    ),
  );
  const expected = (status: number, url: string) => {
    const { pathname } = new URL(url);
    const found = allowed.find((one) => one.status === status && one.path.test(pathname));
    if (found) found.seen += 1;
    return found !== undefined;
  };
  const trouble = (page: Page | null, said: string) => troubles.push(`${who}, ${page?.url() ?? 'no page'}: ${said}`);
  context.on('weberror', (thrown) => trouble(thrown.page(), `threw ${String(thrown.error().stack ?? thrown.error())}`));
  context.on('console', (message: ConsoleMessage) => {
    // An answer of 400 or more is told by the response, where it can be announced.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    const error = errors.find((one) => one.text.test(message.text()));
    if (error) error.seen += 1;
    else trouble(message.page(), `console: ${message.text()}`);
  });
  context.on('requestfailed', (request: Request) => {
    const why = request.failure()?.errorText ?? '';
    // Whoever leaves a page gives up what it had begun to load.
    if (why === 'net::ERR_ABORTED' || expected(0, request.url())) return;
    trouble(pageOf(request), `${request.method()} ${request.url()}: ${why}`);
  });
  context.on('response', (response: Response) => {
    if (response.status() < 400 || expected(response.status(), response.url())) return;
    trouble(pageOf(response.request()), `${response.request().method()} ${response.url()}: ${response.status()}`);
  });
}

/** A service worker's request, and one of a page that is gone, have none. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}
