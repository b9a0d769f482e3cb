import RuleEngine
import Syntax

/// The five checks that other tools were measured with, as rules; in the order of
/// `PlanGenerator.expected`.
enum FiveChecks {
  static let rules: RuleSet = RuleSet.load(
    conditions.enumerated().map { index, check in
      let text = """
        format: 1
        title: \(check.title)
        severity: fel
        for: \(check.kind)
        require: |
          \(check.require)
        message: "\(check.title): {self}"
        """
      let source = SourceFile(path: "r\(index + 1).yml", text: text)
      return DocumentReader.readStrict(source, file: FileID(index)).document
    }
  ).set

  private static let conditions: [(title: String, kind: String, require: String)] = [
    ("mål utan aktivitet", "mål", "self.aktiviteter.size() > 0"),
    ("aktivitet utan indikator", "aktivitet", "self.indikatorer.size() > 0"),
    ("medel utan aktivitet", "medel", "self.fördelas.exists(f, f.avser.size() > 0)"),
    (
      "aktivitet som inte når ett slutmål", "aktivitet",
      "self.reach('leder_till', 'slutmål').size() > 0"
    ),
    ("mer fördelat än beviljat", "medel", "self.fördelas.map(f, f.belopp).sum() <= self.belopp"),
  ]
}
