import Glibc
import Messages

/// Makes a PDF of a page with whatever program is installed for that.
struct PagePrinter {
    /// In the order in which they are looked for.
    static let programs = [
        "weasyprint", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "wkhtmltopdf",
    ]
    /// Seconds that a program may take.
    private static let patience: Int32 = 90

    private let around: Surroundings

    init(_ around: Surroundings) { self.around = around }

    func pdf(of page: [UInt8]) throws(Trouble) -> [UInt8] {
        guard let program = Self.programs.first(where: isInstalled) else { throw .noPrinter(Self.programs) }
        guard let folder = TemporaryFolder.make(around) else { throw .outputRefused(say("a temporary folder"), errno) }
        defer { Self.run(["rm", "-rf", "--", folder], patience: 10) }
        var draft = OutputOptions()
        draft.path = "\(folder)/sheet.html"
        draft.force = false
        try draft.put(page)
        Self.run(arguments(program, folder), patience: Self.patience)
        guard let pdf = try? around.files.read("\(folder)/sheet.pdf"), pdf.starts(with: "%PDF".utf8) else {
            throw .printerFailed(program)
        }
        return pdf
    }

    private func isInstalled(_ program: String) -> Bool {
        let folders = (around.setting("PATH") ?? "").split(separator: ":")
        return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    private func arguments(_ program: String, _ folder: String) -> [String] {
        let (page, pdf) = ("\(folder)/sheet.html", "\(folder)/sheet.pdf")
        guard program.hasPrefix("chrom") || program.hasPrefix("google") else { return [program, page, pdf] }
        // Chromium's own sandbox does not run for root; the page has no script and loads nothing.
        return [program, "--headless", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(folder)/profile"]
            + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["--print-to-pdf=\(pdf)", "file://\(page)"]
    }

    /// Runs a program to its end, or ends it when that takes too long. What it says is nobody's.
    private static func run(_ words: [String], patience: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
        }
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
        close(ends[1])
        defer { close(ends[0]) }
        guard code == 0 else { return }
        // The other end closes when the program has ended, so no clock is needed to wait for it.
        var wait = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
        if poll(&wait, 1, patience * 1000) == 0 { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
    }
}
