import Syntax

/// Where things are, in SARIF's words.
struct SARIFPlaces {
  private var locator: Locator
  /// Where the files of the run stand in its list.
  private let indices: [String: Int]

  /// - Parameter paths: the files of the run; others are not referred to by index.
  init(_ sources: [SourceFile], paths: [String]) {
    locator = Locator(sources)
    indices = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
  }

  /// The name that stands for the folder that paths are relative to. Where that is on the machine is
  /// nobody's business.
  static let root = "%SRCROOT%"

  /// A file of the run.
  static func artifact(_ path: String) -> JSONValue {
    .object([("location", .object(address(path))), ("roles", .texts(["analysisTarget"]))])
  }

  /// A place, and what is said of it.
  ///
  /// - Parameter element: the logical id of what stands there.
  mutating func location(
    _ place: Place?, element: String? = nil, more: [(key: String, value: JSONValue)] = []
  ) -> JSONValue? {
    guard let spot = locator.spot(place) else { return nil }
    let path = PlacedFindings.plain(spot.path)
    var artifact = Self.address(path)
    if let index = indices[path] { artifact.append(("index", .number(index))) }
    var physical: [(key: String, value: JSONValue)] = [("artifactLocation", .object(artifact))]
    if let start = spot.start, let end = spot.end {
      physical.append(
        (
          "region",
          .object([
            ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
            ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
          ])
        ))
    }
    var members: [(key: String, value: JSONValue)] = [("physicalLocation", .object(physical))]
    if let element {
      let logical = JSONValue.object([
        ("fullyQualifiedName", .text(element)), ("kind", .text("element")),
      ])
      members.append(("logicalLocations", .list([logical])))
    }
    return .object(members + more)
  }

  /// A path as a URI: relative ones to the folder that the command was run in.
  private static func address(_ path: String) -> [(key: String, value: JSONValue)] {
    if path.hasPrefix("/") { return [("uri", .text("file://" + encoded(path)))] }
    return [("uri", .text(encoded(path))), ("uriBaseId", .text(root))]
  }

  /// The bytes of the path as it is in the folder, percent-encoded but for what RFC 3986 leaves
  /// unreserved. Names are not normalized: a repository knows its files by their bytes.
  static func encoded(_ path: String) -> String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.utf8.map { byte in
      if unreserved.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return (digits.utf8.count == 1 ? "%0" : "%") + digits
    }.joined()
  }
}
