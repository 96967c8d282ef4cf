// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A package of its own, so that nobody builds benchmarks who only wants the program.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Opina", path: "../..")],
  targets: [
    .target(name: "CBaseline", linkerSettings: [.linkedLibrary("icuuc")]),
    .executableTarget(
      name: "opina-benchmarks", dependencies: ["CBaseline", .product(name: "Opina", package: "Opina")],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
