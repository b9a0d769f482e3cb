import Syntax

/// The ends of a period, and what holds for a whole file.
extension ElementReader {
  // MARK: time

  /// `start:` and `slut:`, read as one period, so that the end takes its year after the start's.
  mutating func readEnds() {
    let (start, end) = (ends.start, ends.end)
    let element = ends.element
    ends = Ends()
    let first = start.flatMap(Self.stated)
    let last = end.flatMap(Self.stated)
    guard let place = (first == nil ? end : start)?.place else { return }
    let whole: String
    switch (first, last) {
    case (let first?, let last?): whole = first + " – " + last
    case (let first?, nil): whole = first + " –"
    case (nil, let last?): whole = "t.o.m. " + last
    case (nil, nil): return
    }
    let reading = Period.read(whole, context: period)
    if let time = reading.value, reading.rest.isEmpty {
      note(reading.notes, at: place)
      return draft.set("period", of: element, to: .period(time), at: place)
    }
    // Ends that are times of their own: "början av 2025", "2026 (preliminärt)".
    let starts = readEnd(first, start, of: element)?.spans.first?.start
    let stops = readEnd(last, end, of: element)?.spans.last?.end
    guard starts != nil || stops != nil else { return }
    if let starts, let stops, starts >= stops {
      draft.elements[Int(element)].isRepaired = true
      draft.findings.append(.unreadablePeriod(whole, reading.notes.first, at: place))
      return
    }
    let time = Period(spans: [.init(start: starts, end: stops)], written: whole)
    draft.set("period", of: element, to: .period(time), at: place)
  }

  private static func stated(_ node: DocumentNode) -> String? {
    let text = node.text.tidied()
    return text.isEmpty || Nothing.read(text) != nil ? nil : text
  }

  private mutating func readEnd(_ text: String?, _ node: DocumentNode?, of element: Int32)
    -> Period?
  {
    guard let text, let node else { return nil }
    let reading = Period.read(text, context: period)
    if let time = reading.value {
      note(reading.notes, at: node.place)
      return time
    }
    draft.elements[Int(element)].isRepaired = true
    draft.findings.append(.unreadablePeriod(text, reading.notes.first, at: node.place))
    return nil
  }

  // MARK: what holds for the file

  mutating func readDefaults(_ node: DocumentNode) {
    guard node.isMapping else {
      if !node.isEmptyScalar {
        draft.findings.append(.wrongShape("förval", expected: Self.ownLines, at: node.place))
      }
      return
    }
    let file = draft.defaults.count - 1
    for (key, value) in node.entries where !value.isEmptyScalar {
      guard value.isScalar else {
        draft.findings.append(
          .wrongShape(key.text, expected: FieldType.text.expected, at: value.place))
        continue
      }
      let text = value.text.tidied()
      if Nothing.read(text) != nil { continue }
      switch TextFolding.fold(key.text) {
      case "källa":
        draft.defaults[file].source = text
        draft.defaults[file].sourcePlace = value.place
      case "delregion": draft.defaults[file].subregion = (text, value.place)
      case "ansvarig": draft.defaults[file].responsible = (text, value.place)
      case "nivå":
        if let (index, _) = ChoiceSet.level.index(of: text) {
          draft.defaults[file].level = (index, value.place)
        } else {
          draft.findings.append(
            .unknownValue(text, of: "nivå", choices: .level, at: value.place))
        }
      case "period":
        if let time = Period.read(text, context: period).value {
          draft.defaults[file].period = (time, value.place)
          period = time
        } else {
          draft.findings.append(.unreadablePeriod(text, nil, at: value.place))
        }
      default:
        draft.findings.append(.unknownDefault(key.text, at: key.place))
      }
    }
  }
}
