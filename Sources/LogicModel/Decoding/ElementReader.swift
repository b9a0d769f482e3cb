import Syntax

/// Reads elements and their fields out of a document into a draft.
struct ElementReader {
  var draft: Draft
  /// The index of the plan in the draft, which holds no other.
  let plan = 0
  /// Whether the file adds to a plan that another file declares.
  let isAddition: Bool
  let vocabulary = Vocabulary.standard
  /// The period of the nearest element around, from which a date without a year takes its year.
  var period: Period?
  /// `start:` and `slut:` of the element that is being read; they are read together.
  var ends = Ends()
  /// The name whose period was last asked for before its fields, which has it still.
  private var lastNamed: (place: Place, name: Name)?

  /// A tidy name, and where it ends in a time in parentheses: the name without it, and how the time
  /// was read.
  struct Name {
    let text: String
    var undated = ""
    var period: Period?
    var notes: [ReadNote] = []

    init(_ text: String) { self.text = text }
  }

  struct Ends {
    var element: Int32 = -1
    var start: DocumentNode?
    var end: DocumentNode?
  }

  /// - Parameter start: a draft that holds the plan and what the file says for all its elements.
  init(_ start: Draft, isAddition: Bool) {
    draft = start
    self.isAddition = isAddition
  }

  /// The values that are needed before an element's fields are read.
  struct Heading {
    var id: DocumentNode?
    var name: DocumentNode?
    var period: DocumentNode?
  }

  static func heading(of node: DocumentNode, _ kind: Kind) -> Heading {
    let vocabulary = Vocabulary.standard
    var heading = Heading()
    node.forEachEntry { key, value in
      guard value.isScalar else { return }
      switch vocabulary.form(of: key, in: kind)?.form {
      case .shorthand(.id): heading.id = heading.id ?? value
      case .shorthand(.name): heading.name = heading.name ?? value
      case .field(let field) where field == vocabulary.period(of: kind):
        heading.period = heading.period ?? value
      default: return
      }
    }
    return heading
  }

  /// An element of the file's plan.
  mutating func add(
    _ kind: Kind, parent: Int32, id: String?, place: Place, isBareName: Bool, isRepaired: Bool
  ) -> Int32 {
    draft.add(
      Draft.Element(
        kind: kind, plan: plan, parent: parent, id: id?.tidied().nonEmpty, place: place,
        isBareName: isBareName, isRepaired: isRepaired, isAddition: isAddition,
        defaults: draft.defaults.count - 1))
  }

  mutating func connect(
    _ element: Int32, _ parent: Int32, _ field: FieldID?, at place: Place
  ) {
    guard parent >= 0, let field else { return }
    draft.cells.append(
      .init(element: parent, field: field, place: place, content: .element(element)))
  }

  mutating func apply(
    _ preset: (field: String, value: Int)?, to element: Int32, at place: Place
  ) {
    guard let preset else { return }
    draft.set(preset.field, of: element, to: .choice(preset.value), at: place, isDefault: true)
  }

  /// The fields of an element, in the order of the file.
  mutating func readFields(
    of node: DocumentNode, into element: Int32, _ known: Heading? = nil
  ) {
    let around = period
    let outerEnds = ends
    ends = Ends()
    let kind = draft.elements[Int(element)].kind
    let heading = known ?? Self.heading(of: node, kind)
    if let own = heading.period {
      period = Period.read(own.text, context: around).value ?? around
    } else if let name = heading.name, vocabulary.period(of: kind) != nil {
      period = self.name(name).period ?? around
    }
    node.forEachEntry { readEntry($0, $1, into: element, isTopLevel: false) }
    readEnds()
    ends = outerEnds
    period = around
  }

  /// A name with a period, which is asked for twice: for what the element's other fields mean, and
  /// as one of its fields.
  mutating func name(_ node: DocumentNode) -> Name {
    if let last = lastNamed, last.place == node.place { return last.name }
    var name = Name(node.text.tidied())
    if let dated = Phrase.dated(name.text, context: period) {
      name.undated = dated.name
      name.period = dated.reading.value
      name.notes = dated.reading.notes
    }
    lastNamed = (node.place, name)
    return name
  }

  /// One key and its value.
  mutating func readEntry(
    _ key: DocumentNode, _ value: DocumentNode, into element: Int32, isTopLevel: Bool
  ) {
    let kind = draft.elements[Int(element)].kind
    if value.isRepaired { draft.elements[Int(element)].isRepaired = true }
    guard let (form, readAs) = vocabulary.form(of: key, in: kind) else {
      if kind == .plan, let section = Vocabulary.section(key.text) {
        return readCollection(value, of: section, parent: -1, field: nil, preset: nil)
      }
      return readUnknown(key, value, into: element)
    }
    // Outside `plan:` only a word of its own makes one ask whether the plan is meant.
    if isTopLevel, let readAs, case .field = form {
      draft.findings.append(.readAsPlanField(key.text, readAs, value, at: key.place))
    }
    read(form, value, into: element)
  }

  /// A key that is not in the vocabulary: read as the nearest one, else kept as a remark.
  private mutating func readUnknown(
    _ key: DocumentNode, _ value: DocumentNode, into element: Int32
  ) {
    let kind = draft.elements[Int(element)].kind
    if key.text.hasPrefix("x-") { return }
    let nearest = vocabulary.nearest(to: key.text, in: kind)
    draft.findings.append(.unknownKey(key.text, nearest: nearest, in: kind, at: key.place))
    if let nearest, let (form, _) = vocabulary.form(of: nearest, in: kind) {
      return read(form, value, into: element)
    }
    let text = Self.plainText(value)
    if !text.isEmpty {
      draft.set(
        "anmärkning", of: element, to: .text(key.text.tidied() + ": " + text), at: value.place)
    }
    if !value.isScalar { draft.elements[Int(element)].isRepaired = true }
  }

  /// What a value says as one text: its lists and fields joined.
  static func plainText(_ node: DocumentNode) -> String {
    if node.isScalar { return node.text.withoutOuterBlanks() }
    let parts =
      node.isSequence
      ? node.items.map(plainText)
      : node.entries.map { $0.key.text.tidied() + ": " + plainText($0.value) }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private mutating func read(
    _ form: WrittenForm, _ value: DocumentNode, into element: Int32
  ) {
    switch form {
    case .field(let field):
      readField(field, value, into: element)
    case .group(let field, let preset, let choice):
      guard let kind = Metamodel.standard[field].targets.first else { return }
      let isPlan = draft.elements[Int(element)].kind == .plan
      readCollection(
        value, of: kind, parent: isPlan ? -1 : element, field: isPlan ? nil : field,
        preset: (preset, choice))
    case .shorthand(let shorthand):
      readShorthand(shorthand, value, into: element)
    }
  }
}
