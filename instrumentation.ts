import type { Instrumentation } from 'next';

/** Runs once when the server starts, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { offerAnswers } = await import('./app/_server/offer-answers');
  offerAnswers();
  const { startJobs } = await import('./app/_server/jobs');
  startJobs();
}

/** What failed while a page was made, under the digest that its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logPageFailure } = await import('./app/_server/log-page-failure');
  logPageFailure(error, { method: request.method, route: context.routePath });
};
