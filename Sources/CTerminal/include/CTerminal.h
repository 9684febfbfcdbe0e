/// What Swift cannot see of ncurses, and the guard that gives the terminal back whatever happens.
///
/// A process has one terminal, so this keeps its state to itself. All but `ct_take_signal` belong to the one thread
/// that owns ncurses.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>

/// Why a terminal could not be opened.
typedef enum __attribute__((enum_extensibility(closed))) ct_outcome {
    ct_outcome_opened,
    /// Standard input or output is a file or a pipe.
    ct_outcome_no_terminal,
    /// TERM is unset, or there is no description of it.
    ct_outcome_unknown_type,
    /// The cursor cannot be placed, as with TERM=dumb.
    ct_outcome_no_cursor_addressing,
    /// The system refused something; errno says what.
    ct_outcome_system_error,
} ct_outcome;

/// What stopped a wait.
typedef enum __attribute__((enum_extensibility(closed))) ct_report {
    ct_report_nothing,
    ct_report_input,
    /// Somebody wrote to the wake pipe.
    ct_report_wake,
    ct_report_resized,
    /// The terminal was stopped by a Ctrl-Z, or went on after a stop.
    ct_report_stop,
    ct_report_continued,
    /// HUP, INT, QUIT or TERM, or the terminal is gone, which counts as HUP.
    ct_report_interrupted,
} ct_report;

// MARK: The screen (screen.c)

/// Looks at the terminal, arms the guard and starts curses. Ctrl-C is a key from then on.
/// - wake_fds: a pipe, both ends non-blocking; signals write to its end, waits read from it. It stays the caller's.
/// - log_path: where standard error goes while curses draws.
/// - window: set to the whole screen's window.
ct_outcome ct_open(bool alternate_screen, const int wake_fds[2], const char *log_path, WINDOW **window);

/// Gives the terminal back for good. Does nothing when none is open.
void ct_close(void);

/// Leaves curses for the ordinary screen: keys arrive one at a time and without echo.
void ct_leave_screen(void);

/// Back to curses, and the next refresh draws everything.
void ct_enter_screen(void);

/// Stops the process or its whole job, with the shell's own terminal modes, and comes back after it goes on.
void ct_stop(bool is_whole_job);

/// Takes up the terminal again after somebody else had stopped the process.
void ct_come_back(void);

/// Reads the terminal's size anew and makes the window as large.
void ct_resize(void);

/// Draws everything anew, whatever is believed to stand on the screen.
void ct_redraw(void);

/// The learner's locale says that the terminal shows Unicode. LANG=C says nothing, so there it is false, although
/// Unicode is then written all the same. Known once a terminal was opened.
bool ct_says_unicode(void);

/// What is typed and drawn is UTF-8, whether LANG says so or it was chosen for want of anything better.
bool ct_is_unicode(void);

/// Puts one cell's text: a character, and marks that combine with it. Anything a terminal could take for a command
/// becomes a question mark.
void ct_put(WINDOW *window, int row, int column, const wchar_t *text, int count, bool bold, bool underline, bool reverse,
            int pair);

/// Writes bytes to the terminal, past curses; only while curses is left.
void ct_write(const char *bytes, size_t count);

// MARK: Waiting (wait.c)

/// Waits until something happens, without a limit when milliseconds is negative.
/// - signal: set to the signal's number when the answer is ct_report_interrupted.
ct_report ct_wait(int milliseconds, int *signal);

/// What a signal left to be done, or ct_report_nothing; costs no system call.
ct_report ct_take_signal(int *signal);

#endif
