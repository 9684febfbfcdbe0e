extension GapRequest {
    /// Cuts a request into lines, and the lines into text and slots.
    struct Layout {
        private let template: RequestTemplate
        private(set) var lines: [[Piece]] = []
        private(set) var slots: [Slot] = []
        /// Begins every key.
        private let endpoint: String

        init(_ template: RequestTemplate) {
            self.template = template
            endpoint = Self.endpoint(of: template)
        }

        mutating func run() {
            let text = RequestText.text(of: template)
            let isForm = template.body.map(RequestText.isForm) ?? false
            var isBody = false
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if line.isEmpty { isBody = true }
                let start = line.trimmedStart
                if number == 0 {
                    lines.append(requestLine(line))
                } else if !isBody, start.first == "?" || start.first == "&" {
                    lines.append([.text(String(line.prefix(line.count - start.count + 1)))] + pair(start.dropFirst()))
                } else if isBody, isForm {
                    lines.append(start.first == "&" ? [.text("&")] + pair(start.dropFirst()) : pair(line))
                } else {
                    lines.append(isBody ? member(line) : header(line))
                }
            }
        }

        /// The variable at the beginning of the address, or its whole text.
        private static func endpoint(of template: RequestTemplate) -> String {
            guard case .variable(let name) = TemplatePiece.pieces(of: template.target).first else {
                return String(template.target.prefix { $0 != "?" })
            }
            return name
        }

        private mutating func slot(_ name: String, _ side: Slot.Side, _ right: String) -> Piece {
            slots.append(Slot(key: "\(endpoint)/\(name)/\(side.rawValue)", side: side, right: right))
            return .slot(slots.count - 1)
        }

        private mutating func requestLine(_ line: Substring) -> [Piece] {
            let words = line.split(separator: " ", maxSplits: 1)
            guard words.count == 2 else { return [.text(String(line))] }
            var pieces = [slot("method", .method, String(words[0])), .text(" ")]
            for piece in TemplatePiece.pieces(of: String(words[1])) {
                switch piece {
                case .typed(let text): pieces.append(.text(text))
                case .variable(let name): pieces.append(slot("address", .endpoint, "{{\(name)}}"))
                }
            }
            return pieces
        }

        /// `name=value`; what has no equals sign stays text.
        private mutating func pair(_ text: Substring) -> [Piece] {
            let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[0].isEmpty, !sides[0].contains("{") else { return [.text(String(text))] }
            let name = String(sides[0])
            return [slot(name, .name, name), .text("=")] + values(sides[1], of: name)
        }

        /// `"name": value` of a JSON object, only the name; what else there is stays text.
        private mutating func member(_ line: Substring) -> [Piece] {
            let pieces = line.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
            guard pieces.count == 3, pieces[0].allSatisfy(\.isWhitespace), pieces[2].trimmedStart.first == ":",
                !pieces[1].isEmpty
            else { return [.text(String(line))] }
            let name = String(pieces[1])
            return [.text("\(pieces[0])\""), slot(name, .name, name), .text("\"\(pieces[2])")]
        }

        /// Only what proves somebody's right is worth a gap; how a message is packed is not.
        private mutating func header(_ line: Substring) -> [Piece] {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2, ["authorization", "x-api-key", "dpop"].contains(sides[0].lowercased()) else {
                return [.text(String(line))]
            }
            let name = String(sides[0])
            var pieces = [slot(name, .name, name), .text(":")]
            for (number, word) in sides[1].split(separator: " ").enumerated() {
                pieces += [.text(" "), slot(number == 0 ? name : "\(name) \(number + 1)", .value, String(word))]
            }
            return pieces
        }

        private mutating func values(_ text: Substring, of name: String) -> [Piece] {
            text.isEmpty ? [] : [slot(name, .value, String(text))]
        }
    }
}
