/* A bad disk for one folder, put before the C library with LD_PRELOAD; for tests only.
 *
 *   FAULT_FOLDER  what lies below it is watched
 *   FAULT_LOG     every change of a file is written there as a line, with its bytes in FAULT_LOG.data
 *   FAULT_CALL    read, write, sync, truncate, allocate, rename, unlink or open: the sort of call that fails
 *   FAULT_AT      the how manyth of them, from 1
 *   FAULT_ERROR   a number of errno; 0 reads or writes only half of the bytes
 *   FAULT_MARK    a file that is made when the fault has happened
 *   FAULT_ROOM    how many bytes the folder may have in all
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *call, *mark;
static int log_file = -1, data_file = -1, at, error_number;
static long count, room = -1, used, logged;

static void __attribute__((constructor)) begin(void) {
  const char *name = getenv("FAULT_LOG"), *text;
  folder = getenv("FAULT_FOLDER");
  call = getenv("FAULT_CALL");
  mark = getenv("FAULT_MARK");
  if ((text = getenv("FAULT_AT"))) at = atoi(text);
  if ((text = getenv("FAULT_ERROR"))) error_number = atoi(text);
  if ((text = getenv("FAULT_ROOM"))) room = atol(text);
  if (name) {
    char data[PATH_MAX];
    snprintf(data, sizeof data, "%s.data", name);
    log_file = syscall(SYS_openat, AT_FDCWD, name, O_CREAT | O_WRONLY | O_APPEND, 0600);
    data_file = syscall(SYS_openat, AT_FDCWD, data, O_CREAT | O_WRONLY | O_APPEND, 0600);
  }
}

static int is_watched(const char *path) {
  return folder && path && strncmp(path, folder, strlen(folder)) == 0 && !strstr(path, "-shm");
}

static int path_of(int file, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length > 0 ? length : 0] = 0;
  return is_watched(path);
}

/* Whether this call is the one that fails. */
static int fails(const char *sort) {
  if (!call || strcmp(call, sort) != 0) return 0;
  pthread_mutex_lock(&lock);
  int is_it = ++count == at;
  pthread_mutex_unlock(&lock);
  if (is_it && mark) close(syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY, 0600));
  return is_it;
}

static void note(const char *sort, const char *path, long offset, long length, const void *bytes) {
  if (log_file < 0) return;
  char line[PATH_MAX * 2];
  pthread_mutex_lock(&lock);
  int size = snprintf(line, sizeof line, "%s\t%s\t%ld\t%ld\t%ld\n", sort, path, offset, length, logged);
  if (bytes && length > 0) {
    syscall(SYS_write, data_file, bytes, length);
    logged += length;
  }
  syscall(SYS_write, log_file, line, size);
  pthread_mutex_unlock(&lock);
}

static long size_of(int file) {
  struct stat status;
  return fstat(file, &status) == 0 ? status.st_size : 0;
}

/* Takes room for a file that grows; 0 when there is none. */
static int grows(int file, long end) {
  if (room < 0) return 1;
  long more = end - size_of(file);
  if (more <= 0) return 1;
  pthread_mutex_lock(&lock);
  int fits = used + more <= room;
  if (fits) used += more;
  pthread_mutex_unlock(&lock);
  return fits;
}

static ssize_t put(int file, const void *bytes, size_t length, off_t offset, int is_at) {
  char path[PATH_MAX];
  if (path_of(file, path)) {
    long place = is_at ? offset : (fcntl(file, F_GETFL) & O_APPEND) ? size_of(file) : lseek(file, 0, SEEK_CUR);
    if (fails("write")) {
      if (error_number) { errno = error_number; return -1; }
      if (length > 1) length /= 2;
    }
    if (!grows(file, place + length)) { errno = ENOSPC; return -1; }
    note("write", path, place, length, bytes);
  }
  return is_at ? syscall(SYS_pwrite64, file, bytes, length, offset) : syscall(SYS_write, file, bytes, length);
}

ssize_t write(int file, const void *bytes, size_t length) { return put(file, bytes, length, 0, 0); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) { return put(file, bytes, length, offset, 1); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) { return put(file, bytes, length, offset, 1); }

static ssize_t get(int file, void *bytes, size_t length, off_t offset, int is_at) {
  char path[PATH_MAX];
  if (path_of(file, path) && fails("read")) {
    if (error_number) { errno = error_number; return -1; }
    if (length > 1) length /= 2;
  }
  return is_at ? syscall(SYS_pread64, file, bytes, length, offset) : syscall(SYS_read, file, bytes, length);
}

ssize_t read(int file, void *bytes, size_t length) { return get(file, bytes, length, 0, 0); }
ssize_t pread(int file, void *bytes, size_t length, off_t offset) { return get(file, bytes, length, offset, 1); }
ssize_t pread64(int file, void *bytes, size_t length, off64_t offset) { return get(file, bytes, length, offset, 1); }

static int sync_file(int file, long number) {
  char path[PATH_MAX];
  if (path_of(file, path)) {
    if (fails("sync")) { errno = error_number; return -1; }
    note("sync", path, 0, 0, NULL);
  }
  return syscall(number, file);
}

int fsync(int file) { return sync_file(file, SYS_fsync); }
int fdatasync(int file) { return sync_file(file, SYS_fdatasync); }

static int cut(int file, off_t length) {
  char path[PATH_MAX];
  if (path_of(file, path)) {
    if (fails("truncate")) { errno = error_number; return -1; }
    pthread_mutex_lock(&lock);
    used -= size_of(file) - length;
    pthread_mutex_unlock(&lock);
    note("truncate", path, 0, length, NULL);
  }
  return syscall(SYS_ftruncate, file, length);
}

int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off64_t length) { return cut(file, length); }

int truncate(const char *path, off_t length) {
  if (is_watched(path)) {
    struct stat status;
    if (fails("truncate")) { errno = error_number; return -1; }
    if (stat(path, &status) == 0) used -= status.st_size - length;
    note("truncate", path, 0, length, NULL);
  }
  return syscall(SYS_truncate, path, length);
}

static int allocate(int file, off_t offset, off_t length) {
  char path[PATH_MAX];
  if (path_of(file, path)) {
    if (fails("allocate")) return error_number;
    if (!grows(file, offset + length)) return ENOSPC;
    note("truncate", path, 0, offset + length, NULL);
  }
  return syscall(SYS_fallocate, file, 0, offset, length) == 0 ? 0 : errno;
}

int posix_fallocate(int file, off_t offset, off_t length) { return allocate(file, offset, length); }
int posix_fallocate64(int file, off64_t offset, off64_t length) { return allocate(file, offset, length); }

int rename(const char *from, const char *to) {
  if (is_watched(to)) {
    if (fails("rename")) { errno = error_number; return -1; }
    char line[PATH_MAX * 2];
    snprintf(line, sizeof line, "%s>%s", from, to);
    note("rename", line, 0, 0, NULL);
  }
  return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) {
  if (is_watched(path)) {
    struct stat status;
    if (fails("unlink")) { errno = error_number; return -1; }
    if (stat(path, &status) == 0) used -= status.st_size;
    note("unlink", path, 0, 0, NULL);
  }
  return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

static int open_file(const char *path, int flags, mode_t mode) {
  if (is_watched(path)) {
    if (fails("open")) { errno = error_number; return -1; }
    if (flags & O_CREAT && access(path, F_OK) != 0) note("create", path, 0, 0, NULL);
    else if (flags & O_TRUNC) note("truncate", path, 0, 0, NULL);
  }
  return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

#define OPEN(name)                                     \
  int name(const char *path, int flags, ...) {         \
    va_list list;                                      \
    va_start(list, flags);                             \
    mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0; \
    va_end(list);                                      \
    return open_file(path, flags, mode);               \
  }
OPEN(open)
OPEN(open64)
