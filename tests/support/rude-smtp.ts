import { createServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface PostOffice {
  url: string;
  /** Letters that it really took, in order: to whom, and their subject. */
  got: { to: string; subject: string }[];
  close: () => Promise<void>;
}

/** A mail server as it should be; `refuses`: addresses that it does not know. */
export async function honest(refuses: readonly string[] = []): Promise<PostOffice> {
  const got: PostOffice['got'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _, done) {
      done(refuses.includes(address) ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const [, subject = ''] = /^Subject: (.*)$/m.exec(Buffer.concat(parts).toString()) ?? [];
        got.push({ to: session.envelope.rcptTo[0]?.address ?? '', subject: subject.trim() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, got, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** What a server says to each command, by its first word; '' says nothing, null hangs up. `.` is the end of a letter. */
type Script = Partial<Record<'HELLO' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | '.', string | null>>;
const usual: Record<string, string> = {
  HELLO: '220 here\r\n',
  EHLO: '250 here\r\n',
  MAIL: '250 ok\r\n',
  RCPT: '250 ok\r\n',
  DATA: '354 go\r\n',
  '.': '250 kept\r\n',
  QUIT: '221 bye\r\n',
};

/** Servers that fail at once, and say so or do not. None of them keeps a letter. */
export const rude: Record<string, Script> = {
  'hangs up at once': { HELLO: null },
  'is no mail server': { HELLO: 'HTTP/1.1 400 Bad Request\r\n\r\n' },
  'turns everybody away': { HELLO: '554 go away\r\n' },
  'is closing': { MAIL: '421 closing\r\n' },
  'hangs up at the recipient': { RCPT: null },
  'hangs up in the letter': { DATA: null },
  'hangs up at its end': { '.': null },
  'says later to every recipient': { RCPT: '451 later\r\n' },
  'is full': { '.': '452 full\r\n' },
  'refuses every letter': { '.': '554 spam\r\n' },
  'knows nobody': { RCPT: '550 nobody\r\n' },
  'takes the letter before it came': { DATA: '250 kept\r\n' },
  'answers with no number': { MAIL: 'yes\r\n' },
  'answers with another number': { MAIL: '999 yes\r\n' },
  'says more than anybody reads': { HELLO: `220-${'x'.repeat(3_000_000)}\r\n` },
};

/** Servers that keep one waiting: they cost their time limit. */
export const slow: Record<string, Script> = {
  'says nothing': { HELLO: '' },
  'says nothing to the sender': { MAIL: '' },
  'says nothing after the letter': { '.': '' },
};

export async function playing(script: Script): Promise<PostOffice> {
  const lines = { ...usual, ...script };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    say(socket, lines['HELLO']);
    let inLetter = false;
    let held = '';
    socket.on('data', (data) => {
      held += data.toString('latin1');
      const asked = held.split('\r\n');
      held = asked.pop() ?? '';
      for (const line of asked) {
        if (inLetter && line !== '.') continue;
        const word = line === '.' ? '.' : line.slice(0, 4).toUpperCase();
        inLetter = word === 'DATA' && (lines['DATA'] ?? '').startsWith('354');
        say(socket, word in lines ? lines[word as keyof typeof lines] : '502 what\r\n');
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      for (const socket of sockets) socket.destroy();
    });
  return { url: `smtp://127.0.0.1:${port}`, got: [], close };
}

function say(socket: Socket, what: string | null | undefined): void {
  if (what === null) socket.destroy();
  else if (what) socket.write(what);
}

/** One that says something every half second and never comes to an end: no silence that a time limit on silence would see. */
export async function endless(): Promise<PostOffice> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.once('data', () => {
      const timer = setInterval(() => socket.write('250-and another thing\r\n'), 500);
      socket.on('close', () => clearInterval(timer));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, got: [], close: () => new Promise((closed) => server.close(() => closed())) };
}

/** A port where nobody listens. */
export async function absent(): Promise<PostOffice> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  await new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${port}`, got: [], close: () => Promise.resolve() };
}
