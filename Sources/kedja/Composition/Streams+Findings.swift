import Reports
import Syntax

extension Streams {
  /// Says what is wrong with a command's own input, where errors go.
  func tell(_ findings: [Finding], _ sources: [SourceFile], _ language: Language) {
    errors.write(
      ConsoleFindings.render(
        findings, sources: sources, language: language, usesColour: coloursErrors))
  }
}
