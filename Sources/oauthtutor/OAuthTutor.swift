import ArgumentParser
import FakeServer
import Hummingbird
import Mustache
import Crypto

@main struct OAuthTutor: ParsableCommand { func run() throws {} }
