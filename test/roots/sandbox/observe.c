/* Preloaded into every process of a sandbox (/etc/ld.so.preload). In a python process whose command
 * line speaks of pip or venv it writes lines of JSON to /.pep668/log: when the process starts, when
 * it opens a file called EXTERNALLY-MANAGED (pip does so only where it raises the refusal) and when
 * it ends (status, the start of its output). It also points pip at the stand-in wheels, in the
 * process itself, so that sudo, su and `env -i` cannot lose that.
 * Only system calls and symbols that every C library since bullseye's has: one build for all roots. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define KEPT 1500 /* bytes of each output stream */
#define MARKER "EXTERNALLY-MANAGED"

static int watching, said_exit;
static pid_t me;
struct stream { char text[KEPT]; int length; };
static struct stream out, err;

/* Appends s as the inside of a JSON string; control and 8-bit bytes as \u00XX. */
static int quote(char *to, int n, int max, const char *s, int length) {
  static const char hex[] = "0123456789abcdef";
  for (int i = 0; i < length && n < max - 8; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c == '"' || c == '\\') { to[n++] = '\\'; to[n++] = c; }
    else if (c < 32 || c > 126) n += sprintf(to + n, "\\u00%c%c", hex[c >> 4], hex[c & 15]);
    else to[n++] = c;
  }
  return n;
}

static void log_line(const char *text, int length) {
  int fd = (int)syscall(SYS_openat, AT_FDCWD, "/.pep668/log", O_WRONLY | O_APPEND | O_CLOEXEC, 0);
  if (fd < 0) return;
  syscall(SYS_write, fd, text, (size_t)length);
  syscall(SYS_close, fd);
}

static void log_exit(int code) {
  static char b[KEPT * 14];
  if (!watching || said_exit || getpid() != me) return; /* a forked child is not the process */
  said_exit = 1;
  int n = sprintf(b, "{\"event\":\"exit\",\"pid\":%d,\"code\":%d,\"err\":\"", (int)me, code);
  n = quote(b, n, KEPT * 7, err.text, err.length);
  n += sprintf(b + n, "\",\"out\":\"");
  n = quote(b, n, KEPT * 14 - 16, out.text, out.length);
  n += sprintf(b + n, "\"}\n");
  log_line(b, n);
}
static void at_exit(int code, void *unused) { (void)unused; log_exit(code); }

static void log_start(int argc, char **argv) {
  static char b[16384];
  int n = sprintf(b, "{\"event\":\"start\",\"pid\":%d,\"ppid\":%d,\"uid\":%d,\"argv\":[", (int)me, (int)getppid(), (int)geteuid());
  for (int i = 0; i < argc && n < 15000; i++) {
    int length = (int)strlen(argv[i]);
    n += sprintf(b + n, i ? ",\"" : "\"");
    n = quote(b, n, 15500, argv[i], length > 400 ? 400 : length);
    n += sprintf(b + n, "\"");
  }
  n += sprintf(b + n, "]}\n");
  log_line(b, n);
}

static int is_python(void) {
  char exe[512];
  int n = (int)readlink("/proc/self/exe", exe, sizeof exe - 1);
  if (n <= 0) return 0;
  exe[n] = 0;
  const char *base = strrchr(exe, '/');
  return strncmp(base ? base + 1 : exe, "python", 6) == 0;
}

__attribute__((constructor)) static void begin(int argc, char **argv, char **envp) {
  (void)envp;
  if (!is_python()) return;
  int bundled = 0; /* ensurepip installs the distribution's own pip: leave that to itself */
  for (int i = 0; i < argc; i++) {
    if (strstr(argv[i], "pip") || strstr(argv[i], "venv") || strstr(argv[i], "virtualenv")) watching = 1;
    if (strstr(argv[i], "ensurepip") || strstr(argv[i], "runpy.run_module(\"pip\"")) bundled = 1;
  }
  if (!watching) return;
  me = getpid();
  if (!bundled) { /* 0: a value of the command's own stays */
    setenv("PIP_NO_INDEX", "1", 0);
    setenv("PIP_FIND_LINKS", "/.pep668/wheels", 0);
    setenv("PIP_RETRIES", "0", 0);
    setenv("PIP_DISABLE_PIP_VERSION_CHECK", "1", 0);
  }
  log_start(argc, argv);
  on_exit(at_exit, 0);
}

static void look(const char *path) {
  if (!watching || !path || getpid() != me) return;
  size_t n = strlen(path), m = sizeof MARKER - 1;
  if (n < m || strcmp(path + n - m, MARKER) != 0) return;
  int saved = errno;
  char b[64];
  log_line(b, sprintf(b, "{\"event\":\"marker\",\"pid\":%d}\n", (int)me));
  errno = saved;
}

#define OPEN(directory) \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { va_list a; va_start(a, flags); mode = va_arg(a, mode_t); va_end(a); } \
  look(path); \
  return (int)syscall(SYS_openat, directory, path, flags, mode);
int open(const char *path, int flags, ...) { OPEN(AT_FDCWD) }
int open64(const char *path, int flags, ...) { OPEN(AT_FDCWD) }
int openat(int d, const char *path, int flags, ...) { OPEN(d) }
int openat64(int d, const char *path, int flags, ...) { OPEN(d) }

static void keep(struct stream *s, const void *bytes, size_t n) {
  size_t room = (size_t)(KEPT - s->length);
  if (n > room) n = room;
  memcpy(s->text + s->length, bytes, n);
  s->length += (int)n;
}
ssize_t write(int fd, const void *bytes, size_t n) {
  if (watching && (fd == 1 || fd == 2) && getpid() == me) keep(fd == 2 ? &err : &out, bytes, n);
  return (ssize_t)syscall(SYS_write, fd, bytes, n);
}
void _exit(int code) { log_exit(code); for (;;) syscall(SYS_exit_group, code); }
