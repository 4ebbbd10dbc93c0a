import { z } from 'zod';
import { contentView } from '@/lib/review/views/piece';

const shape = z.object({ content: contentView, text: z.string() });

/** A version's stored content and canonical text. @throws ZodError if it is neither erased nor what a version holds. */
export const versionBody = (body: unknown) => (body === undefined ? null : shape.parse(body));
