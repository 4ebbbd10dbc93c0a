/**
 * Does the disk take no more: no space, a quota, a limit on the size of a file? SQLite says SQLITE_FULL for the first (ENOSPC) and SQLITE_IOERR_WRITE for the others;
 * SQLITE_IOERR_SHMSIZE where its shared index cannot grow.
 */
export const isDiskFull = (code: string): boolean => /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_(WRITE|SHMSIZE))/.test(code);
