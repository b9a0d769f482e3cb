// swift-tools-version: 6.2
import PackageDescription

/// The same for every target of ours: Swift 6 mode and explicit existentials and imports.
/// In CI every warning is an error.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// With KEDJA_LIBFUZZER set, kedja-fuzz is guided by what its texts reach: a build that makes nothing
/// else, in a folder of its own.
let isGuided = Context.environment["KEDJA_LIBFUZZER"] != nil
let fedSettings: [SwiftSetting] =
  settings + (isGuided ? [.unsafeFlags(["-sanitize=fuzzer"]), .define("LIBFUZZER")] : [])

// The targets stand in ladder order: each may import those above it, never those below.
let package = Package(
  name: "kedja",
  products: [.executable(name: "kedja", targets: ["kedja"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Starting git, without Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // The templates of the gap list.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // libyaml, as the reference that our own reader is compared with; not in the product.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // text in, trees with ranges out
    .target(name: "Syntax", swiftSettings: fedSettings),
    // documents in, model out
    .target(name: "LogicModel", dependencies: ["Syntax"], swiftSettings: fedSettings),
    // rule files and model in, findings out
    .target(
      name: "RuleEngine", dependencies: ["LogicModel", "Syntax"],
      exclude: ["Shipped", "Compiled/rules.txt"],
      swiftSettings: fedSettings, plugins: ["EmbedRulesPlugin"]),
    // findings in, text out
    .target(
      name: "Reports",
      dependencies: [
        "RuleEngine", "LogicModel", "Syntax", .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Templates"], swiftSettings: fedSettings, plugins: ["EmbedRulesPlugin"]),
    // arguments, streams and exit codes; nothing else
    .executableTarget(
      name: "kedja",
      dependencies: [
        "Reports", "RuleEngine", "LogicModel", "Syntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),

    // the files of Rules/ and Templates/, each made into one Swift file when the package is built
    .plugin(
      name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["embed-rules"],
      path: "Sources/EmbedRulesPlugin"),
    .executableTarget(name: "embed-rules", path: "Sources/EmbedRules", swiftSettings: settings),

    // the time of each stage against a floor in the same run
    .executableTarget(
      name: "kedja-bench",
      dependencies: [
        "Reports", "RuleEngine", "LogicModel", "Syntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/Bench", exclude: ["earlier-ratios.txt"], swiftSettings: settings),
    // changed texts for everything that reads, to see what breaks
    .executableTarget(
      name: "kedja-fuzz",
      dependencies: [
        "Reports", "RuleEngine", "LogicModel", "Syntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Fuzz", swiftSettings: fedSettings,
      linkerSettings: isGuided ? [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])] : []),

    .testTarget(
      name: "UnitTests",
      dependencies: [
        "Syntax", "LogicModel", "RuleEngine", "Reports", "kedja-fuzz",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioTests",
      dependencies: ["Syntax", "LogicModel", "RuleEngine", "Reports", "kedja", "kedja-fuzz"],
      exclude: ["Browser", "Corpus", "Golden", "Schemas"], swiftSettings: settings),
  ]
)
