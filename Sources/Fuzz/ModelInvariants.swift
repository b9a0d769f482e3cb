package import LogicModel
package import Syntax

/// What holds of every model and of what was said of it, whatever the plans were.
package enum ModelInvariants {
  /// What is broken, or `nil`.
  package static func violation(_ model: Model, _ findings: [Finding]) -> String? {
    if let violation = places(findings, in: model.sources) { return violation }
    for kind in Kind.allCases where kind != .link {
      let elements = model.elements(of: kind)
      let keys = elements.map { "\(model.plans[Int($0)]) \(model.ids[Int($0)])" }
      if Set(keys).count != keys.count { return "two of \(kind) have one id" }
      if elements.contains(where: { model.ids[Int($0)].isEmpty }) {
        return "an empty id of \(kind)"
      }
    }
    let all = 0..<model.elementCount
    for column in model.columns {
      switch column.storage {
      case .one(let values):
        if !values.allSatisfy({ $0 == -1 || all.contains($0) }) { return "it leads to no element" }
      case .many(let lists):
        if !lists.targets.allSatisfy(all.contains) { return "one leads to no element" }
      case .period(let periods):
        for period in periods {
          for year in period?.years ?? [] where !(1900...2100).contains(year) {
            return "the year \(year)"
          }
        }
      default: continue
      }
    }
    return nil
  }

  /// Every finding, and every place that it shows beside its own, is in a file.
  package static func places(_ findings: [Finding], in sources: [SourceFile]) -> String? {
    for finding in findings {
      guard let place = finding.place else { return "\(finding.rule) has no place" }
      for place in [place] + finding.labels.map(\.place) {
        guard sources.indices.contains(Int(place.file.index)) else {
          return "\(finding.rule) is in no file"
        }
        let count = sources[Int(place.file.index)].bytes.count
        guard place.range.start >= 0, Int(place.range.end) <= count else {
          return "\(finding.rule) lies outside of the text: \(place.range) of \(count)"
        }
      }
    }
    return nil
  }
}
