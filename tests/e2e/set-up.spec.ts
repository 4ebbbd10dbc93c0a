import { entryWords } from '@/lib/words/en/entry';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import { refused } from '../support/e2e/errors-of';
import { noViolations } from '../support/e2e/no-violations';
import { expect, test } from '../support/e2e/test';

const say = signInWords.setup;
const chosen = 'four words to remember';

test('the one-time link makes the first administrator, who invites somebody, who joins', async ({ stranger }) => {
  const house = `http://localhost:${process.env.CP_EMPTY_PORT}`;
  const link = `${house}/setup?token=${process.env.CP_SETUP_TOKEN}`;
  const admin = await stranger();

  await admin.goto(`${house}/setup`);
  await expect(admin.getByRole('heading', { name: entryWords.setup.noToken })).toBeVisible();
  await admin.goto(`${house}/setup?token=made-up`);
  await expect(admin.getByRole('heading', { name: say.expired })).toBeVisible();

  await admin.goto(link);
  await admin.getByRole('button', { name: say.send }).click();
  await refused(admin, entryWords.setup.newsroomMissing);
  await noViolations(admin, 'setting up, refused');
  await admin.getByLabel(say.newsroom).fill('Sorn Valley Post');
  await admin.getByRole('radio', { name: say.pair }).check();
  await admin.getByLabel(say.yourName).fill('Mira Sandoz');
  await admin.getByLabel(say.email).fill('mira@post.example');
  await admin.getByLabel(say.password, { exact: true }).fill(chosen);
  await admin.getByRole('button', { name: say.send }).click();
  await admin.waitForURL(`${house}/desk`);
  await expect(admin.getByText('Sorn Valley Post').first()).toBeVisible();

  const late = await stranger();
  await late.goto(link);
  await expect(late.getByRole('heading', { name: entryWords.setup.already })).toBeVisible();

  await admin.goto(`${house}/people/invite`);
  await admin.getByLabel(newsroomWords.people.email).fill('no address');
  await admin.getByRole('button', { name: newsroomWords.people.sendInvitation, exact: true }).click();
  await refused(admin, words.errors.notAnEmail);
  await expect(admin.getByLabel(newsroomWords.people.email)).toHaveValue('no address');
  await admin.getByLabel(newsroomWords.people.email).fill('aino@post.example');
  await admin.getByRole('button', { name: newsroomWords.people.sendInvitation, exact: true }).click();
  const address = await admin.getByLabel(peopleWords.invite.link).inputValue();

  const guest = await stranger();
  await guest.goto(address);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(
    signInWords.invitation.title({ newsroom: 'Sorn Valley Post' }),
  );
  await noViolations(guest, 'joining');
  await guest.getByLabel(signInWords.invitation.name).fill('Aino Berg');
  await guest.getByLabel(signInWords.invitation.password, { exact: true }).fill('too short');
  await guest.getByRole('button', { name: signInWords.invitation.send }).click();
  await refused(guest, signInWords.invitation.passwordShort);
  await expect(guest.getByLabel(signInWords.invitation.name)).toHaveValue('Aino Berg');
  await guest.getByLabel(signInWords.invitation.password, { exact: true }).fill(chosen);
  await guest.getByRole('button', { name: signInWords.invitation.send }).click();
  await guest.waitForURL(`${house}/desk`);
  await expect(guest.getByText('Aino Berg').first()).toBeVisible();

  await late.goto(address);
  await expect(late.getByRole('heading', { name: signInWords.invitation.expired })).toBeVisible();
});
