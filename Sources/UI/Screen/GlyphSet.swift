/// The signs that the screen is drawn with: lines, arrows and marks, each one column wide.
public struct GlyphSet: Equatable, Sendable {
    public var horizontal, vertical: String
    public var topLeft, topRight, bottomLeft, bottomRight: String
    /// Where an arrow leaves a lane, to the right and to the left, and where it crosses one.
    public var leaveRight, leaveLeft, cross: String
    /// Says that a line goes on where there is no room.
    public var more: String
    public var bullet: String
    /// Stands between the steps of a trail, and before the item in hand.
    public var deeper: String
    /// Between two short texts on one line.
    public var dot: String
    /// Stands for a control character, a bidirectional control and whatever else must not reach a terminal.
    public var replacement: String
    /// A square of ink, and one without, in a bar.
    public var ink, noInk: String
    /// Half a cell of ink, above and below; the whole cell where there is no half one.
    public var upperHalf, lowerHalf: String
    /// Whether only ASCII can be shown; other letters are spelt as well as ASCII can.
    public var isASCII: Bool

    /// For a UTF-8 terminal. Signs from Latin-1, the box lines and the blocks, which every font has and every terminal draws
    /// one wide.
    public static let unicode = GlyphSet(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        leaveRight: "├", leaveLeft: "┤", cross: "┼", more: "…", bullet: "•", deeper: "»", dot: "·", replacement: "·",
        ink: "█", noInk: "·", upperHalf: "▀", lowerHalf: "▄", isASCII: false
    )

    /// For `LANG=C` and terminals that show nothing else.
    public static let ascii = GlyphSet(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        leaveRight: "|", leaveLeft: "|", cross: "+", more: "~", bullet: "*", deeper: ">", dot: "-", replacement: "?",
        ink: "#", noInk: ".", upperHalf: "#", lowerHalf: "#", isASCII: true
    )
}
