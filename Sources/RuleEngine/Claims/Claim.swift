import LogicModel
import Syntax

/// A statement of a plan's prose that can be held against the model.
struct Claim {
  /// What the claim is about.
  enum Form {
    /// A rule's own count: `regel`, with `uppfyllt` or `brist`.
    case rule(String, satisfied: [String]?, gaps: [String]?)
    /// `räkna`, with what `där` selects.
    case count(String)
    /// `summa`: what money, by id or name.
    case sum(String)
    /// `uttryck`, in the language of rules.
    case expression(String)
  }

  let element: Int32
  let plan: Int32
  let forms: [(form: Form, field: String)]
  /// What the prose says that it comes to (`blir`).
  let expected: [String]
  /// A field in which the plan says okänt: nothing is decided of it.
  let unknownField: String?

  init(_ element: Int32, _ world: ModelWorld) {
    let fields = ClaimFields(element, world)
    self.element = element
    plan = world.model.plans[Int(element)]
    expected = fields.texts("blir") ?? []
    var forms: [(form: Form, field: String)] = []
    if let rule = fields.text("regel") {
      forms.append(
        (
          .rule(rule, satisfied: fields.texts("uppfyllt"), gaps: fields.texts("brist")), "regel"
        ))
    }
    if let counted = fields.text("räkna") { forms.append((.count(counted), "räkna")) }
    if let summed = fields.text("summa") { forms.append((.sum(summed), "summa")) }
    if let text = fields.text("uttryck") { forms.append((.expression(text), "uttryck")) }
    self.forms = forms
    unknownField = ["regel", "uppfyllt", "brist", "blir", "räkna", "summa", "uttryck", "där_mål"]
      .first { fields.isUnknown($0) }
  }
}

/// Reads the fields of one claim.
private struct ClaimFields {
  private let element: Int32
  private let world: ModelWorld
  private let row: Int32

  init(_ element: Int32, _ world: ModelWorld) {
    self.element = element
    self.world = world
    row = world.model.row(of: element, in: .claim)
  }

  func text(_ name: String) -> String? { texts(name)?.first }

  /// The texts of a field; `inga` is a text like others, since it says how many.
  func texts(_ name: String) -> [String]? {
    guard let field = Metamodel.standard.field(name, of: .claim) else { return nil }
    switch world.value(of: ColumnID(Int32(field.index)), of: element) {
    case .string(let text): return [text.content]
    case .list(let list) where !list.isEmpty: return list.items.map(\.plainText)
    default: return world.model.column(field).nothings[row] == Nothing.none ? ["inga"] : nil
    }
  }

  func isUnknown(_ name: String) -> Bool {
    Metamodel.standard.field(name, of: .claim).map {
      world.model.column($0).nothings[row] == .unknown
    } ?? false
  }
}
