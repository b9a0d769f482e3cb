package import Syntax

/// Findings on their own, without groups and numbers: what is wrong with a command's own input.
package enum ConsoleFindings {
  /// The findings in order, each once.
  package static func render(
    _ findings: [Finding], sources: [SourceFile], language: Language, usesColour: Bool
  ) -> [UInt8] {
    var text = FindingText(
      sources: sources, language: language, palette: Palette(isOn: usesColour))
    for finding in FindingOrder.sorted(findings) { text.block(finding, isRule: false) }
    return Array(text.lines.map { $0 + "\n" }.joined().utf8)
  }
}
