import LogicModel
import Syntax

/// The picture of money on its way to goals: broad where there is much, dashed where it ends nowhere.
struct MoneyPicture {
  private let flow: MoneyFlow
  private let language: Language
  private let scale: Double

  init(_ flow: MoneyFlow, language: Language) {
    self.flow = flow
    self.language = language
    let sums = flow.series.map { series in
      series.parts.reduce(0.0) { $0 + Double($1.money?.öre ?? 0) }
    }
    let largest = max(1, sums.max() ?? 0)
    let total = max(1, sums.reduce(0, +))
    scale = sums.count > 12 ? 120 / largest : min(220 / largest, 420 / total)
  }

  private static let left = 236.0
  private static let right = 470.0
  private static let bar = 16.0
  private static let gap = 14.0

  private var title: String {
    language.word("Medel och mål: ", "Funding and goals: ") + flow.plan
  }

  /// A stack of parts on one side, with its words.
  private struct Stack {
    var parts: [Int]
    let lines: [String]
    let isHole: Bool
    var height: Double
  }

  var picture: Picture {
    let alternative = sentences
    let pages = pages()
    let sections = sections
    var drawings: [Drawing] = []
    func begin() -> Drawing {
      Drawing(title: title, description: alternative.joined(separator: " "))
    }
    var bodies: [[Int]] = pages
    if bodies.isEmpty { bodies = [[]] }
    var drawing = begin()
    var y = head(into: &drawing)
    for (number, page) in bodies.enumerated() {
      if number > 0 {
        drawing.setHeight(y)
        drawings.append(drawing)
        drawing = begin()
        y = head(into: &drawing)
      }
      if !page.isEmpty { y = draw(page, y: y, into: &drawing) }
    }
    for section in sections {
      var rest = section.entries[...]
      while !rest.isEmpty {
        let room = Int((Drawing.pageHeight - y - 44) / 18)
        if room < min(3, rest.count) {
          drawing.setHeight(y)
          drawings.append(drawing)
          drawing = begin()
          y = head(into: &drawing)
          continue
        }
        y = draw(section, Array(rest.prefix(room)), y: y, into: &drawing)
        rest = rest.dropFirst(room)
      }
    }
    drawing.setHeight(y)
    drawings.append(drawing)
    return Picture(
      title: title, alternative: alternative, parts: Picture.numbered(drawings, in: language))
  }

  private func head(into drawing: inout Drawing) -> Double {
    // Room for the number of the part, which is not known yet.
    let lines = TextFitting.lines(title, width: 600, size: 16, bold: true, most: 3).lines
    var y = 16.0
    for line in lines {
      drawing.text(line, x: 1, y: y, size: 16, bold: true)
      y += 20
    }
    return y + 4
  }

  // MARK: the flow

  private func height(of part: MoneyFlow.Part) -> Double {
    max(4, Double(max(0, part.money?.öre ?? 0)) * scale)
  }

  private var numbered: [MoneyFlow.Part] { flow.parts }

  /// The parts on each page, by index: series are kept whole.
  private func pages() -> [[Int]] {
    var pages: [[Int]] = []
    var first = 0
    for series in flow.series {
      let indexes = Array(first..<first + series.parts.count)
      first += series.parts.count
      if let last = pages.last, fits(last + indexes) {
        pages[pages.count - 1] = last + indexes
      } else {
        pages.append(indexes)
      }
    }
    return pages
  }

  private func fits(_ parts: [Int]) -> Bool {
    max(height(of: sources(parts)), height(of: targets(parts))) <= Drawing.pageHeight - 110
  }

  private func height(of stacks: [Stack]) -> Double {
    stacks.reduce(0) { $0 + $1.height + Self.gap }
  }

  private func stack(_ parts: [Int], _ text: String, isHole: Bool) -> Stack {
    let all = numbered
    let known = parts.compactMap { all[$0].money }
    var lines = TextFitting.lines(
      text, width: Self.left - 12, size: Drawing.textSize, bold: isHole, most: 5
    ).lines
    if let sum = known.isEmpty ? nil : Money.sum(known) { lines.append(sum.formatted(language)) }
    let silent = parts.count - known.count
    if silent > 0 {
      lines.append(
        known.isEmpty
          ? language.word("belopp inte angivet", "amount not stated")
          : language.word("\(silent) utan belopp", "\(silent) without an amount"))
    }
    let bars = parts.reduce(0) { $0 + height(of: all[$1]) }
    return Stack(
      parts: parts, lines: lines, isHole: isHole,
      height: max(bars, Double(lines.count) * Drawing.leading))
  }

  private func sources(_ parts: [Int]) -> [Stack] {
    let here = Set(parts)
    var first = 0
    return flow.series.compactMap { series in
      let own = (first..<first + series.parts.count).filter(here.contains)
      first += series.parts.count
      return own.isEmpty ? nil : stack(own, series.name, isHole: false)
    }
  }

  private func targets(_ parts: [Int]) -> [Stack] {
    let all = numbered
    var order: [MoneyFlow.Target] = []
    var byTarget: [MoneyFlow.Target: [Int]] = [:]
    for part in parts {
      let target = all[part].target
      if byTarget[target] == nil { order.append(target) }
      byTarget[target, default: []].append(part)
    }
    return order.map { stack(byTarget[$0, default: []], text(of: $0), isHole: $0 == .unmatched) }
  }

  private func text(of target: MoneyFlow.Target) -> String {
    switch target {
    case .unmatched:
      language.word("Inte knutet till något mål", "Not tied to any goal")
    case .untried:
      language.word("Inget mål känt", "No goal known")
    case .goals(let goals):
      goals.count == 1
        ? flow.goals[goals[0]].text
        : language.word("Delas av ", "Shared by ")
          + goals.map { flow.goals[$0].text }.joined(separator: "; ")
    }
  }

  private func draw(_ parts: [Int], y top: Double, into drawing: inout Drawing) -> Double {
    drawing.text(
      language.word("Medel", "Funding"), x: Self.left - 8, y: top + 12, bold: true, anchor: .end)
    drawing.text(
      language.word("Mål", "Goals"), x: Self.right + Self.bar + 8, y: top + 12, bold: true)
    let start = top + 26
    let (sources, targets) = (sources(parts), targets(parts))
    let from = places(sources, start)
    let to = places(targets, start)
    let all = numbered
    for part in parts {
      guard let a = from[part], let b = to[part] else { continue }
      draw(all[part], from: a, to: b, into: &drawing)
    }
    var y = start
    for stack in sources {
      label(stack, x: Self.left - 8, y: y, anchor: .end, into: &drawing)
      y += stack.height + Self.gap
    }
    y = start
    for stack in targets {
      label(stack, x: Self.right + Self.bar + 8, y: y, anchor: .start, into: &drawing)
      for goal in goals(of: stack) {
        drawing.add(.begin(id: flow.goals[goal].id, title: flow.goals[goal].text))
        let box = Drawing.Rectangle(
          x: Self.right, y: y, width: Self.bar, height: bars(of: stack))
        drawing.rectangle(box, Drawing.Paint(fill: Drawing.Ink.strong))
        drawing.add(.end)
      }
      if stack.isHole {
        drawing.rectangle(
          Drawing.Rectangle(
            x: Self.right, y: y, width: drawing.width - Self.right - 1, height: stack.height),
          Drawing.Paint(stroke: Drawing.Ink.hole, width: 2, dashes: "6 4"))
      }
      y += stack.height + Self.gap
    }
    return start + max(height(of: sources), height(of: targets))
  }

  private func bars(of stack: Stack) -> Double {
    let all = numbered
    return stack.parts.reduce(0) { $0 + height(of: all[$1]) }
  }

  private func goals(of stack: Stack) -> [Int] {
    guard let part = stack.parts.first, case .goals(let goals) = numbered[part].target else {
      return []
    }
    return goals
  }

  /// Where each part's bar begins.
  private func places(_ stacks: [Stack], _ top: Double) -> [Int: Double] {
    let all = numbered
    var places: [Int: Double] = [:]
    var y = top
    for stack in stacks {
      var bar = y
      for part in stack.parts {
        places[part] = bar
        bar += height(of: all[part])
      }
      y += stack.height + Self.gap
    }
    return places
  }

  private func label(
    _ stack: Stack, x: Double, y: Double, anchor: Drawing.Label.Anchor, into drawing: inout Drawing
  ) {
    let height = Double(stack.lines.count) * Drawing.leading
    drawing.lines(
      stack.lines, x: x, y: y + (stack.height - height) / 2 + 12.5, bold: stack.isHole,
      anchor: anchor, colour: stack.isHole ? Drawing.Ink.hole : Drawing.Ink.black)
  }

  private func draw(
    _ part: MoneyFlow.Part, from: Double, to: Double, into drawing: inout Drawing
  ) {
    let height = height(of: part)
    let isHole = part.target == .unmatched
    let sum = part.money?.formatted(language)
    drawing.add(
      .begin(id: part.id, title: ([part.name] + (sum.map { [$0] } ?? [])).joined(separator: ", ")))
    let (x, end) = (Self.left + Self.bar, Self.right)
    let middle = Drawing.number((x + end) / 2)
    let n = Drawing.number
    drawing.add(
      .path(
        "M\(n(x)) \(n(from))C\(middle) \(n(from)) \(middle) \(n(to)) \(n(end)) \(n(to))"
          + "V\(n(to + height))"
          + "C\(middle) \(n(to + height)) \(middle) \(n(from + height)) \(n(x)) \(n(from + height))z",
        isHole
          ? Drawing.Paint(
            fill: Drawing.Ink.holeTint, stroke: Drawing.Ink.hole, dashes: "6 4")
          : Drawing.Paint(fill: Drawing.Ink.flow, stroke: Drawing.Ink.strong, width: 0.8)))
    drawing.rectangle(
      Drawing.Rectangle(x: Self.left, y: from, width: Self.bar, height: height),
      Drawing.Paint(fill: Drawing.Ink.strong, stroke: Drawing.Ink.white, width: 0.8))
    drawing.add(.end)
  }

  // MARK: what is not drawn to scale

  private struct Section {
    let heading: String
    let isHole: Bool
    let entries: [MoneyFlow.Entry]
  }

  private var sections: [Section] {
    [
      Section(
        heading: language.word(
          "Mål utan kända medel: \(flow.bare.count) av \(flow.goals.count)",
          "Goals without known funding: \(flow.bare.count) of \(flow.goals.count)"),
        isHole: true, entries: flow.bare.map { flow.goals[$0] }),
      Section(
        heading: language.word(
          "Mål som betalas på annat sätt, eller där det inte är känt",
          "Goals that are paid for in another way, or where that is not known"),
        isHole: false, entries: flow.other.map { flow.goals[$0] }),
      Section(
        heading: language.word(
          "Helheter, och delar av dem som fördelas vidare (räknas inte en gång till)",
          "Wholes, and parts of them that are handed on (not counted again)"),
        isHole: false, entries: flow.wholes),
      Section(
        heading: language.word("Medel utanför planen", "Funding outside the plan"),
        isHole: false, entries: flow.outside),
    ].filter { !$0.entries.isEmpty }
  }

  private func draw(
    _ section: Section, _ entries: [MoneyFlow.Entry], y: Double, into drawing: inout Drawing
  ) -> Double {
    let height = 26 + 18 * Double(entries.count) + 4
    drawing.rectangle(
      Drawing.Rectangle(x: 1, y: y, width: drawing.width - 2, height: height),
      section.isHole
        ? ChainLayout.holePaint
        : Drawing.Paint(fill: Drawing.Ink.white, stroke: Drawing.Ink.pale))
    drawing.text(
      section.heading, x: 9, y: y + 19, bold: true,
      colour: section.isHole ? Drawing.Ink.hole : Drawing.Ink.black)
    for (number, entry) in entries.enumerated() {
      drawing.add(.begin(id: entry.id, title: entry.text))
      drawing.lines(
        TextFitting.lines(
          entry.text, width: drawing.width - 28, size: Drawing.textSize, most: 1
        ).lines,
        x: 14, y: y + 38 + 18 * Double(number))
      drawing.add(.end)
    }
    return y + height + 10
  }

  // MARK: words

  private var sentences: [String] {
    let all = numbered
    let flows = targets(Array(all.indices)).map { stack in
      let names = stack.parts.map { all[$0].name }
      return "\(stack.lines.last ?? "") → \(text(of: all[stack.parts[0]].target)) "
        + "(\(names.joined(separator: ", ")))."
    }
    return flows
      + sections.map { $0.heading + ": " + $0.entries.map(\.text).joined(separator: "; ") + "." }
  }
}
