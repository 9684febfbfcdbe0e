import Foundation
import Glibc

/// Breaks files and has each read to its end, one after the other.
///
///     Mutants --content DIR --keep FILE [--seed N] [--count N] [--part N/M] [--size N] [--readers A,B]
///     Mutants --content DIR --again READER FILE
///
/// What is being read lies in the kept file, and what it is in the line on standard output before: whatever ends the
/// program, both are there. A file whose reading takes more than a second of the processor's time
/// ends it with SIGPROF.
@main
struct Mutants {
    static func main() throws {
        let given = Given(CommandLine.arguments.dropFirst())
        if let again = given.again {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: again.file)))
            print(try again.reader.read(bytes)() ?? "All is well.")
            return
        }
        let sound = try Sound(content: given.content)
        var desk = try Desk(keeping: given.keep)
        for reader in given.readers {
            if given.part == 0 {
                for (name, bytes) in Nasty.files(for: reader, size: given.size) {
                    try desk.read(bytes, reader, name)
                }
            }
            let files = sound.files(for: reader)
            for number in stride(from: given.part, to: given.count, by: given.parts) {
                var mutator = Mutator(reader, sound: files, seed: given.seed, name: "\(number)")
                try desk.read(mutator.file(), reader, "number \(number) of seed \(given.seed)")
            }
        }
        desk.close()
    }
}

/// What the command line says.
private struct Given {
    var content = "content"
    var keep = "mutant"
    var seed: UInt64 = 1
    var count = 100
    var part = 0
    var parts = 1
    /// Bytes of a nasty file.
    var size = 10_000
    var readers = Reader.allCases
    var again: (reader: Reader, file: String)?

    init(_ words: ArraySlice<String>) {
        var words = words
        while let word = words.popFirst(), let value = words.popFirst() {
            switch word {
            case "--content": content = value
            case "--keep": keep = value
            case "--seed": seed = UInt64(value) ?? seed
            case "--count": count = Int(value) ?? count
            case "--size": size = Int(value) ?? size
            case "--readers": readers = value.split(separator: ",").compactMap { Reader(rawValue: String($0)) }
            case "--part":
                let numbers = value.split(separator: "/").compactMap { Int($0) }
                if numbers.count == 2 { (part, parts) = (numbers[0], max(1, numbers[1])) }
            case "--again":
                if let reader = Reader(rawValue: value), let file = words.popFirst() { again = (reader, file) }
            default: break
            }
        }
    }
}

/// Where one file after the other is laid down and read.
private struct Desk {
    private let kept: Int32
    private let path: String
    private var count = 0
    private var slowest = (seconds: 0.0, name: "")

    init(keeping path: String) throws {
        self.path = path
        kept = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard kept >= 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    mutating func read(_ bytes: [UInt8], _ reader: Reader, _ name: String) throws {
        guard ftruncate(kept, 0) == 0, bytes.withUnsafeBytes({ pwrite(kept, $0.baseAddress, $0.count, 0) }) >= 0
        else { throw CocoaError(.fileWriteUnknown) }
        Self.tell("\(reader.rawValue): \(name)")
        let begun = Self.processor
        Self.allow(seconds: Self.patience)
        let look = try reader.read(bytes)
        Self.allow(seconds: 0)
        let seconds = Self.processor - begun
        if seconds > slowest.seconds { slowest = (seconds, "\(reader.rawValue): \(name)") }
        count += 1
        guard let fault = look() else { return }
        Self.tell("fault: \(fault)")
        exit(1)
    }

    func close() {
        unlink(path)
        Self.tell("\(count) files read; the slowest took \(Int(slowest.seconds * 1000)) ms: \(slowest.name)")
    }

    /// At once, since the next file may end the program.
    private static func tell(_ line: String) {
        var line = line + "\n"
        line.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }

    #if DEBUG
        /// Without optimisation everything takes longer by far.
        private static let patience = 10
    #else
        private static let patience = 1
    #endif

    /// Has the system end the program when more of the processor's time is used.
    private static func allow(seconds: Int) {
        var limit = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
        setitimer(__itimer_which_t(2), &limit, nil)
    }

    /// Seconds of the processor's time that this program has used.
    private static var processor: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
