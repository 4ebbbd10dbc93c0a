import type { Handler } from '@/app/_server/methods';
import { refusalProblem } from '@/app/_server/problem';

/** An address that is not in the table answers like a thing that does not exist. */
const nothing: Handler = () => Promise.resolve(refusalProblem({ code: 'not_found' }));

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
