import { expect, test } from 'vitest';
import { howWeReviewPage } from '@/lib/formats/html/how-we-review-page';
import { type Policy, shippedPolicies } from '@/lib/review/policy';
import { aPublication } from './publication';

const { site } = aPublication();
const pageOf = (policy: Policy, contact: string | null = null) =>
  howWeReviewPage(site, { desks: [{ name: 'Opinion', policy }], contact, perspective: (slug) => slug });

test('promises only what the policy of the desk asks', () => {
  const { pair, full } = shippedPolicies;
  expect(pageOf(pair)).toContain('Not asked by this desk’s policy: Second pair of eyes.');
  expect(pageOf(pair)).not.toContain('two editors mark it publishable');
  expect(pageOf(full)).not.toContain('Not asked by this desk’s policy');
  expect(pageOf(full)).toContain('two editors mark it publishable');
  const little: Policy = {
    ...full,
    requirements: { ...full.requirements, facts_checked: { required: false, overridable: true } },
  };
  expect(pageOf(little)).toContain('Not asked by this desk’s policy: Facts checked.');
  expect(pageOf(little)).not.toMatch(/fact-checker has signed/);
});

test('each desk stands with its own policy', () => {
  const { pair, full } = shippedPolicies;
  const page = howWeReviewPage(site, {
    desks: [
      { name: 'Opinion', policy: pair },
      { name: 'Abroad', policy: full },
    ],
    contact: null,
    perspective: (slug) => slug,
  });
  expect(page.indexOf('Opinion</h3>')).toBeLessThan(page.indexOf('Abroad</h3>'));
});

test('says where to write only where there is an address, and links to it', () => {
  expect(pageOf(shippedPolicies.small)).not.toContain('write to');
  expect(pageOf(shippedPolicies.small, 'errors@tidings.example')).toContain('<a href="mailto:errors@tidings.example"');
  expect(pageOf(shippedPolicies.small, 'https://tidings.example/errors')).toContain('<a href="https://tidings.example/errors"');
});
