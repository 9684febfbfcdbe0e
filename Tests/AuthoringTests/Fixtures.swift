import Authoring
import Course

/// The names that a small server would give: enough for the lessons in these tests.
func makeVocabulary() -> FlowVocabulary {
    FlowVocabulary(
        providers: ["standard", "two-minute"],
        given: [
            "authorization_server", "api", "app", "redirect_uri", "api_key", "username", "password", "client_id",
            "client_secret", "authorization_endpoint", "token_endpoint", "registration_endpoint", "state", "nonce",
            "code_verifier", "code_challenge",
        ],
        answers: [
            "authorization_endpoint": ["location", "form_action", "request", "code", "iss"],
            "form_action": ["location", "form_action", "request", "code", "iss"],
            "location": ["location", "form_action", "request", "code", "iss"],
            "token_endpoint": ["access_token", "refresh_token", "expires_in"],
            "registration_endpoint": ["client_id", "client_secret"],
        ])
}

/// Reads a lesson from its text.
func read(_ text: String, fileName: String = "01-lesson.md") -> MarkdownLesson.Reading {
    MarkdownLesson.read(Array(text.utf8), fileName: fileName, vocabulary: makeVocabulary())
}

/// Judges a lesson as `check` does; beside it lies a file `notes.md`, and nothing else.
func judge(_ text: String, fileName: String = "01-lesson.md") -> LessonCheck {
    LessonCheck(
        Array(text.utf8), fileName: fileName, vocabulary: makeVocabulary(), isThere: { $0 == "notes.md" })
}

/// Reads a lesson with this text under its title, and gives its activities.
func activities(_ text: String) -> [Activity] { read("# Lesson\n\n" + text).lesson.activities }

extension Finding {
    /// As the tests compare it: `4:3 error [match-empty] sentence`.
    var summary: String { "\(line):\(column) \(severity.rawValue) [\(rule.rawValue)] \(sentence)" }
}
