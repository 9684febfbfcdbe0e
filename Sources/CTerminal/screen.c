#define _GNU_SOURCE  // wcwidth
#include "CTerminal.h"
#include "guard.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

static SCREEN *screen;
static bool is_unicode, says_unicode, is_left, can_bracket_pastes, has_own_screen;

void ct_write(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
}

static void bracket_pastes(bool is_wanted) {
    if (can_bracket_pastes) ct_write(is_wanted ? paste_on : paste_off, sizeof paste_on - 1);
}

static bool locale_is_unicode(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

// By its name, de_DE.UTF-8 or de_DE.utf8: what a locale that is not installed here would say.
static bool locale_names_unicode(void) {
    const char *settings[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const char *name = getenv(settings[i]);
        if (name == NULL || *name == '\0') continue;
        const char *charset = strchr(name, '.');
        return charset != NULL && (strncasecmp(charset, ".UTF-8", 6) == 0 || strncasecmp(charset, ".UTF8", 5) == 0);
    }
    return false;
}

// Only characters: how numbers are written is nobody's business here.
static void choose_locale(void) {
    bool is_set = setlocale(LC_CTYPE, "") != NULL;
    says_unicode = is_set ? locale_is_unicode() : locale_names_unicode();
    bool says_nothing = !is_set || strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0;
    // LANG=C says nothing about the terminal, and terminals speak UTF-8.
    if (says_nothing && setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "C");
    is_unicode = locale_is_unicode();
    says_unicode = says_unicode && is_unicode;
}

static ct_outcome look(void) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return ct_outcome_no_terminal;
    int status = 0;
    if (setupterm(NULL, STDOUT_FILENO, &status) != OK) {
        return status == 1 ? ct_outcome_no_cursor_addressing : ct_outcome_unknown_type;
    }
    bool can_place_cursor = cursor_address != NULL;
    can_bracket_pastes = can_place_cursor && strncmp(cursor_address, "\033[", 2) == 0;
    del_curterm(cur_term);
    return can_place_cursor ? ct_outcome_opened : ct_outcome_no_cursor_addressing;
}

// newterm asks for the alternate screen unconditionally: go back before anything is drawn on it.
static void stay_on_ordinary_screen(void) {
    if (exit_ca_mode == NULL) return;
    putp(exit_ca_mode);
    fflush(stdout);
}

// Keys one at a time and unechoed. Ctrl-C, Ctrl-S and Ctrl-Z are keys like others: were the terminal to stop the job, a
// make that started this would stop first, and its shell's prompt be lost on this screen. Ctrl-\ stays the terminal's.
static void take_keys(void) {
    cbreak();
    noecho();
    nonl();
    struct termios modes;
    if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
    modes.c_iflag &= ~(tcflag_t)IXON;
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    modes.c_cc[VINTR] = _POSIX_VDISABLE;
    modes.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
    def_prog_mode();
}

static int put_byte(int byte) {
    char character = (char)byte;
    ct_write(&character, 1);
    return byte;
}

// endwin would ask for the ordinary screen, which on the ordinary screen moves the cursor somewhere else.
static void leave_ordinary_screen(void) {
    const char *last_line = tiparm(cursor_address, getmaxy(stdscr) - 1, 0);
    if (last_line != NULL) tputs(last_line, 1, put_byte);
    guard_write_reset();
}

ct_outcome ct_open(bool alternate_screen, const int wake_fds[2], const char *log_path, WINDOW **window) {
    choose_locale();
    ct_outcome outcome = look();
    if (outcome != ct_outcome_opened) return outcome;
    // The guard first: ncurses leaves alone what is already taken.
    if (!guard_arm(wake_fds)) return ct_outcome_system_error;
    use_env(false);
    use_tioctl(true);
    set_escdelay(25);
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) {
        guard_disarm();
        return ct_outcome_unknown_type;
    }
    if (!alternate_screen) stay_on_ordinary_screen();
    *window = stdscr;
    take_keys();
    guard_add_reset(keypad_local);
    guard_add_reset(orig_pair);
    guard_add_reset(exit_attribute_mode);
    guard_add_reset(cursor_normal);
    if (can_bracket_pastes) guard_add_reset(paste_off);
    has_own_screen = alternate_screen && exit_ca_mode != NULL;
    guard_add_reset(has_own_screen ? exit_ca_mode : "\r\n");
    guard_set_on_screen(true);
    if (!guard_redirect_errors(log_path)) {
        int error = errno;
        ct_close();
        errno = error;
        return ct_outcome_system_error;
    }
    is_left = false;
    bracket_pastes(true);
    return ct_outcome_opened;
}

void ct_close(void) {
    if (screen == NULL) return;
    ct_leave_screen();
    guard_disarm();
    delscreen(screen);
    screen = NULL;
}

static void read_key_by_key(void) {
    struct termios modes = *guard_shell_modes();
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    modes.c_cc[VINTR] = _POSIX_VDISABLE;
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

void ct_leave_screen(void) {
    if (is_left) return;
    is_left = true;
    if (has_own_screen) {
        bracket_pastes(false);
        endwin();
    } else {
        leave_ordinary_screen();
    }
    guard_set_on_screen(false);
    read_key_by_key();
}

void ct_enter_screen(void) {
    if (!is_left) return;
    is_left = false;
    guard_set_on_screen(true);
    if (!has_own_screen) reset_prog_mode();
    clearok(stdscr, true);
    wrefresh(stdscr);
    bracket_pastes(true);
}

void ct_stop(bool is_whole_job) {
    bool was_left = is_left;
    ct_leave_screen();
    guard_stop(is_whole_job);
    if (was_left) {
        read_key_by_key();
    } else {
        ct_resize();
        ct_enter_screen();
    }
}

void ct_come_back(void) {
    if (is_left) {
        read_key_by_key();
    } else {
        // Curses sets everything up again only after it was left.
        ct_leave_screen();
        ct_resize();
        ct_enter_screen();
    }
}

void ct_resize(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
        size.ws_row = 24;
        size.ws_col = 80;
    }
    resize_term(size.ws_row, size.ws_col);
    // What a terminal keeps of its text, and where, is its own affair.
    clearok(stdscr, true);
}

void ct_redraw(void) {
    if (!is_left) wrefresh(curscr);
}

bool ct_says_unicode(void) { return says_unicode; }

bool ct_is_unicode(void) { return is_unicode; }

// A sign of the same meaning for a locale that lacks it.
static wchar_t in_ascii(wchar_t character) {
    switch (character) {
    case L'\u2500': case L'\u2010': case L'\u2011': case L'\u2012': case L'\u2013': case L'\u2014': return L'-';
    case L'\u2502': return L'|';
    case L'\u2018': case L'\u2019': return L'\'';
    case L'\u201C': case L'\u201D': return L'"';
    case L'\u2022': return L'*';
    case L'\u2190': return L'<';
    case L'\u2192': return L'>';
    case L'\u2026': return L'.';
    case L'\u00A0': return L' ';
    default: return L'?';
    }
}

// Whether a terminal draws it, rather than obeys it.
static bool is_drawn(wchar_t character) {
    bool turns_direction = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)
        || character == 0x200E || character == 0x200F || character == 0x061C;
    return wcwidth(character) >= 0 && character != 0 && !turns_direction;
}

static bool can_be_encoded(wchar_t character) {
    char bytes[16];
    mbstate_t state = {0};
    return wcrtomb(bytes, character, &state) != (size_t)-1;
}

void ct_put(WINDOW *window, int row, int column, const wchar_t *text, int count, bool bold, bool underline,
            bool reverse, int pair) {
    wchar_t kept[CCHARW_MAX + 1] = {L'?'};
    int length = 1;
    if (count > 0) {
        bool fits_locale = is_unicode || can_be_encoded(text[0]);
        wchar_t first = fits_locale ? text[0] : in_ascii(text[0]);
        kept[0] = is_drawn(first) && wcwidth(first) > 0 ? first : L'?';
    }
    for (int index = 1; index < count && length < CCHARW_MAX; index++) {
        bool combines = is_drawn(text[index]) && wcwidth(text[index]) == 0;
        if (combines && (is_unicode || can_be_encoded(text[index]))) kept[length++] = text[index];
    }
    attr_t attributes = (bold ? A_BOLD : 0) | (underline ? A_UNDERLINE : 0) | (reverse ? A_REVERSE : 0);
    cchar_t cell;
    if (setcchar(&cell, kept, attributes, (short)pair, NULL) == OK) mvwadd_wch(window, row, column, &cell);
}
