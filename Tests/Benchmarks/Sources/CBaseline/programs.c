#define _GNU_SOURCE
#include "CBaseline.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int64_t opina_start(const char *const *arguments) {
  posix_spawn_file_actions_t files;
  if (posix_spawn_file_actions_init(&files) != 0) {
    return -1;
  }
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t process = -1;
  int problem = posix_spawn(&process, arguments[0], &files, NULL, (char *const *)arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  return problem == 0 ? process : -1;
}

int opina_wait(int64_t process, double *seconds, int64_t *peak) {
  struct rusage usage;
  int status = 0;
  if (wait4((pid_t)process, &status, 0, &usage) != process) {
    return -1;
  }
  *seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
             (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  *peak = (int64_t)usage.ru_maxrss * 1024;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
