import Testing

@testable import oauthtutor

@Suite("Looking at a file that is edited")
struct FileWatchTests {
    private func stamp(_ inode: UInt64 = 1, size: Int64 = 1, at time: Int64 = 1) -> FileStamp {
        FileStamp(inode: inode, size: size, modified: time, changed: time)
    }

    /// What comes of looking once at each of these.
    private func sightings(_ looks: [(FileStamp?, String)]) -> [FileWatch.Sighting?] {
        var watch = FileWatch()
        return looks.map { stamp, text in watch.look(stamp: stamp) { Array(text.utf8) } }
    }

    private func saved(_ text: String) -> FileWatch.Sighting { .saved(Array(text.utf8)) }

    @Test("The first state is told once it has stood still for two looks, and then nothing until it changes")
    func first() {
        let still = (stamp(), "a")
        #expect(sightings([still, still, still, still]) == [nil, saved("a"), nil, nil])
    }

    @Test("Written in place, or another file put in its place: both are a save")
    func saves() {
        let (a, b, c) = ((stamp(), "a"), (stamp(at: 2), "b"), (stamp(2, at: 2), "c"))
        #expect(sightings([a, a, b, b, c, c]) == [nil, saved("a"), nil, saved("b"), nil, saved("c")])
    }

    @Test("A file that is still being written is left alone until it stands still")
    func halfWritten() {
        let a = (stamp(), "a")
        let half = [(stamp(size: 0, at: 2), ""), (stamp(size: 5, at: 3), "half"), (stamp(size: 9, at: 4), "the whole")]
        #expect(
            sightings([a, a] + half + [half[2]]) == [nil, saved("a"), nil, nil, nil, saved("the whole")])
    }

    @Test("Away for a moment is nothing; away for a second is told once, and its return is a save")
    func gone() {
        let (a, b) = ((stamp(), "a"), (stamp(2), "b"))
        let none: (FileStamp?, String) = (nil, "")
        #expect(sightings([a, a, none, none, b, b]) == [nil, saved("a"), nil, nil, nil, saved("b")])
        #expect(
            sightings([a, a, none, none, none, none, none, a, a])
                == [nil, saved("a"), nil, nil, nil, .gone, nil, nil, saved("a")])
    }

    @Test("Saved without a change, it is not read into the lesson again")
    func unchanged() {
        let (a, b) = ((stamp(), "a"), (stamp(at: 2), "a"))
        #expect(sightings([a, a, b, b]) == [nil, saved("a"), nil, nil])
    }

    @Test("A file that cannot be read right now is tried again")
    func unreadable() {
        var watch = FileWatch()
        #expect(watch.look(stamp: stamp()) { nil } == nil)
        #expect(watch.look(stamp: stamp()) { nil } == nil)
        #expect(watch.look(stamp: stamp()) { [7] } == .saved([7]))
    }
}
