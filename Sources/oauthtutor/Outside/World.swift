import Course
import FakeServer

/// What performs effects, made once at the root. What an effect brings is handed to `deliver`, from any thread.
struct World: Sendable {
    /// Whether performing it needs the terminal for itself.
    var needsTerminal: @Sendable (_ effect: Effect) -> Bool = { _ in false }
    var perform: @Sendable (_ effect: Effect, _ deliver: @escaping @Sendable (Delivery) -> Void) -> Void
}

extension World {
    /// - Parameters:
    ///   - seed: the one that somebody asked for; without it a lesson that was begun keeps its own.
    ///   - keeper: keeps what the learner answers.
    static func live(_ catalog: Catalog, seed: UInt64?, around: Surroundings, keeper: Keeper) -> World {
        let tools = flows(catalog.providers, around: around)
        return World(needsTerminal: tools.needsTerminal) { effect, deliver in
            switch effect {
            case .open(let id):
                var kept = keeper.lesson(id)
                if let seed { kept?.standing.seed = seed }
                if let kept { deliver(.kept(kept)) }
                do throws(Trouble) {
                    deliver(.lesson(try catalog.lesson(id)))
                } catch {
                    deliver(.noLesson(id: id, error.sentence))
                }
            case .live, .browse, .edit, .save: tools.perform(effect, deliver)
            case .keep(let keeping):
                keeper.keep(keeping)
                if let news = keeper.takeNews() { deliver(.unkept(news)) }
            case .keepReview(let keeping):
                keeper.keep(keeping)
                if let news = keeper.takeNews() { deliver(.unkept(news)) }
            case .review: deliver(.review(catalog.deck(from: keeper)))
            case .outlook: deliver(.outlook(keeper.outlook(of: catalog.ids)))
            case .remember(let preferences):
                keeper.remember(preferences)
                if let news = keeper.takeNews() { deliver(.unkept(news)) }
            case .follow(let id):
                guard let follower = catalog.follower(of: id) else { return }
                Task { await follower.follow(deliver) }
            case .watch, .mock, .join, .classroom, .lead, .leave: break
            }
        }
    }

    /// What a live flow needs, wherever it is played: the server, the learner's browser and editor, and the disk.
    static func flows(_ providers: Providers, around: Surroundings) -> World {
        let runner = FlowRunner(now: around.now, providers: providers.source)
        let flows = CommandQueue<LiveCommand, [Delivery]> {
            { command in
                let report = await runner.perform(command)
                return [.lifetimes(await runner.lifetimes), .live(report)]
            }
        }
        let browser = Browser(around)
        var world = World { effect, deliver in
            switch effect {
            case .live(let command): flows.send(command) { $0.forEach(deliver) }
            case .browse(let url):
                Task { for await sighting in await runner.takeSightings() { deliver(.sighted(sighting)) } }
                deliver(.browsing(browser.open(url)))
            case .edit(let text): deliver(.edited(Editor(around)?.edit(text)))
            case .save(let name, let text): deliver(around.saved(text, as: name))
            case .open, .watch, .follow, .mock, .keep, .keepReview, .review, .outlook, .remember, .join, .classroom,
                .lead, .leave:
                break
            }
        }
        world.needsTerminal = { effect in
            switch effect {
            case .edit: true
            case .browse(let url): browser.needsTerminal(for: url)
            case .open, .live, .watch, .follow, .mock, .save, .keep, .keepReview, .review, .outlook, .remember,
                .join, .classroom, .lead, .leave:
                false
            }
        }
        return world
    }

    /// For whoever watches a mock server.
    static func mock(_ server: MockServer) -> World {
        let commands = CommandQueue<MockCommand, ServerStanding> { { await server.perform($0) } }
        return World { effect, deliver in
            switch effect {
            case .watch: Task { for await served in server.exchanges { deliver(.served(served)) } }
            case .mock(let command): commands.send(command) { deliver(.standing($0)) }
            case .open, .live, .edit, .follow, .save, .keep, .keepReview, .review, .outlook, .remember, .browse,
                .join, .classroom, .lead, .leave:
                break
            }
        }
    }
}

extension Surroundings {
    /// Saves a text where the program was started.
    fileprivate func saved(_ text: String, as name: String) -> Delivery {
        guard let folder = Files.currentFolder else { return .notSaved(Trouble.notSaved(name, "", .missing).sentence) }
        do throws(FileFault) {
            return .saved(path: try Files.save(text, as: name, in: folder))
        } catch {
            return .notSaved(Trouble.notSaved(name, folder, error).sentence)
        }
    }
}
