/// What is said about the bytes of a file.
extension Finding {
  static func notUTF8(_ place: Place, line: Int) -> Finding {
    Finding(
      rule: "fel-teckenkodning", severity: .warning,
      message: LocalizedText(
        "rad \(line): filen är inte i UTF-8; den läses som Windows-1252",
        en: "line \(line): the file is not UTF-8; it is read as Windows-1252"),
      place: place,
      help: [LocalizedText("spara filen som UTF-8", en: "save the file as UTF-8")])
  }

  static func utf16(_ place: Place) -> Finding {
    Finding(
      rule: "fel-teckenkodning", severity: .warning,
      message: LocalizedText(
        "filen är i UTF-16, inte i UTF-8; den läses ändå",
        en: "the file is UTF-16, not UTF-8; it is read as such"),
      place: place,
      help: [LocalizedText("spara filen som UTF-8", en: "save the file as UTF-8")])
  }

  static func controlCharacter(_ place: Place, byte: UInt8) -> Finding {
    let hex = String(byte, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
    return Finding(
      rule: "text-styrtecken", severity: .warning,
      message: LocalizedText(
        "filen har ett styrtecken, '\(code)', som inte syns",
        en: "the file has an invisible control character, '\(code)'"),
      place: place, help: [LocalizedText("ta bort tecknet", en: "remove it")])
  }
}
