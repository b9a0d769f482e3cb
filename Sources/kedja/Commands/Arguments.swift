import ArgumentParser
import LogicModel
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
