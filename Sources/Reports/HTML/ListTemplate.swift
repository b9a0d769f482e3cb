import LogicModel
import Mustache
package import Syntax

/// A template of the gap list, held to the names that there are before it is used.
///
/// The language is the part of Mustache that needs no second file: `{{name}}`, `{{#name}}…{{/name}}`,
/// `{{^name}}…{{/name}}`, `{{! remark }}`, and `{{{name}}}` for pictures alone.
package struct ListTemplate: Sendable {
  private let template: MustacheTemplate

  /// The template that comes with the tool.
  package static var shipped: ListTemplate? {
    ShippedTemplates.files.first.flatMap { file in
      read(SourceFile(path: file.path, text: file.text), file: FileID(0)).template
    }
  }

  /// Reads a template and checks it.
  ///
  /// - Returns: the template, or `nil` where it cannot be used, and what is wrong with it.
  package static func read(
    _ source: SourceFile, file: FileID
  ) -> (template: ListTemplate?, findings: [Finding]) {
    var checker = TemplateChecker(source, file: file)
    let findings = checker.check(names: ListView.names)
    if findings.contains(where: { $0.severity == .error }) { return (nil, findings) }
    // The library escapes by character, and would leave a sign alone that a combining mark follows.
    MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
    let text =
      "{{% CONTENT_TYPE:\(ScalarEscaping.name)}}\n"
      + source.text(SourceRange(0..<source.bytes.count))
    do {
      return (ListTemplate(template: try MustacheTemplate(string: text)), findings)
    } catch {
      let place = Place(file, SourceRange(0, 0))
      return (nil, findings + [.unusableTemplate(at: place)])
    }
  }

  /// The list written out.
  func render(_ view: ListView) -> String { template.render(view.value) }
}

/// Makes text from a plan harmless in HTML, by code points.
struct ScalarEscaping: MustacheContentType {
  static let name = "KEDJA"

  func escapeText(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.contains(where: { Self.escape($0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      if let escape = Self.escape(byte) { escaped += escape.utf8 } else { escaped.append(byte) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
