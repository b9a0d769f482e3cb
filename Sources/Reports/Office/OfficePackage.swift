/// An Office Open XML package (ECMA-376, part 2): parts, what they are, and how they belong together.
struct OfficePackage {
  /// The first is the document; all others belong to it.
  let parts: [Part]
  let title: String
  /// Such as `Bristlista, läget den 2025-06-30`.
  let subject: String
  let summary: String
  /// Such as `sv-SE`.
  let language: String

  struct Part {
    /// Below the document's folder.
    let name: String
    /// What comes after `application/vnd.openxmlformats-officedocument.`, without `+xml`.
    let type: String
    /// How the document calls it: the last word of the relationship's type.
    let relation: String
    let tree: XMLTree
  }

  /// What the document calls one of the parts after the first.
  static func id(ofPart index: Int) -> String { "rId\(index)" }

  /// - Parameter folder: where the document stands, such as `word`.
  func bytes(folder: String) -> [UInt8] {
    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", contentTypes(folder).bytes)
    guard let document = parts.first else { return archive.bytes }
    archive.add(
      "_rels/.rels",
      Self.relations([
        (Self.officeRelation + "officeDocument", "\(folder)/\(document.name)"),
        (Self.packageRelation + "metadata/core-properties", Self.properties),
      ]).bytes)
    archive.add(Self.properties, coreProperties.bytes)
    for part in parts { archive.add("\(folder)/\(part.name)", part.tree.compactBytes) }
    archive.add(
      "\(folder)/_rels/\(document.name).rels",
      Self.relations(parts.dropFirst().map { (Self.officeRelation + $0.relation, $0.name) }).bytes)
    return archive.bytes
  }

  private static let properties = "docProps/core.xml"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let packageRelation = package + "relationships/"
  static let officeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let officeRelation = officeRelations + "/"

  private static func relations(_ relations: [(type: String, target: String)]) -> XMLTree {
    .element(
      "Relationships", [("xmlns", package + "relationships")],
      relations.enumerated().map { index, relation in
        .element(
          "Relationship",
          [("Id", id(ofPart: index + 1)), ("Type", relation.type), ("Target", relation.target)])
      })
  }

  private func contentTypes(_ folder: String) -> XMLTree {
    let relations = "application/vnd.openxmlformats-package.relationships+xml"
    let core = "application/vnd.openxmlformats-package.core-properties+xml"
    return .element(
      "Types", [("xmlns", Self.package + "content-types")],
      [
        .element("Default", [("Extension", "rels"), ("ContentType", relations)]),
        .element("Default", [("Extension", "xml"), ("ContentType", "application/xml")]),
        .element("Override", [("PartName", "/" + Self.properties), ("ContentType", core)]),
      ]
        + parts.map { part in
          .element(
            "Override",
            [
              ("PartName", "/\(folder)/\(part.name)"),
              ("ContentType", "application/vnd.openxmlformats-officedocument.\(part.type)+xml"),
            ])
        })
  }

  /// Without the days on which it was made and changed, so that output never depends on the clock.
  private var coreProperties: XMLTree {
    .element(
      "cp:coreProperties",
      [
        ("xmlns:cp", Self.package + "metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ],
      [
        .element("dc:title", [], [.text(title)]),
        .element("dc:subject", [], [.text(subject)]),
        .element("dc:creator", [], [.text("kedja")]),
        .element("dc:description", [], [.text(summary)]),
        .element("dc:language", [], [.text(language)]),
      ])
  }
}

extension OfficePackage {
  /// A package that holds a list.
  init(_ list: GapList, parts: [Part]) {
    let told = [list.headings.kind, list.dated].filter { !$0.isEmpty }
    self.init(
      parts: parts, title: list.heading.title, subject: told.joined(separator: ", "),
      summary: list.heading.summary, language: list.language.word("sv-SE", "en-GB"))
  }
}
