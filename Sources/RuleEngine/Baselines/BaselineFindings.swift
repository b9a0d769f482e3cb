import Syntax

/// What is said of baseline files.
extension Finding {
  static func noBaseline(at place: Place) -> Finding {
    broken(
      "detta är ingen baslinje: första raden ska vara '\(Baseline.head) \(Baseline.form)'",
      "this is no baseline: the first line must be '\(Baseline.head) \(Baseline.form)'", at: place)
  }

  static func baselineForm(_ form: String, at place: Place) -> Finding {
    broken(
      "baslinjen har form '\(form)': denna version av kedja läser form \(Baseline.form)",
      "the baseline has form '\(form)': this version of kedja reads form \(Baseline.form)",
      at: place)
  }

  static func unmergedBaseline(at place: Place) -> Finding {
    broken(
      "här står en sammanslagning som inte är avgjord: väntade en rad per brist",
      "here is a merge that has not been settled: expected a line per gap", at: place,
      help: LocalizedText(
        "behåll båda sidornas rader och ta bort markeringarna",
        en: "keep the lines of both sides and remove the markers"))
  }

  static func baselineColumns(at place: Place) -> Finding {
    broken(
      "raden kan inte läsas: väntade regel, element, namn och mängd med tabb emellan",
      "the line cannot be read: expected rule, element, name and set with tabs between", at: place)
  }

  static func baselineEscape(at place: Place) -> Finding {
    broken(
      "raden kan inte läsas: efter '\\' väntades ett av '\\', 't', 'n', 'r', 's' och 'e'",
      "the line cannot be read: expected one of '\\', 't', 'n', 'r', 's' and 'e' after '\\'",
      at: place)
  }

  static func moreBaselineLines(_ count: Int, at place: Place) -> Finding {
    broken(
      "ytterligare rader som inte kan läsas: \(count)",
      "more lines that cannot be read: \(count)", at: place)
  }

  static func unknownBaselineRule(_ rule: String, nearest: String?, at place: Place) -> Finding {
    var finding = Finding(
      rule: "baslinje-okand-regel", severity: .info,
      message: LocalizedText(
        "baslinjen nämner regeln '\(rule)', som inte finns",
        en: "the baseline names the rule '\(rule)', which does not exist"), place: place)
    if let nearest {
      finding.help = [LocalizedText("menas '\(nearest)'?", en: "did you mean '\(nearest)'?")]
    }
    return finding
  }

  private static func broken(
    _ swedish: String, _ english: String, at place: Place, help: LocalizedText? = nil
  ) -> Finding {
    Finding(
      rule: "baslinje", severity: .error, message: LocalizedText(swedish, en: english),
      place: place, help: help.map { [$0] } ?? [])
  }
}
