/** Names and values as in postgresql.conf; given on the command line, so that they are always those of this version. */
export type Settings = Readonly<Record<string, string>>;

/**
 * One small machine that the web and the worker share. No TCP. Parallel queries are off because their shared memory does
 * not fit in the 64 MB that containers give. `io_method=sync` and the few workers keep the number of processes low.
 * Terse errors without statements keep personal data out of the log.
 */
const small: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  superuser_reserved_connections: '3',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '1',
  io_method: 'sync',
  huge_pages: 'off',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  max_wal_size: '1GB',
  min_wal_size: '80MB',
  checkpoint_timeout: '5min',
  random_page_cost: '1.1',
  autovacuum_max_workers: '2',
  restart_after_crash: 'on',
  update_process_title: 'on',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** For tests: nothing has to survive a power cut. */
export const unsafeFastSettings: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/** Arguments of `postgres` for a cluster, its socket folder and the settings that differ. */
export function postgresArguments(
  cluster: string,
  socketDir: string,
  clusterName: string,
  differing: Settings = {},
): string[] {
  const all = {
    ...small,
    ...differing,
    unix_socket_directories: socketDir,
    cluster_name: clusterName,
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
