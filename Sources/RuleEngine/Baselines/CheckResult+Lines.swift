package import LogicModel
import Syntax

extension CheckResult {
  /// Only what stands on changed lines, or is about an element that has any: the lines of an element
  /// are those from where it is pointed at to the next one. What has no place is always told.
  package func touching(_ lines: TouchedLines, of model: Model) -> CheckResult {
    let elements = lines.elements(of: model)
    func isTouched(_ finding: Finding) -> Bool {
      guard let place = finding.place else { return true }
      return lines.touches(place) || finding.labels.contains { lines.touches($0.place) }
        || finding.elements.contains(where: elements.contains)
    }
    var result = self
    result.findings = findings.filter(isTouched)
    result.hidden = hidden.filter { isTouched($0.finding) }
    result.baselined = baselined.filter(isTouched)
    result.elsewhere = findings.count - result.findings.count
    return result
  }
}
