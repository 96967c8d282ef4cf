internal import ArgumentParser

/// What every frame command takes that may code an export: which, how it is read and how the findings are printed.
struct FrameCodingArguments: ParsableArguments {
  @Argument(help: "An export whose comments are to be coded; - for standard input.") var export: String?

  @Option(help: "Text for people or JSON for programs.") var format: FrameFormat = .text

  @OptionGroup var arguments: ExportArguments
}
