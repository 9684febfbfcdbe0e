/// Where the answers of this machine's learner are kept.
struct ProgressFolder: Equatable {
    var path: String

    init(path: String) { self.path = path }

    /// `OAUTHTUTOR_DATA`, and nowhere if that is empty; then `oauthtutor` in `XDG_DATA_HOME`, then in `.local/share` at home. A path of the XDG base
    /// directories that is not absolute is ignored, as their specification asks; nil where there is no home either.
    init?(around: Surroundings) {
        if let own = around.environment("OAUTHTUTOR_DATA") {
            guard !own.isEmpty else { return nil }
            path = own
        } else if let data = around.setting("XDG_DATA_HOME"), data.hasPrefix("/") {
            path = data + "/oauthtutor"
        } else if let home = around.setting("HOME"), home.hasPrefix("/") {
            path = home + "/.local/share/oauthtutor"
        } else {
            return nil
        }
    }
}
