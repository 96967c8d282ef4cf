// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The floors of the house, lowest first. Arrows only go down.
let floors: [Target] = [
  .systemLibrary(
    name: "ICULibrary", path: "Sources/ICULibrary", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
  .systemLibrary(
    name: "ZlibLibrary", path: "Sources/ZlibLibrary", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(
    name: "ZipLibrary", path: "Sources/ZipLibrary", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  .systemLibrary(
    name: "ExpatLibrary", path: "Sources/ExpatLibrary", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
  .systemLibrary(name: "LinearLibrary", path: "Sources/LinearLibrary", providers: [.apt(["liblinear-dev"])]),
  .target(name: "CICU", dependencies: ["ICULibrary"]),
  .target(name: "CLexicons"),
  .target(name: "CPrefetch"),
  .target(name: "CByteSearch"),
  .target(
    name: "OpinaLexicon", dependencies: ["CLexicons", "CPrefetch", "CByteSearch"], swiftSettings: settings),
  .target(name: "OpinaText", dependencies: ["CICU", "CByteSearch", "OpinaLexicon"], swiftSettings: settings),
  .target(
    name: "OpinaFeedback", dependencies: ["OpinaLexicon", "ZlibLibrary", "ZipLibrary", "ExpatLibrary"],
    swiftSettings: settings),
  .target(
    name: "OpinaSentiment", dependencies: ["OpinaText", "OpinaFeedback", "OpinaLexicon"], swiftSettings: settings),
  .target(
    name: "OpinaThemes", dependencies: ["OpinaSentiment", "OpinaText", "OpinaFeedback", "OpinaLexicon"],
    swiftSettings: settings),
  .target(
    name: "OpinaAdaptation",
    dependencies: ["LinearLibrary", "OpinaThemes", "OpinaSentiment", "OpinaText", "OpinaFeedback", "OpinaLexicon"],
    swiftSettings: settings),
  .target(
    name: "OpinaHealth", dependencies: ["OpinaThemes", "OpinaSentiment", "OpinaText", "OpinaFeedback", "OpinaLexicon"],
    swiftSettings: settings),
  .target(name: "CTemplates", exclude: ["templates"]),
  .target(
    name: "OpinaReport",
    dependencies: [
      "OpinaHealth", "OpinaThemes", "OpinaSentiment", "OpinaText", "OpinaFeedback", "OpinaLexicon", "CICU",
      "CTemplates",
      .product(name: "Mustache", package: "swift-mustache"),
    ],
    swiftSettings: settings),
  .target(
    name: "Opina",
    dependencies: [
      "CByteSearch", "CPrefetch", "OpinaReport", "OpinaHealth", "OpinaAdaptation", "OpinaThemes", "OpinaSentiment",
      "OpinaText", "OpinaFeedback", "OpinaLexicon",
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "opina",
    dependencies: [
      "Opina", "OpinaReport", "OpinaHealth", "OpinaAdaptation", "OpinaThemes", "OpinaSentiment", "OpinaText",
      "OpinaFeedback", "OpinaLexicon",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    path: "Sources/opina-cli",
    swiftSettings: settings),
]

let tests: [Target] = [
  .target(
    name: "OpinaTestSupport", dependencies: ["Opina", "OpinaThemes", "OpinaText", "OpinaFeedback", "OpinaLexicon"],
    path: "Tests/OpinaTestSupport", swiftSettings: settings),
  .testTarget(name: "OpinaLexiconTests", dependencies: ["OpinaTestSupport", "OpinaLexicon"], swiftSettings: settings),
  .testTarget(
    name: "OpinaTextTests", dependencies: ["OpinaTestSupport", "OpinaText", "OpinaLexicon", "CByteSearch"],
    swiftSettings: settings),
  .testTarget(
    name: "OpinaSentimentTests",
    dependencies: ["OpinaTestSupport", "Opina", "OpinaThemes", "OpinaSentiment", "OpinaFeedback", "OpinaLexicon"],
    swiftSettings: settings),
  .testTarget(
    name: "OpinaThemesTests",
    dependencies: [
      "OpinaTestSupport", "Opina", "OpinaThemes", "OpinaSentiment", "OpinaText", "OpinaFeedback", "OpinaLexicon",
    ], swiftSettings: settings),
  .testTarget(
    name: "OpinaTests",
    dependencies: [
      "OpinaTestSupport", "Opina", "OpinaHealth", "OpinaThemes", "OpinaSentiment", "OpinaText", "OpinaFeedback",
      "OpinaLexicon",
    ], swiftSettings: settings),
  .testTarget(name: "CommandLineTests", dependencies: ["OpinaTestSupport", "opina"], swiftSettings: settings),
  // With the settings of the strictest user: members count only where their module is imported.
  .testTarget(name: "ReadmeTests", dependencies: ["Opina"], swiftSettings: settings),
  .testTarget(
    name: "OpinaFeedbackTests", dependencies: ["OpinaTestSupport", "OpinaFeedback", "OpinaLexicon"],
    swiftSettings: settings),
  .testTarget(
    name: "OpinaHealthTests",
    dependencies: ["OpinaHealth", "OpinaThemes", "OpinaSentiment", "OpinaText", "OpinaFeedback", "OpinaLexicon"],
    swiftSettings: settings),
  .testTarget(
    name: "OpinaAdaptationTests",
    dependencies: ["OpinaTestSupport", "Opina", "OpinaAdaptation", "OpinaThemes", "OpinaSentiment", "OpinaFeedback"],
    swiftSettings: settings),
  .testTarget(
    name: "OpinaReportTests",
    dependencies: [
      "OpinaTestSupport", "OpinaReport", "OpinaHealth", "OpinaThemes", "OpinaSentiment", "OpinaText", "OpinaFeedback",
      "OpinaLexicon",
      "CICU", "CTemplates",
    ], swiftSettings: settings),
]

let package = Package(
  name: "Opina",
  products: [
    .library(name: "Opina", targets: ["Opina"]),
    .executable(name: "opina", targets: ["opina"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: floors + tests,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
