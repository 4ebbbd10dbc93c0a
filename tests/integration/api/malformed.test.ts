import { test } from 'vitest';
import { answeredAsDocumented } from '@/tests/support/answered-as-documented';

test('malformed requests are answered as the API’s document says, and none with 5xx', { timeout: 300_000 }, () =>
  answeredAsDocumented(1_000),
);
