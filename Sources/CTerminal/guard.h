// The guard: gives the terminal back on every way out of the process.
#ifndef GUARD_H
#define GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// What a signal writes to the wake pipe.
#define GUARD_SIGNAL_BYTE 's'

/// Remembers the terminal's modes and takes over the signals. False when the terminal has no modes.
bool guard_arm(const int wake_fds[2]);

/// Adds bytes to what is written when the terminal is given back in an emergency.
void guard_add_reset(const char *bytes);

/// Writes those bytes now; safe in a signal handler.
void guard_write_reset(void);

/// Sends standard error to a file until the guard lets go; false when the file cannot be opened.
bool guard_redirect_errors(const char *path);

/// The modes as the shell had them.
const struct termios *guard_shell_modes(void);

/// Whether the emergency has anything to undo: true while curses has the screen.
void guard_set_on_screen(bool is_on_screen);

/// Gives back modes, signals and standard error.
void guard_disarm(void);

/// Stops the process, or its whole job, as the shell expects it, and returns when it goes on.
void guard_stop(bool is_whole_job);

/// The reading end of the wake pipe.
int guard_wake_fd(void);

#endif
