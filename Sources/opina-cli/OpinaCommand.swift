internal import ArgumentParser

@main
struct OpinaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "opina", abstract: "Reads what customers write in surveys.")
}
