import ArgumentParser
import Reports
import Syntax

/// How `kedja graph` writes chains.
enum GraphFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, mermaid, dot

  func render(_ chains: [Chain], language: Language) -> String {
    switch self {
    case .svg: SVGChains.render(chains, language: language)
    case .mermaid: MermaidChains.render(chains, language: language)
    case .dot: DotChains.render(chains, language: language)
    }
  }
}
