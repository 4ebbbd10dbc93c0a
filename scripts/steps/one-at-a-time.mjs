import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.mjs';

const BEAT_MS = 1_000;
/** A lock that was not touched for so long was left by a start that was killed. */
const LEFT_AFTER_MS = 15_000;
const LOOK_EVERY_MS = 300;

/**
 * The locks that this process holds.
 * @type {Set<string>}
 */
const held = new Set();

/**
 * Does something to the program's folder (its packages, its build) while no other start does: whichever comes second waits, and says so. It is asked before packages
 * are there, and so the lock is a plain file, which its holder touches every second: a process id says nothing in another container.
 * What a start does while it holds the lock may ask for it once more.
 * @template T
 * @param {() => Promise<T>} act
 * @param {{ folder?: string, leftAfterMs?: number }} options
 * @returns {Promise<T>}
 */
export async function oneAtATime(act, { folder = path.join(root, '.cache'), leftAfterMs = LEFT_AFTER_MS } = {}) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'start-lock');
  if (held.has(file)) return act();
  const own = randomUUID();
  const isOwn = () => read(file) === own;
  for (let turn = 0; !(take(file, own) && (await pause(LOOK_EVERY_MS), isOwn())); turn += 1) {
    if (turn === 0) console.log('Another start is working on this program’s folder: waiting until it has finished …');
    if (ageOf(file) > leftAfterMs) throwAway(file);
    await pause(LOOK_EVERY_MS);
  }
  const release = () => {
    if (isOwn()) rmSync(file, { force: true });
  };
  const beat = setInterval(() => isOwn() && utimesSync(file, new Date(), new Date()), BEAT_MS);
  process.once('exit', release);
  held.add(file);
  try {
    return await act();
  } finally {
    held.delete(file);
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} file
 * @param {string} own
 */
function take(file, own) {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * By another name first: of two that throw it away one is too late, and finds nothing.
 * @param {string} file
 */
function throwAway(file) {
  const left = `${file}-${randomUUID()}`;
  try {
    renameSync(file, left);
    rmSync(left);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

/** @param {string} file */
function ageOf(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
