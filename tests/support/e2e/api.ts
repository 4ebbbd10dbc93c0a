import { expect, type Page } from '@playwright/test';

export type Answer = Record<string, unknown>;

/** Asks the API with somebody's session, and wants it to go well. `path` starts after `/api/v1`. */
export async function ask(
  page: Page,
  method: string,
  path: string,
  data?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await page.context().request.fetch(`/api/v1${path}`, {
    method,
    headers: { ...headersOf(method), ...headers },
    ...(data ? { data } : {}),
  });
  const answer = (await response.json()) as Answer;
  expect(response.status(), `${method} ${path}: ${JSON.stringify(answer)}`).toBeLessThan(300);
  return answer;
}

/** As a page of the newsroom sends them. */
const headersOf = (method: string): Record<string, string> => ({
  'sec-fetch-site': 'same-origin',
  ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
});

/** The status of an answer, good or bad. */
export async function statusOf(page: Page, method: string, path: string, data?: object): Promise<number> {
  const response = await page.context().request.fetch(path, {
    method,
    headers: headersOf(method),
    ...(data ? { data } : {}),
  });
  return response.status();
}
