/// Who takes part and decides, how goals are grouped, and where what is said comes from.
extension Metamodel {
  static let steeringKinds: [KindDefinition] = [
    KindDefinition(
      .actor, "aktör", plural: "aktörer", english: "actor", madeByMention: true,
      [
        F("typ", .choice(.actorType)),
        F("nivå", .choice(.level)),
        F("delregion", .many(KindSet(.subregion)), inverse: "aktörer"),
        F("mandat", .choices(.mandate)),
        F("saknar_mandat", .choices(.mandate)),
        F("uppdrag", .text),
        F("roll_i", .many(KindSet(.actor)), inverse: "roller"),
        F("rapporterar_till", .many(KindSet(.actor)), inverse: "får_rapport_från"),
        F("återkopplar_till", .many(KindSet(.actor)), inverse: "får_återkoppling_från"),
        F("ingår_i", .many(KindSet(.actor)), inverse: "ledamöter"),
        F("ledamöter", .many(KindSet(.actor)), inverse: "ingår_i"),
        F("består_av", .many(KindSet([.actor, .subregion])), inverse: "del_av"),
        F("deltar_i", .many(KindSet(.actor)), inverse: "adjungerade"),
        F("adjungerade", .many(KindSet(.actor)), inverse: "deltar_i"),
        F("storlek", .text),
        F("antal", .integer),
        F("antal_medlemmar", .integer),
        F("antal_kommuner", .integer),
        F("får_uppdrag_av", .many(KindSet(.actor)), inverse: "ger_uppdrag_till"),
        F("invånare", .integer),
        F("beslutar", .flag, .derived),
        F("omnämnanden", .texts, .derived),
      ]),
    KindDefinition(
      .subregion, "delregion", plural: "delregioner", english: "subregion", madeByMention: true,
      [
        F("invånare", .integer),
        F("andel", .number, synonyms: ["andel_av_befolkningen"]),
        F("antal_kommuner", .integer),
        F("kommuner", .texts),
        F("aktör", .one(KindSet(.actor)), inverse: "är_delregion"),
        F("delplan", .many(KindSet(.ownPlan)), .nested, inverse: "delregion"),
        F("uppföljning", .many(KindSet(.followUp)), .nested, inverse: "vad"),
      ]),
    KindDefinition(
      .ownPlan, "delplan", plural: "delplaner", english: "plan of a subregion",
      [
        F("finns", .flag),
        F("mål", .many(KindSet(.goal)), inverse: "i_delplaner"),
        F("period", .period),
      ]),
    KindDefinition(
      .decision, "beslut", plural: "beslut", english: "decision",
      [
        F("organ", .one(KindSet(.actor)), inverse: "beslut", synonyms: ["av", "vem"]),
        F("datum", .period, synonyms: ["när"]),
        F("paragraf", .text),
        F("text", .text),
      ]),
    KindDefinition(
      .channel, "väg", plural: "vägar", english: "channel",
      [
        F("från", .one(KindSet(.actor)), inverse: "vägar_från"),
        F("till", .one(KindSet(.actor)), inverse: "vägar_till"),
        F("finns", .flag),
        F("hur", .text),
        F("vad", .text),
        F("text", .text),
        F("enligt", .text),
      ]),
    KindDefinition(
      .focusArea, "fokusområde", plural: "fokusområden", english: "focus area",
      madeByMention: true,
      [F("inriktning", .choices(.orientation)), F("prefix", .texts)]),
    KindDefinition(
      .targetGroup, "målgrupp", plural: "målgrupper", english: "target group", madeByMention: true,
      [F("ingår_i", .many(KindSet(.targetGroup)), inverse: "delgrupper"), F("prefix", .texts)]),
    KindDefinition(
      .overlap, "överlappning", plural: "överlappningar", english: "overlap", bearers: ["mål"],
      [F("med", .text), F("utrett", .flag)]),
    KindDefinition(
      .source, "källa", plural: "källor", english: "source",
      [
        F("utgivare", .text), F("sammanställt_av", .text), F("datum", .period), F("fil", .text),
        F("typ", .text),
      ]),
    KindDefinition(
      .term, "ord", plural: "ordlista", english: "term", [F("betyder", .text)]),
    KindDefinition(
      .claim, "påstående", plural: "påståenden", english: "claim",
      [
        F("text", .text), F("regel", .text), F("uppfyllt", .text),
        F("brist", .texts), F("uttryck", .text),
        F("blir", .texts, synonyms: ["väntat"]), F("räkna", .text),
        F("där_mål", .many(KindSet(.goal)), inverse: "påståenden_om"),
        F("där_typ", .choice(.activityType)),
        F("summa", .text), F("beräknat", .text, .derived), F("stämmer", .flag, .derived),
        F("nämner_inte", .texts, .derived), F("saknar_stöd", .texts, .derived),
      ]),
    KindDefinition(
      .statement, "iakttagelse", plural: "iakttagelser", english: "statement",
      [
        F("om", .many(.all), inverse: "iakttagelser"), F("text", .text), F("enligt", .text),
        F("regel", .text), F("brist", .texts), F("uppfyllt", .texts), F("fattas", .text),
        F("ej", .text),
      ]),
    KindDefinition(
      .exemption, "undantag", plural: "undantag", english: "exemption",
      [
        F("regel", .text), F("gäller", .many(.all), inverse: "undantag"), F("skäl", .text),
        F("beslut", .text), F("ansvarig", .one(KindSet(.actor)), inverse: "ansvarar_för_undantag"),
        F("till", .period, synonyms: ["till och med", "gäller till", "t.o.m."]),
        F("träffar", .integer, .derived),
      ]),
    KindDefinition(
      .changeNote, "ändringsskäl", plural: "ändringsskäl", english: "reason of a change",
      [
        F("gäller", .text), F("fält", .text), F("före", .text), F("efter", .text),
        F("skäl", .text), F("beslut", .text), F("datum", .period),
      ]),
    // There are none unless two revisions are compared.
    KindDefinition(
      .change, "ändring", plural: "ändringar", english: "change", derived: true,
      [
        F("slag", .choice(.changeSort), .derived),
        F("elementart", .text, .derived), F("element", .text, .derived),
        F("fält", .text, .derived), F("före", .texts, .derived), F("efter", .texts, .derived),
        F("riktning", .choice(.changeDirection), .derived), F("skäl", .text, .derived),
      ]),
  ]
}
