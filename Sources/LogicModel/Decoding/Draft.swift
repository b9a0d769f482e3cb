import Syntax

/// What has been read of the plans so far: elements and their values as flat lists, with references
/// still as written. Turned into a `Model` when every file has been read.
struct Draft: Sendable {
  /// One element as it was written, in one place. Several may turn out to be the same element.
  struct Element: Sendable {
    var kind: Kind
    /// The index in `plans`.
    var plan: Int
    /// The element that this one is written in; -1 at the top of a plan.
    var parent: Int32
    /// The id as written; `nil` where it will be derived.
    var id: String?
    /// The first name that is written for it.
    var name: String?
    /// Where it is pointed at.
    var place: Place
    /// A bare sentence, with nothing said about it but its name.
    var isBareName: Bool
    var isRepaired: Bool
    /// Whether it is declared, and not only named somewhere.
    var isDeclared = true
    /// Whether it adds to a plan that is declared in another file.
    var isAddition = false
    /// What the file says for all its elements.
    var defaults: Int
  }

  /// A value of a field of an element.
  struct Cell: Sendable {
    var element: Int32
    var field: FieldID
    var place: Place
    var content: Content
    /// What a heading or the file says; gives way to what the element says itself.
    var isDefault = false
  }

  enum Content: Sendable {
    case text(String)
    case integer(Int64)
    case number(Double)
    case flag(Bool)
    case choice(Int)
    case money(Money)
    case period(Period)
    /// An element written out here.
    case element(Int32)
    /// Another element by id, name or other name.
    case reference(String)
    case nothing(Nothing)
  }

  /// What holds for all elements of a file that do not say otherwise.
  struct Defaults: Sendable {
    /// The document that a bare line number belongs to.
    var source: String?
    var sourcePlace: Place?
    var level: (index: Int, place: Place)?
    var subregion: (text: String, place: Place)?
    var period: (Period, Place)?
    /// Who answers for the activities of the file.
    var responsible: (text: String, place: Place)?
  }

  /// A plan: the element that declares it, or that was made for it.
  struct Plan: Sendable {
    var element: Int32
    var id: String
    /// From which dates without a year take theirs.
    var period: Period?
  }

  /// What a link says about itself.
  struct LinkFact: Sendable {
    /// What is written, or that it is stated to be unknown or none.
    var assumption: Content?
    var evidence: Content?
    /// Where the target is written, by which the link is known.
    var place: Place
  }

  var elements: [Element] = []
  var cells: [Cell] = []
  var plans: [Plan] = []
  var defaults: [Defaults] = []
  var linkFacts: [LinkFact] = []
  var findings: [Finding] = []

  mutating func add(_ element: Element) -> Int32 {
    elements.append(element)
    return Int32(elements.count - 1)
  }

  mutating func set(
    _ name: String, of element: Int32, to content: Content, at place: Place,
    isDefault: Bool = false
  ) {
    let kind = elements[Int(element)].kind
    guard let field = Metamodel.standard.field(name, of: kind) else { return }
    if case .text(let text) = content, name == "namn", elements[Int(element)].name == nil {
      elements[Int(element)].name = text
    }
    cells.append(
      Cell(element: element, field: field, place: place, content: content, isDefault: isDefault))
  }
}
