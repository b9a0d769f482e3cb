import Foundation
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The parts of a list that was written for an office suite, read by Foundation's XML parser.
struct OfficeParts {
  /// By path.
  let roots: [String: Element]

  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    /// Its own, and then that of what is in it.
    var text = ""

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// All below it by that name, in the order of the text.
    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
  }

  init(_ format: some GapListFormat, _ list: GapList) throws {
    var roots: [String: Element] = [:]
    for file in try ZIPReader.read(format.render(list)) {
      let reader = Reader()
      let parser = XMLParser(data: Data(file.bytes))
      parser.delegate = reader
      try #require(parser.parse(), "\(file.path):\(parser.lineNumber)")
      let root: Element = try #require(reader.root)
      roots[file.path] = root
    }
    self.roots = roots
  }

  func root(_ path: String) throws -> Element { try #require(roots[path], "\(path)") }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name: name, attributes: attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(_: XMLParser, foundCharacters text: String) {
      open.last?.text += text
    }

    func parser(
      _: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }
  }
}
