import Syntax

/// The one table that the evaluators' columns and bands are judged by.
extension FrameworkRow {
  private static let conditions = LocalizedText("Förutsättningar", en: "Conditions")
  private static let work = LocalizedText("Verksamhet", en: "Work")
  private static let results = LocalizedText("Resultat", en: "Results")

  /// Resurser, Aktiviteter, Prestationer, Effekter, Slutmål.
  static let columns: [FrameworkRow] = [
    FrameworkRow(
      heading: LocalizedText("Resurser", en: "Resources"), group: conditions,
      measures: [
        Measure(
          .rule("mal-utan-medel"), "mål har kända medel eller ordinarie budget",
          "goals have known funding or ordinary budget",
          Sentences(
            (
              "Det framgår hur arbetet med alla mål ska betalas.",
              "It is clear how the work on all goals is paid for."
            ),
            (
              "För de flesta mål framgår det hur arbetet ska betalas, men inte för alla.",
              "For most goals it is clear how the work is paid for, but not for all."
            ),
            (
              "För många mål framgår det inte hur arbetet ska betalas.",
              "For many goals it is not clear how the work is paid for."
            ),
            (
              "Det framgår inte hur arbetet ska betalas.",
              "It is not clear how the work is paid for."
            ))),
        Measure(
          .rule("mal-utan-personell-resurs"), "mål har en tjänst eller roll med tid",
          "goals have a post or role with time",
          but: (
            "Vissa mål saknar någon med avsatt tid.", "Some goals have nobody with time for them."
          )),
        Measure(
          .rule("medel-utan-mal"), "poster med medel är knutna till mål eller aktiviteter",
          "items of funding are tied to goals or activities",
          but: (
            "En del av pengarna är inte knutna till något mål.",
            "Some of the money is tied to no goal."
          )),
        Measure(
          .activityChain { !$0.resources.isEmpty }, "har medel, tjänster eller ordinarie budget",
          "have funding, posts or ordinary budget",
          Sentences(
            (
              "Det framgår hur alla aktiviteter ska betalas.",
              "It is clear how all activities are paid for."
            ),
            (
              "För de flesta aktiviteter framgår det hur de ska betalas, men inte för alla.",
              "For most activities it is clear how they are paid for, but not for all."
            ),
            (
              "För många aktiviteter framgår det inte hur de ska betalas.",
              "For many activities it is not clear how they are paid for."
            ),
            (
              "Det framgår inte hur aktiviteterna ska betalas.",
              "It is not clear how the activities are paid for."
            ))),
      ],
      silent: LocalizedText(
        "Planen säger ännu inget om resurser.", en: "The plan says nothing about resources yet.")),
    FrameworkRow(
      heading: LocalizedText("Aktiviteter", en: "Activities"), group: work,
      measures: [
        Measure(
          .rule("mal-utan-gemensam-aktivitet"), "mål har gemensam aktivitet",
          "goals have a joint activity",
          Sentences(
            ("Parterna arbetar gemensamt med alla mål.", "The parties work together on all goals."),
            (
              "Parterna arbetar gemensamt med de flesta mål, men inte med alla.",
              "The parties work together on most goals, but not on all."
            ),
            (
              "Parterna arbetar gemensamt med en mindre del av målen.",
              "The parties work together on a minor part of the goals."
            ),
            (
              "Parterna har inget gemensamt arbete med målen.",
              "The parties have no joint work on the goals."
            ))),
        Measure(
          .rule("mal-utan-aktivitet"), "mål har någon aktivitet", "goals have some activity",
          Sentences(
            ("Det finns aktiviteter för alla mål.", "There are activities for all goals."),
            (
              "Det finns aktiviteter för de flesta mål, men inte för alla.",
              "There are activities for most goals, but not for all."
            ),
            ("Många mål har ännu inga aktiviteter.", "Many goals have no activities yet."),
            ("Inget mål har ännu någon aktivitet.", "No goal has any activity yet."))),
        Measure(
          .rule("aktivitet-utan-tidsram"), "aktiviteter har en tidsram",
          "activities have a time frame",
          Sentences(
            (
              "Det framgår när alla aktiviteter ska göras.",
              "It is clear when all activities are to be done."
            ),
            (
              "För de flesta aktiviteter framgår det när de ska göras, men inte för alla.",
              "For most activities it is clear when they are to be done, but not for all."
            ),
            (
              "För många aktiviteter framgår det inte när de ska göras.",
              "For many activities it is not clear when they are to be done."
            ),
            (
              "Det framgår inte när aktiviteterna ska göras.",
              "It is not clear when the activities are to be done."
            )),
          but: (
            "Det framgår inte alltid när aktiviteterna ska göras.",
            "It is not always clear when the activities are to be done."
          )),
      ],
      silent: LocalizedText(
        "Planen har ännu inga aktiviteter.", en: "The plan has no activities yet.")),
    FrameworkRow(
      heading: LocalizedText("Prestationer", en: "Outputs"), group: results,
      measures: [
        Measure(
          .chain { !$0.outputs.isEmpty }, "säger vad någon aktivitet ger",
          "say what some activity produces",
          Sentences(
            (
              "Det framgår för alla {alla} vad arbetet ger.",
              "For all {alla} it is clear what the work produces."
            ),
            (
              "För de flesta {alla} framgår det vad arbetet ger, men inte för alla.",
              "For most {alla} it is clear what the work produces, but not for all."
            ),
            (
              "För många {alla} framgår det inte vad arbetet ger.",
              "For many {alla} it is not clear what the work produces."
            ),
            ("Det framgår inte vad arbetet ger.", "It is not clear what the work produces.")))
      ],
      silent: LocalizedText(
        "Planen säger ännu inget om vad arbetet ska ge.",
        en: "The plan says nothing yet about what the work is to produce.")),
    FrameworkRow(
      heading: LocalizedText("Effekter", en: "Outcomes"), group: results,
      measures: [
        Measure(
          .chain { !$0.outcomes.isEmpty }, "säger vad som ska bli annorlunda",
          "say what is to be different",
          Sentences(
            (
              "Det framgår för alla {alla} vad som ska bli annorlunda.",
              "For all {alla} it is clear what is to be different."
            ),
            (
              "För de flesta {alla} framgår det vad som ska bli annorlunda, men inte för alla.",
              "For most {alla} it is clear what is to be different, but not for all."
            ),
            (
              "För många {alla} framgår det inte vad som ska bli annorlunda.",
              "For many {alla} it is not clear what is to be different."
            ),
            (
              "Det framgår inte vad som ska bli annorlunda genom arbetet.",
              "It is not clear what is to be different through the work."
            )))
      ],
      silent: LocalizedText(
        "Planen säger ännu inget om vad som ska bli annorlunda.",
        en: "The plan says nothing yet about what is to be different.")),
    FrameworkRow(
      heading: LocalizedText("Slutmål", en: "End state"), group: results,
      measures: [
        Measure(
          .chain(\.reachesImpact), "har en väg från arbetet till ett slutmål",
          "have a way from the work to an end state",
          Sentences(
            (
              "För alla {alla} går det att följa arbetet till ett slutmål.",
              "For all {alla} the work can be followed to an end state."
            ),
            (
              "För de flesta {alla} går det att följa arbetet till ett slutmål, men inte för alla.",
              "For most {alla} the work can be followed to an end state, but not for all."
            ),
            (
              "För många {alla} går det inte att följa arbetet till ett slutmål.",
              "For many {alla} the work cannot be followed to an end state."
            ),
            (
              "Det går inte att följa arbetet fram till något slutmål.",
              "The work cannot be followed to any end state."
            ))),
        Measure(
          .chain { !$0.impacts.isEmpty }, "har ett angivet slutmål", "state an end state",
          but: ("Alla {alla} har inte ett angivet slutmål.", "Not all {alla} state an end state.")),
      ],
      silent: LocalizedText(
        "Planen har ännu inga slutmål.", en: "The plan has no end states yet.")),
  ]

  static let steering = FrameworkRow(
    heading: LocalizedText("Styrning och ledning", en: "Steering and leadership"), group: nil,
    measures: [
      Measure(
        .rule("forum-utan-mandat"), "grupper som leder eller beslutar har ett tydligt mandat",
        "groups that lead or decide have a clear mandate",
        Sentences(
          (
            "Mandatet är tydligt för de grupper som leder eller beslutar.",
            "The mandate is clear for the groups that lead or decide."
          ),
          (
            "Mandatet är tydligt för de flesta grupper, men inte för alla.",
            "The mandate is clear for most groups, but not for all."
          ),
          (
            "Mandatet är otydligt för många av de grupper som leder eller beslutar.",
            "The mandate is not clear for many of the groups that lead or decide."
          ),
          (
            "Mandatet är otydligt för de grupper som leder eller beslutar.",
            "The mandate is not clear for the groups that lead or decide."
          ))),
      Measure(
        .rule("kommunikationsvag-saknas"), "beskrivna kommunikationsvägar finns",
        "described ways of communication exist",
        Sentences(
          (
            "De kommunikationsvägar som beskrivs finns.",
            "The ways of communication that are described exist."
          ),
          (
            "De flesta kommunikationsvägar som beskrivs finns, men inte alla.",
            "Most ways of communication that are described exist, but not all."
          ),
          (
            "Många kommunikationsvägar som beskrivs saknas.",
            "Many ways of communication that are described are missing."
          ),
          (
            "De kommunikationsvägar som beskrivs saknas.",
            "The ways of communication that are described are missing."
          )),
        but: ("Vissa vägar för kommunikation saknas.", "Some ways of communication are missing.")),
      Measure(
        .rule("delregional-plan-saknas"), "delregioner har en egen plan",
        "subregions have a plan of their own",
        but: (
          "Vissa delregioner saknar en egen plan.", "Some subregions have no plan of their own."
        )),
      Measure(
        .rule("aktivitet-utan-ansvarig"), "aktiviteter har en ansvarig",
        "activities have somebody responsible",
        Sentences(
          ("Alla aktiviteter har en ansvarig.", "All activities have somebody responsible."),
          (
            "De flesta aktiviteter har en ansvarig, men inte alla.",
            "Most activities have somebody responsible, but not all."
          ),
          ("Många aktiviteter saknar ansvarig.", "Many activities have nobody responsible."),
          ("Ingen aktivitet har någon ansvarig.", "No activity has anybody responsible.")),
        but: ("Vissa aktiviteter saknar ansvarig.", "Some activities have nobody responsible.")),
    ],
    silent: LocalizedText(
      "Planen säger ännu inget om vem som styr och ansvarar.",
      en: "The plan says nothing yet about who steers and is responsible."))

  static let followUp = FrameworkRow(
    heading: LocalizedText("Uppföljning", en: "Follow-up"), group: nil,
    measures: [
      Measure(
        .rule("mal-utan-indikator"), "mål har någon indikator", "goals have some indicator",
        Sentences(
          ("Alla mål har någon indikator.", "All goals have some indicator."),
          (
            "De flesta mål har någon indikator, men inte alla.",
            "Most goals have some indicator, but not all."
          ),
          ("Många mål saknar indikator.", "Many goals have no indicator."),
          ("Inget mål har någon indikator.", "No goal has any indicator."))),
      Measure(
        .rule("bara-resultatindikatorer"), "mål har indikatorer också för arbetet under tiden",
        "goals have indicators also of the work under way",
        but: (
          "För vissa mål syns bara utfallet, inte arbetet.",
          "For some goals only the result shows, not the work."
        )),
      Measure(
        .rule("aktivitet-utan-indikator"), "aktiviteter följs av någon indikator",
        "activities are followed by some indicator",
        Sentences(
          (
            "Alla aktiviteter följs av någon indikator.",
            "All activities are followed by some indicator."
          ),
          (
            "De flesta aktiviteter följs av någon indikator, men inte alla.",
            "Most activities are followed by some indicator, but not all."
          ),
          (
            "Många aktiviteter följs inte av någon indikator.",
            "Many activities are followed by no indicator."
          ),
          (
            "Aktiviteterna följs inte av någon indikator.",
            "The activities are followed by no indicator."
          )),
        but: (
          "Däremot följs många aktiviteter inte av någon indikator.",
          "However, many activities are followed by no indicator."
        )),
      Measure(
        .rule("uppfoljning-utan-mottagare"), "uppföljningar säger vem som får resultatet",
        "follow-ups say who gets the result",
        but: (
          "Det framgår inte alltid vem som får resultatet.",
          "It is not always clear who gets the result."
        )),
    ],
    silent: LocalizedText(
      "Planen säger ännu inget om uppföljning.",
      en: "The plan says nothing yet about follow-up."))
}
