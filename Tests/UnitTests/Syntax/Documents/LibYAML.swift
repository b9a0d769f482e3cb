import CYaml

/// libyaml's events for a text, as the reference for our own reader.
enum LibYAML {
  enum Outcome: Equatable {
    /// The events of a text within the subset that plans and rule files use.
    case events([TreeEvent])
    /// libyaml accepts it, but it has anchors, tags, several documents, or keys that are no texts.
    case outsideSubset
    case refused(String)
  }

  static func read(_ bytes: [UInt8]) -> Outcome {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      return events(&parser, offsets: scalarOffsets(bytes))
    }
  }

  /// The byte offset of each Unicode scalar, and of the end.
  private static func scalarOffsets(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  private static func events(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, offsets: [Int]
  ) -> Outcome {
    var result: [TreeEvent] = []
    var documents = 0
    var isOutside = false
    // For each open collection, whether it is a mapping, and how many nodes it has so far.
    var open: [(isMapping: Bool, count: Int)] = []
    func begin(_ isMapping: Bool) {
      if let last = open.last, last.isMapping, last.count.isMultiple(of: 2) { isOutside = true }
      if !open.isEmpty { open[open.count - 1].count += 1 }
      open.append((isMapping, 0))
    }
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        let line = parser.pointee.problem_mark.line + 1
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "?"
        return .refused("\(line): \(problem)")
      }
      defer { yaml_event_delete(&event) }
      let start = offsets[Int(event.start_mark.index)]
      switch event.type {
      case YAML_STREAM_END_EVENT:
        // A text of nothing but `---` holds an empty scalar; ours holds nothing.
        if case .scalar("", style: 0, _, _)? = result.first, result.count == 1 { result = [] }
        return isOutside ? .outsideSubset : .events(result)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 || event.data.document_start.version_directive != nil { isOutside = true }
        if event.data.document_start.tag_directives.start != nil { isOutside = true }
      case YAML_ALIAS_EVENT: isOutside = true
      case YAML_SEQUENCE_START_EVENT:
        let data = event.data.sequence_start
        if data.anchor != nil || data.tag != nil { isOutside = true }
        begin(false)
        result.append(.sequence)
      case YAML_MAPPING_START_EVENT:
        let data = event.data.mapping_start
        if data.anchor != nil || data.tag != nil { isOutside = true }
        begin(true)
        result.append(.mapping)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        open.removeLast()
        result.append(.end)
      case YAML_SCALAR_EVENT:
        let data = event.data.scalar
        if !open.isEmpty { open[open.count - 1].count += 1 }
        if data.anchor != nil || data.tag != nil { isOutside = true }
        let text = UnsafeBufferPointer(start: data.value, count: data.length)
        let isFlow = data.style.rawValue <= YAML_DOUBLE_QUOTED_SCALAR_STYLE.rawValue
        let end = isFlow ? offsets[Int(event.end_mark.index)] : -1
        result.append(
          .scalar(
            String(decoding: text, as: UTF8.self), style: style(data.style), start: start,
            end: end))
      default: break
      }
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Int {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: 1
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: 2
    case YAML_LITERAL_SCALAR_STYLE: 3
    case YAML_FOLDED_SCALAR_STYLE: 4
    default: 0
    }
  }
}
