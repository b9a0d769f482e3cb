import ArgumentParser
import LogicModel
import RuleEngine
import Syntax

extension Language: ExpressibleByArgument {}

/// The least severity that makes a check fail, in the words of the plans.
enum FailLevel: String, CaseIterable, ExpressibleByArgument {
  case fel, varning, info, aldrig

  /// `nil` for never.
  var severity: Severity? {
    switch self {
    case .fel: .error
    case .varning: .warning
    case .info: .info
    case .aldrig: nil
    }
  }
}

/// The phase of a plan, which decides how grave its gaps are.
enum Phase: String, CaseIterable, ExpressibleByArgument {
  case utkast, remiss, beslutad, uppföljning
}

/// A day, written as `2022-12-31`.
struct DayArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate.read(argument) else { return nil }
    self.date = date
  }
}

/// Rule ids, several with commas between.
struct RuleList: ExpressibleByArgument {
  let ids: [String]

  init?(argument: String) {
    ids = argument.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    if ids.isEmpty { return nil }
  }
}

// MARK: what several commands have, so that each is explained in one place

/// The plans of a command.
struct PlanArguments: ParsableArguments {
  @Argument(help: "Plan files or folders; '-' reads standard input. Default: this folder.")
  var paths: [String] = []

  var places: [PathArgument] { paths.isEmpty ? [.here] : paths.map(PathArgument.init) }

  /// Reads them.
  func load(_ streams: Streams) -> LoadedFiles {
    FileLoading.load(places, input: streams.input)
  }
}

/// The phase that plans are taken to be in.
struct PhaseOption: ParsableArguments {
  @Option(help: "Treat every plan as if it were in this phase.")
  var skede: Phase?

  var name: String? { skede?.rawValue }
}

/// The day of a check.
struct DayOption: ParsableArguments {
  @Option(help: "The day that 'idag' stands for, as YYYY-MM-DD. Default: the plan's 'läge_den'.")
  var datum: DayArgument?

  var date: CalendarDate? { datum?.date }
}

/// Rules of the user's own.
struct RuleFolders: ParsableArguments {
  @Option(name: .customLong("rules"), help: "A folder with rules of your own; repeatable.")
  var paths: [String] = []
}

/// The language of a command.
struct LanguageOption: ParsableArguments {
  @Option(help: "The language of what is said.")
  var lang = Language.swedish
}

/// Which rules are run, which gaps make the command fail, and how much is told of them.
struct GapOptions: ParsableArguments {
  @Option(help: "Run only these rules (also previews); repeatable, or with commas.")
  var only: [RuleList] = []

  @Option(help: "Leave out these rules; repeatable, or with commas.")
  var skip: [RuleList] = []

  @Option(
    help: "The least severity of a gap, in 'kedja diff' of an opened one, that gives exit status 1."
  )
  var failOn = FailLevel.fel

  @Flag(help: "Tell everything, also what is otherwise folded to a count.")
  var all = false

  /// The rules that are asked for.
  func selected(from book: Rulebook) throws -> RuleSet {
    try book.selecting(only: only.flatMap(\.ids), skipping: skip.flatMap(\.ids))
  }
}
