import { statfsSync } from 'node:fs';

// `f_type` of statfs(2) on Linux: NFS, SMB, CIFS, SMB2, AFS, Ceph. WAL needs shared memory, which these do not give.
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400]);

/** Whether a folder lies on a network disk; unknown systems count as local. */
export function isNetworkDisk(folder: string): boolean {
  return process.platform === 'linux' && NETWORK.has(statfsSync(folder).type >>> 0);
}
