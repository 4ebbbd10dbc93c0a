import { test } from 'vitest';
import { answeredAsDocumented } from '@/tests/support/answered-as-documented';

test('fifty thousand malformed requests are answered as the API’s document says, and none with 5xx', { timeout: 3_600_000 }, () =>
  answeredAsDocumented(50_000),
);
