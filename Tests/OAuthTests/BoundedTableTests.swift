import Testing

@testable import OAuth

@Suite("A table that forgets the oldest first")
struct BoundedTableTests {
    private func makeTable(_ count: Int, limit: Int) -> BoundedTable<String, Int> {
        var table = BoundedTable<String, Int>(limit: limit)
        for number in 0..<count { table["\(number)"] = number }
        return table
    }

    @Test("One more than there is room for takes the place of the oldest")
    func full() {
        let table = makeTable(5, limit: 3)
        #expect(table.count == 3)
        #expect(table["1"] == nil)
        #expect(table.map(\.value) == [2, 3, 4])
    }

    @Test("A value that is replaced keeps its place; one that was taken out and put back is the newest")
    func places() {
        var table = makeTable(3, limit: 3)
        table["0"] = 10
        #expect(table.map(\.value) == [10, 1, 2])
        table["0"] = nil
        table["0"] = 20
        #expect(table.map(\.value) == [1, 2, 20])
        table["3"] = 3
        #expect(table.map(\.value) == [2, 20, 3])
    }

    @Test("Taking out and putting in again and again leaves nothing behind")
    func churn() {
        var table = makeTable(2, limit: 4)
        for number in 0..<10_000 {
            table["x\(number)"] = number
            table["x\(number)"] = nil
        }
        #expect(table.map(\.value) == [0, 1])
        #expect(table.removeOldest() == 0)
        #expect(table.removeOldest() == 1)
        #expect(table.removeOldest() == nil)
    }

    @Test("A sweep looks at what goes and at one more, however much is there")
    func sweep() {
        var table = makeTable(1_000, limit: 1_000)
        var looks = 0
        for limit in stride(from: 0, through: 1_000, by: 10) {
            table.removeOldest { value in
                looks += 1
                return value < limit
            }
        }
        #expect(table.count == 0)
        #expect(looks <= 1_000 + 101)
    }

    @Test("Two tables with the same entries are the same, whatever came and went before")
    func equality() {
        var table = makeTable(3, limit: 3)
        table["x"] = 9
        table["x"] = nil
        var other = BoundedTable<String, Int>(limit: 3)
        for (key, value) in table { other[key] = value }
        #expect(table == other)
        other["1"] = 7
        #expect(table != other)
    }
}

@Suite("A guard against guessing")
struct GuessGuardTests {
    private let start = Instant(secondsSinceEpoch: 0)

    @Test("It closes a name after so many wrong guesses and opens as the oldest leaves the window")
    func window() {
        var watch = GuessGuard(limit: 2, window: 60)
        watch.noteWrongGuess(at: "mia", start)
        #expect(!watch.isClosed("mia", at: start))
        watch.noteWrongGuess(at: "mia", start.advanced(by: 10))
        #expect(watch.isClosed("mia", at: start.advanced(by: 59)))
        #expect(!watch.isClosed("tom", at: start.advanced(by: 59)))
        #expect(!watch.isClosed("mia", at: start.advanced(by: 60)))
        watch.noteWrongGuess(at: "mia", start.advanced(by: 60))
        #expect(watch.isClosed("mia", at: start.advanced(by: 60)))
    }

    @Test("It keeps so many names, of so many characters")
    func bounded() {
        var watch = GuessGuard(limit: 1, window: 60, names: 2)
        for name in ["a", "b", "c"] { watch.noteWrongGuess(at: name, start) }
        #expect(["a", "b", "c"].map { watch.isClosed($0, at: start) } == [false, true, true])
        watch.noteWrongGuess(at: String(repeating: "x", count: 1_000), start)
        #expect(watch.isClosed(String(repeating: "x", count: 128), at: start))
    }
}
