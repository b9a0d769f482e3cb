package import Syntax

/// Chains as one Mermaid flowchart: a subgraph for each goal, holes with dashed borders.
package enum MermaidChains {
  package static func render(_ chains: [Chain], language: Language) -> String {
    var lines = ["flowchart LR"]
    for (number, chain) in chains.enumerated() {
      write(chain, "g\(number)", language, to: &lines)
    }
    lines += [
      "  classDef hole fill:#fff6f6,stroke:#a3001b,stroke-width:2px,stroke-dasharray:6 4,color:#a3001b",
      "  classDef unknown fill:#ffffff,stroke:#4d4d4d,stroke-dasharray:2 3,color:#1a1a1a",
      "  classDef indicator fill:#ffffff,stroke:#1d4f7c,color:#1a1a1a",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func write(
    _ chain: Chain, _ prefix: String, _ language: Language, to lines: inout [String]
  ) {
    lines.append("  subgraph \(prefix)[\"\(text(chain.heading))\"]")
    lines.append("    direction LR")
    let outline = ChainOutline(chain, language: language)
    for box in outline.boxes {
      let label = text(box.text)
      let shape = box.sort == .indicator ? "([\"\(label)\"])" : "[\"\(label)\"]"
      let style =
        switch box.sort {
        case .plain: ""
        case .missing: ":::hole"
        case .unknown: ":::unknown"
        case .indicator: ":::indicator"
        }
      lines.append("    \(prefix)\(box.name)\(shape)\(style)")
    }
    lines.append("  end")
    for arrow in outline.arrows {
      let line =
        switch arrow.sort {
        case .link: "-->"
        case .gap: "-.->"
        case .measure: "-.-"
        case .order: "~~~"
        }
      lines.append("  \(prefix)\(arrow.from) \(line) \(prefix)\(arrow.to)")
    }
  }

  /// Inside double quotes Mermaid reads entities, Markdown in backticks and HTML: all of them are
  /// written as the number of a character.
  static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\", ";", "*", "_", "[", "]", "{", "}", "|", "%":
        escaped += "#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
