import CYaml

/// The least that any reader of these files does: libyaml's events, one after the other.
enum Floor {
  /// The number of events of a text.
  static func events(_ bytes: [UInt8]) -> Int {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var count = 0
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return count }
        defer { yaml_event_delete(&event) }
        count += 1
        if event.type == YAML_STREAM_END_EVENT { return count }
      }
    }
  }
}
