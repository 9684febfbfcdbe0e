/// Why somebody did not get into a class, or cannot stay in it.
public enum JoinFault: Error, Equatable, Sendable {
    /// Nobody listens at this address, or it has no such name.
    case noHost(String)
    /// Somebody listens there, and does not answer.
    case noAnswer(String)
    /// What answers there is no class's host.
    case notAClass(String)
    /// Its certificate comes from nobody whom this machine trusts.
    case untrusted(String)
    case wrongCode
    /// So many wrong codes came from here that the host listens to no more for a while.
    case tooManyTries
    case over
    /// The host speaks another version of the protocol.
    case otherVersion
    case full
    /// The teacher has sent this learner out.
    case dismissed
    /// The host does not know this learner any more.
    case unknown
    /// For a reason of the host's own, in its words, made fit to be shown.
    case refused(String)
    /// The lesson that the host sent is none.
    case noLesson
}
