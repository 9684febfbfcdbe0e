#include "guard.h"
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Signals that end the process at once: the terminal is given back and the signal sent again.
static const int fatal_signals[] = {
    SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGXCPU, SIGXFSZ, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1,
    SIGUSR2,
};
// Signals that are left to the program: they set a mark and wake it.
static const int marked_signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};

enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };
enum { marked_count = sizeof marked_signals / sizeof *marked_signals };

static struct sigaction fatal_before[fatal_count], marked_before[marked_count];
static struct termios shell_modes;
static char reset_bytes[512];
static size_t reset_length;
static int wake_read = -1, wake_write = -1, errors_before = -1;
static pid_t owner;
static atomic_bool is_armed, is_on_screen;
static atomic_int interrupted;
static atomic_bool must_stop, went_on, was_resized;

void guard_write_reset(void) { ct_write(reset_bytes, reset_length); }

// Called in signal handlers: only what POSIX allows there.
static void give_back(void) {
    if (!atomic_exchange(&is_armed, false)) return;
    if (atomic_load(&is_on_screen)) guard_write_reset();
    tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
    if (errors_before >= 0) dup2(errors_before, STDERR_FILENO);
}

// A process that was forked shares the terminal but does not own it.
static void at_exit(void) {
    if (getpid() == owner) give_back();
}

// Without the handler that stood before: Swift's own would hold a learner up with a backtrace and a question.
static void end_again(int number) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(number, &action, NULL);
    raise(number);
}

static void on_fatal(int number) {
    int error = errno;
    if (getpid() == owner) give_back();
    end_again(number);
    errno = error;
}

static void on_marked(int number) {
    int error = errno;
    switch (number) {
    case SIGTSTP:
        atomic_store(&went_on, false);
        atomic_store(&must_stop, true);
        break;
    case SIGCONT: atomic_store(&went_on, true); break;
    case SIGWINCH: atomic_store(&was_resized, true); break;
    default:
        // Asked by hand a second time before the first was heard: the program is stuck. A closing window sends
        // HUP twice and means nothing by it.
        if (atomic_exchange(&interrupted, number) != 0 && (number == SIGINT || number == SIGQUIT)) {
            give_back();
            end_again(number);
        }
    }
    const char byte = GUARD_SIGNAL_BYTE;
    ssize_t ignored = write(wake_write, &byte, 1);
    (void)ignored;
    errno = error;
}

static void install(const int numbers[], int count, struct sigaction before[], void (*handler)(int), int flags) {
    for (int index = 0; index < count; index++) {
        struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
        sigemptyset(&action.sa_mask);
        sigaction(numbers[index], &action, &before[index]);
        // nohup and shells that ignore a signal for their children mean it.
        bool was_ignored = !(before[index].sa_flags & SA_SIGINFO) && before[index].sa_handler == SIG_IGN;
        if (was_ignored) sigaction(numbers[index], &before[index], NULL);
    }
}

bool guard_arm(const int wake_fds[2]) {
    static char stack[1 << 16];
    static bool is_registered;
    if (tcgetattr(STDIN_FILENO, &shell_modes) != 0) return false;
    owner = getpid();
    wake_read = wake_fds[0];
    wake_write = wake_fds[1];
    reset_length = 0;
    atomic_store(&interrupted, 0);
    // A stack of its own, so that running out of stack is answered too.
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    atomic_store(&is_armed, true);
    install(fatal_signals, fatal_count, fatal_before, on_fatal, SA_ONSTACK | SA_NODEFER);
    install(marked_signals, marked_count, marked_before, on_marked, SA_RESTART);
    if (!is_registered) is_registered = atexit(at_exit) == 0;
    return true;
}

void guard_add_reset(const char *bytes) {
    if (bytes == NULL) return;
    while (*bytes != '\0' && reset_length < sizeof reset_bytes) {
        // Padding such as $<5> is for terminals slower than any that is left.
        const char *end = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
        if (end != NULL) {
            bytes = end + 1;
        } else {
            reset_bytes[reset_length++] = *bytes++;
        }
    }
}

bool guard_redirect_errors(const char *path) {
    int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return false;
    errors_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    bool is_done = dup2(file, STDERR_FILENO) >= 0;
    close(file);
    return is_done;
}

const struct termios *guard_shell_modes(void) { return &shell_modes; }

void guard_set_on_screen(bool value) { atomic_store(&is_on_screen, value); }

void guard_disarm(void) {
    if (!atomic_exchange(&is_armed, false)) return;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
    for (int index = 0; index < marked_count; index++) sigaction(marked_signals[index], &marked_before[index], NULL);
    for (int index = 0; index < fatal_count; index++) sigaction(fatal_signals[index], &fatal_before[index], NULL);
    if (errors_before >= 0) {
        dup2(errors_before, STDERR_FILENO);
        close(errors_before);
        errors_before = -1;
    }
}

void guard_stop(bool is_whole_job) {
    tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
    // A shell that took the terminal back before that has stopped this already, and let it go on since.
    if (atomic_exchange(&went_on, false)) return;
    struct sigaction ours, ignored = {.sa_handler = SIG_IGN}, standard = {.sa_handler = SIG_DFL};
    sigaction(SIGTSTP, &ignored, &ours);
    if (is_whole_job) kill(0, SIGTSTP);
    sigaction(SIGTSTP, &standard, NULL);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    atomic_store(&went_on, false);
}

int guard_wake_fd(void) { return wake_read; }

ct_report ct_take_signal(int *signal) {
    int number = atomic_exchange(&interrupted, 0);
    if (number != 0) {
        *signal = number;
        return ct_report_interrupted;
    }
    if (atomic_exchange(&must_stop, false)) return ct_report_stop;
    if (atomic_exchange(&went_on, false)) return ct_report_continued;
    if (atomic_exchange(&was_resized, false)) return ct_report_resized;
    return ct_report_nothing;
}
