#include "CTerminal.h"
#include "guard.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Empties the pipe. True when somebody else than a signal has written to it: signals leave marks.
static bool drain(int fd) {
    char bytes[64];
    bool has_mail = false;
    for (ssize_t count; (count = read(fd, bytes, sizeof bytes)) > 0;) {
        for (ssize_t index = 0; index < count; index++) has_mail |= bytes[index] != GUARD_SIGNAL_BYTE;
    }
    return has_mail;
}

// A hung-up terminal is readable for ever and has nothing to read.
static bool is_gone(short events) {
    if (events & (POLLHUP | POLLERR | POLLNVAL)) return true;
    int count = 0;
    return (events & POLLIN) && ioctl(STDIN_FILENO, FIONREAD, &count) == 0 && count == 0;
}

ct_report ct_wait(int milliseconds, int *signal) {
    static bool is_woken;
    for (;;) {
        ct_report report = ct_take_signal(signal);
        if (report != ct_report_nothing) return report;
        if (is_woken) {
            is_woken = false;
            return ct_report_wake;
        }
        struct pollfd fds[] = {
            {.fd = STDIN_FILENO, .events = POLLIN},
            {.fd = guard_wake_fd(), .events = POLLIN},
        };
        int count = poll(fds, 2, milliseconds);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return ct_report_nothing;
        if (fds[1].revents & POLLIN) {
            is_woken |= drain(fds[1].fd);
            continue;
        }
        if (is_gone(fds[0].revents)) {
            *signal = SIGHUP;
            return ct_report_interrupted;
        }
        if (fds[0].revents & POLLIN) return ct_report_input;
    }
}
