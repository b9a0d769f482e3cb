import LogicModel

/// A JSON Schema (2020-12) of plan files, for editors: which keys there are, what they mean and
/// which words are known. Tolerant as the reader is: it refuses nothing that the reader accepts.
package enum PlanSchema {
  typealias Members = [(key: String, value: JSONValue)]

  /// The schema. Made from the metamodel and its words alone.
  package static var document: JSONValue {
    .object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Handlingsplan")),
      (
        "description",
        .text(
          "En plan som kedja läser. Allt utom ett namn kan utelämnas. Vilket värde som helst kan "
            + "också vara 'okänt', 'inga' eller 'ej tillämpligt'.")
      ),
      ("type", .text("object")), ("properties", .object(topLevel)),
      ("additionalProperties", strangeKey), ("$defs", .object(definitions)),
    ])
  }

  private static var topLevel: Members {
    let sections = PlanKey.sections
    let plan: Members = [
      (
        "plan",
        .object([
          ("description", .text("Planen själv, eller id för den plan som filen lägger till.")),
          ("anyOf", .list([reference("text"), reference(name(.plan))])),
        ])
      ),
      ("förval", defaults),
    ]
    let lists: Members = sections.map { key, kind in
      (key, described("Planens \(Metamodel.standard[kind].plural).", list(kind)))
    }
    let own = PlanKey.keys(of: .plan).filter { key in
      !sections.contains { $0.key == key.key } && key.key != "id" && key.key != "namn"
    }
    return plan + lists + own.map { ($0.key, SchemaValue.value(of: $0)) }
  }

  /// What holds for the whole file unless an item says otherwise.
  private static var defaults: JSONValue {
    .object([
      ("description", .text("Gäller hela filen, om inte ett element säger annat.")),
      ("type", .text("object")),
      (
        "properties",
        .object(
          PlanKey.keys(of: .goal).filter { ["källa", "period"].contains($0.key) }.map {
            ($0.key, SchemaValue.value(of: $0))
          } + [
            ("nivå", SchemaValue.choice(.level)),
            ("delregion", described("Id eller namn på delregionen.", reference("text"))),
          ])
      ),
      ("additionalProperties", strangeKey),
    ])
  }

  private static var definitions: Members {
    let kinds = Metamodel.standard.kinds.filter { !$0.isDerived }
    return [
      (
        "text",
        .object([("type", .texts(["string", "number", "boolean", "null"]))])
      ),
      ("länk", link),
      (
        "texter",
        .object([
          (
            "anyOf",
            .list([
              reference("text"), reference("uppgift"),
              .object([
                ("type", .text("array")),
                (
                  "items",
                  JSONValue.object([("anyOf", .list([reference("text"), reference("uppgift")]))])
                ),
              ]),
            ])
          )
        ])
      ),
      ("uppgift", statement),
    ]
      + kinds.flatMap { kind -> Members in
        [(kind.name, element(kind)), (listName(kind.kind), listDefinition(kind))]
      }
  }

  /// One element, written out. What a plan has at the top of its file can also stand in itself.
  private static func element(_ kind: KindDefinition) -> JSONValue {
    let keys = PlanKey.keys(of: kind.kind)
    let sections = kind.kind == .plan ? PlanKey.sections : []
    return .object([
      ("title", .text(kind.name)), ("type", .text("object")),
      (
        "properties",
        .object(
          keys.map { ($0.key, SchemaValue.value(of: $0)) }
            + sections.filter { section in !keys.contains { $0.key == section.key } }
            .map { ($0.key, list($0.kind)) })
      ),
      ("additionalProperties", strangeKey),
    ])
  }

  /// A value with its source, which any value can be; several of them where sources disagree. A
  /// text may also be written as keys and values of one's own.
  private static var statement: JSONValue {
    .object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          ("värde", described("Vad källan säger.", reference("text"))),
          ("källa", described("Dokument och ställe i det.", reference("text"))),
        ])
      ), ("additionalProperties", .flag(true)),
    ])
  }

  /// A link of the chain, which may say why it holds.
  private static var link: JSONValue {
    .object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          ("till", described("Id eller namn på det som detta leder till.", reference("text"))),
          (
            "antagande",
            described("Vad som måste stämma för att det ska leda dit.", reference("text"))
          ),
          ("belägg", described("Vad som talar för att antagandet stämmer.", reference("text"))),
        ])
      ),
    ])
  }

  /// Several elements: a sentence, a list, or a map from ids; one alone may stand without a list.
  private static func listDefinition(_ kind: KindDefinition) -> JSONValue {
    let one = reference(kind.name)
    let item = JSONValue.object([("anyOf", .list([reference("text"), one]))])
    return .object([
      (
        "anyOf",
        .list([
          reference("text"), .object([("type", .text("array")), ("items", item)]),
          .object([("type", .text("object")), ("additionalProperties", item)]), one,
        ])
      )
    ])
  }

  /// A key that is not known is told by `kedja check`, with the nearest one that is.
  private static var strangeKey: JSONValue {
    .object([("description", .text("Okänd nyckel. 'kedja check' säger vilken som ligger närmast."))]
    )
  }

  // MARK: parts

  static func name(_ kind: Kind) -> String { Metamodel.standard[kind].name }

  private static func listName(_ kind: Kind) -> String { name(kind) + "-lista" }

  static func list(_ kind: Kind) -> JSONValue { reference(listName(kind)) }

  /// One link or several, each an id or written out.
  static var links: JSONValue {
    let one = JSONValue.object([("anyOf", .list([reference("text"), reference("länk")]))])
    return .object([
      ("anyOf", .list([one, .object([("type", .text("array")), ("items", one)])]))
    ])
  }

  static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .text("#/$defs/\(name.replacingSpaces)"))])
  }

  /// A description beside a reference, which 2020-12 allows.
  static func described(_ description: String, _ schema: JSONValue) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object([("description", .text(description))] + members)
  }
}

extension String {
  /// A blank in a reference is written as in a URI.
  fileprivate var replacingSpaces: String {
    split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
  }
}
