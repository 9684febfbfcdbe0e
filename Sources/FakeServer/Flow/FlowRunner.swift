import Course
import Messages
import OAuth

/// Runs a lesson's live flow for real: a server and an app on loopback, and every message of the lesson between them.
///
/// Commands are done one after the other, in the order in which they come. Nothing listens before `.start`, and
/// everything stops with `.stop` or with the last reference to the runner.
public actor FlowRunner {
    private let now: @Sendable () -> Int
    private let bits: @Sendable () -> UInt64
    private let providers: ProviderSource
    private var run: FlowRun?
    private var last: Task<LiveReport, Never>?

    /// - Parameters:
    ///   - now: seconds since 1970-01-01 00:00 UTC; asked once for each start, since the
    ///     server's clock then stands still.
    ///   - providers: where profiles come from; asked once for each start.
    ///   - bits: 64 fresh random bits each time, from a secure source.
    public init(
        now: @escaping @Sendable () -> Int, providers: ProviderSource = .builtIn,
        bits: @escaping @Sendable () -> UInt64 = {
            var system = SystemRandomNumberGenerator()
            return system.next()
        }
    ) {
        self.now = now
        self.providers = providers
        self.bits = bits
    }

    /// Does what the command says; whatever goes wrong is in the report.
    public func perform(_ command: LiveCommand) async -> LiveReport {
        let earlier = last
        let task = Task {
            _ = await earlier?.value
            return await self.carryOut(command)
        }
        last = task
        return await task.value
    }

    private func carryOut(_ command: LiveCommand) async -> LiveReport {
        switch command {
        case .start(let provider): return await start(provider)
        case .perform(let step):
            guard let run else { return .failed(Self.notStarted) }
            return .performed(step: step.id, await run.perform(step))
        case .breakIt(let breakIt, let step):
            guard let run else { return .failed(Self.notStarted) }
            return .broke(breakIt: breakIt.id, await run.perform(breakIt, asBeforeStep: step))
        case .attempt(let request, let message, let step):
            guard let run else { return .failed(Self.notStarted) }
            let (exchange, differences) = await run.attempt(request, inPlaceOf: message, of: step)
            return .attempted(step: step.id, exchange, differences)
        case .setOut(let trip):
            guard let run else { return .failed(Self.notStarted) }
            do throws(ExchangeFault) {
                return .setOut(try await run.setOut(trip))
            } catch {
                return .cannotSetOut(error.sentence)
            }
        case .comeHome:
            guard let run else { return .failed(Self.notStarted) }
            return .cameHome(await run.comeHome())
        case .stayHome:
            await run?.stayHome()
            return .stayedHome
        case .advance(let seconds):
            guard let run else { return .failed(Self.notStarted) }
            return .advanced(totalSeconds: await run.advance(by: seconds))
        case .values:
            guard let run else { return .failed(Self.notStarted) }
            return .values(await run.values)
        case .verify(let token):
            guard let run else { return .failed(Self.notStarted) }
            return await run.verdict(on: token)
        case .stop:
            await run?.stop()
            run = nil
            return .stopped
        }
    }

    /// What browsers do at the present run's servers, from `.setOut` until nobody waits for them any more.
    ///
    /// - Returns: for each trip a stream for whoever asks first, and one that has ended for everybody else.
    public func takeSightings() async -> AsyncStream<Trip.Sighting> {
        await run?.takeSightings() ?? AsyncStream { $0.finish() }
    }

    /// What is left of the codes and tokens that the present run's variables hold.
    public var lifetimes: [Lifetime] {
        get async { await run?.lifetimes ?? [] }
    }

    private func start(_ provider: String) async -> LiveReport {
        await run?.stop()
        run = nil
        do {
            let provider = try providers.find(provider).get()
            let run = try await FlowRun(provider: provider, start: Instant(secondsSinceEpoch: now()), bits: bits)
            self.run = run
            return .started(authorizationServer: run.server.base, app: run.app.base)
        } catch let missing as NoProvider {
            return .failed(missing.sentence)
        } catch let fault as Listener.Fault {
            return .failed(say("The live flow could not start.") + " " + fault.sentence)
        } catch {
            return .failed(say("The live flow could not start: \(String(describing: error))."))
        }
    }

    private static var notStarted: String { say("No server is running. Start the live flow first.") }

    /// The run's state, for tests.
    var snapshot: FlowRun.Snapshot? {
        get async { await run?.snapshot }
    }
}
