export { GET } from '@/app/_server/published/next-route';
export const dynamic = 'force-dynamic';
