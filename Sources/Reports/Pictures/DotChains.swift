package import Syntax

/// Chains as one graph in the DOT language: a cluster for each goal, holes with dashed borders.
package enum DotChains {
  package static func render(_ chains: [Chain], language: Language) -> String {
    var lines = [
      "digraph kedja {", "  rankdir=LR;",
      "  node [shape=box, fontname=\"Arial\", style=filled, fillcolor=white];",
    ]
    for (number, chain) in chains.enumerated() {
      write(chain, number, language, to: &lines)
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func write(
    _ chain: Chain, _ number: Int, _ language: Language, to lines: inout [String]
  ) {
    lines.append("  subgraph cluster_\(number) {")
    lines.append("    label=\(quoted(chain.heading));")
    let outline = ChainOutline(chain, language: language)
    for box in outline.boxes {
      let style =
        switch box.sort {
        case .plain: ""
        case .missing:
          ", style=\"dashed,filled\", color=\"#a3001b\", fontcolor=\"#a3001b\", penwidth=2"
        case .unknown: ", style=\"dotted,filled\""
        case .indicator: ", style=\"rounded,filled\", color=\"#1d4f7c\""
        }
      let label = wrapped(box.text).map(escaped).joined(separator: "\\n")
      lines.append("    g\(number)\(box.name) [label=\"\(label)\"\(style)];")
    }
    for arrow in outline.arrows {
      let style =
        switch arrow.sort {
        case .link: ""
        case .gap: " [style=dashed, color=\"#a3001b\", penwidth=2]"
        case .measure: " [style=dotted, dir=none, constraint=false]"
        case .order: " [style=invis]"
        }
      lines.append("    g\(number)\(arrow.from) -> g\(number)\(arrow.to)\(style);")
    }
    lines.append("  }")
  }

  private static func wrapped(_ text: String) -> [String] {
    TextFitting.lines(text, width: 190, size: 14, most: 12).lines
  }

  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// In a quoted string `"` ends it and `\` begins an escape; entities are read as in HTML.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
