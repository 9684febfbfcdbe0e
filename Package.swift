// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "oauthtutor",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "oauthtutor", targets: ["oauthtutor"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.25.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.20.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.0.0"),
    ],
    targets: [
        .target(name: "Messages"),
        .target(name: "Course", dependencies: ["Messages"]),
        .target(
            name: "OAuth",
            dependencies: ["Messages", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .systemLibrary(
            name: "CMarkdown",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .target(
            name: "Authoring",
            dependencies: [
                "Course", "CMarkdown", "Messages",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "FakeServer",
            dependencies: [
                "Course", "Messages", "OAuth",
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .target(
            name: "Progress",
            dependencies: [
                "Course",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Classroom",
            dependencies: [
                "Course", "CQRCode", "Messages",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .target(name: "UI", dependencies: ["Course", "Messages"]),
        .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw")]),
        .executableTarget(
            name: "oauthtutor",
            dependencies: [
                "Course", "Authoring", "Classroom", "FakeServer", "Messages", "Progress", "UI", "CTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Templates/lesson.md")]
        ),
        .testTarget(name: "MessagesTests", dependencies: ["Messages"]),
        .testTarget(name: "CourseTests", dependencies: ["Course", "Messages"]),
        .testTarget(name: "OAuthTests", dependencies: ["OAuth"]),
        .testTarget(name: "AuthoringTests", dependencies: ["Authoring", "Course"]),
        .testTarget(
            name: "FakeServerTests",
            dependencies: [
                "FakeServer", "Course", "OAuth",
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .testTarget(
            name: "ProgressTests", dependencies: ["Progress", "Course", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Stores"]),
        .executableTarget(name: "Mutants", dependencies: ["Authoring", "Course"], path: "Tests/Mutants"),
        .executableTarget(name: "Histories", dependencies: ["Course", "Progress"], path: "Tests/Histories"),
        .testTarget(
            name: "ClassroomTests",
            dependencies: [
                "Classroom", "Course", .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], exclude: ["Golden"]),
        .testTarget(name: "UITests", dependencies: ["UI", "Course", "Messages"], exclude: ["Golden"]),
        .testTarget(
            name: "oauthtutorTests",
            dependencies: [
                "oauthtutor", "Authoring", "Classroom", "Course", "FakeServer", "Messages", "Progress", "UI",
            ]),
    ]
)
