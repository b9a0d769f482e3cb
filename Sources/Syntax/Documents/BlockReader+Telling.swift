extension BlockReader {
  /// How many findings of a file are told; one more says that there are others.
  static let maximalFindings = 10_000

  func place(_ start: Int, _ stop: Int) -> Place {
    Place(file, SourceRange(Int32(start), Int32(max(start, stop))))
  }

  /// The beginning of a text, for a message.
  func excerpt(_ start: Int, _ stop: Int) -> String {
    if findings.count > Self.maximalFindings { return "" }
    var cut = min(stop, start + 240)
    while cut < stop, bytes[cut] & 0xC0 == 0x80 { cut += 1 }
    return string(start, cut)
  }

  /// Adds a finding. In standard text the first one is the last: it is an error, and reading ends.
  mutating func tell(_ finding: Finding) {
    if !isTolerant {
      guard findings.isEmpty else { return }
      var finding = finding
      finding.severity = .error
      finding.message = LocalizedText(finding.message.text(in: .english))
      finding.help = []
      finding.labels = finding.labels.map {
        Finding.Label($0.place, LocalizedText($0.text.text(in: .english)))
      }
      findings.append(finding)
      return
    }
    if findings.count < Self.maximalFindings {
      findings.append(finding)
    } else if findings.count == Self.maximalFindings, let place = finding.place {
      findings.append(.tooManyFindings(place))
    }
  }

  /// Adds a finding whose kind needs to be told once per file only.
  mutating func tellOnce(_ finding: Finding) {
    if toldOnce.insert(finding.rule).inserted { tell(finding) }
  }
}
