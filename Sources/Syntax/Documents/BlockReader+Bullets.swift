/// What people write instead of a dash and a blank.
extension BlockReader {
  /// The end of a bullet that is no dash: Word's – and •, a number, a dash without its blank.
  func oddBulletEnd(_ i: Int) -> Int? {
    let b = byte(i)
    if b == 0xE2 || b == 0xC2 {
      let count = bulletCharacter(i)
      return count > 0 && isBlankLike(i + count) ? i + count : nil
    }
    return b == 0x2A && isBlank(byte(i + 1)) ? i + 1 : nil
  }

  func isBlankLike(_ i: Int) -> Bool { isBlankOrBreak(byte(i)) || oddBlank(i) > 0 }

  private func bulletCharacter(_ i: Int) -> Int {
    let second = byte(i + 1)
    let third = byte(i + 2)
    if byte(i) == 0xC2 { return second == 0xB7 ? 2 : 0 }
    switch (second, third) {
    // – — ‐ ‑ ‒ − • ‣ ● ○ ◦ ▪ ■
    case (0x80, 0x90...0x94), (0x88, 0x92), (0x80, 0xA2), (0x80, 0xA3), (0x97, 0x8F),
      (0x97, 0x8B), (0x97, 0xA6), (0x96, 0xAA), (0x96, 0xA0):
      return 3
    default: return 0
    }
  }

  /// The end of a dash without its blank (`-Utbilda`), or of a number (`1. `), where a list may
  /// begin or goes on.
  func looseBulletEnd(_ i: Int) -> Int? {
    let b = byte(i)
    var stop = i + 1
    if b == 0x2D {
      guard isLetter(byte(stop)) else { return nil }
    } else {
      guard isDigit(b) else { return nil }
      if isDigit(byte(stop)) { stop += 1 }
      guard byte(stop) == 0x2E || byte(stop) == 0x29, isBlank(byte(stop + 1)) else { return nil }
      stop += 1
    }
    let column = i - columnBase
    let level = open[levels(upTo: column) - 1]
    if level.isSequence && level.indent == column { return stop }
    guard level.kind == .mapping, level.isPending else { return nil }
    if b == 0x2D { return stop }
    return level.indent < column && b == 0x31 && stop == i + 2 ? stop : nil
  }

  private func isLetter(_ b: UInt8) -> Bool {
    b >= 0x41 && b <= 0x5A || b >= 0x61 && b <= 0x7A || b == 0xC3
  }
}
