/// What a key in a plan file stands for.
enum WrittenForm: Sendable {
  /// A field as it stands in the metamodel.
  case field(FieldID)
  /// A list under a heading that says something about all its items: `genomfört:` is
  /// `aktiviteter:` with a status.
  case group(FieldID, preset: String, value: Int)
  /// A shorthand that the decoder knows how to write out.
  case shorthand(Shorthand)

  enum Shorthand: Sendable {
    /// mål: `läge: i huvudsak lokalt` in a subregion's file.
    case cellStatus
    /// mål: `indirekt_via: [V3.1]` in a subregion's file.
    case cellIndirect
    /// medel: `per_år:`
    case perYear
    /// medel: `används_till:`
    case usedFor
    /// medel: `sparat: 2020 → 2021`
    case saved
    /// `start:` and `slut:`
    case start, end
    /// indikator: `baslinje: ca 200 (2017)`
    case baseline, target
    /// indikator: `mäter:` an element or a level
    case measures
    /// lokala planer: `klara: 4` or names
    case plansDone, plansUnderWay
    /// aktör: `mandat: [rekommenderar, inte beslutar]`
    case mandate
    /// any: `leder_till:` with facts of its own
    case leadsTo
    /// any: `källa: 985`
    case source
    /// aktivitet: `väntar_på:` an element or something else
    case waitsFor
    /// påstående: `där: {mål, aktivitet_typ}`
    case condition
    /// uppföljning: `vad:` an element or something else
    case subject
    /// uppföljning: `när:` a time or how often
    case occasion
    /// indikator: `mål:` the goal, or what many write for the target
    case goalOrTarget
    /// effekt: `slutmål: ja`
    case ownImpact
    /// medel: several amounts in one, see `per_år`
    case amount
    /// `id:` and `namn:`
    case id, name
  }
}
