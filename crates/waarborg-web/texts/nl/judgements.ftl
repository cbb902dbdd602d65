judgements-new = Oordeel vastleggen
judgements-one = Oordeel
judgements-unsaved = Je hebt nog niet alles opgeslagen.
judgements-somebody = iemand die hier niet meer is
judgements-choose = Maak een keuze
judgements-keys = Sneltoetsen: 1 tot en met 3 voor opzet, 4 tot en met 6 voor bestaan, 7 tot en met 9 voor werking. Ctrl+Enter slaat op en gaat door, j is volgende, k is vorige.

judgements-target = Waarvoor geldt dit oordeel?
judgements-for = Voor: { $name }
# judgements-target-all-{waarborg_domain::objects::ObjectKind}
judgements-target-all-process = Alle processen
judgements-target-all-system = Alle systemen
judgements-target-all-supplier = Alle leveranciers
judgements-target-all-organisation = De organisatie
# judgements-target-owned-{waarborg_domain::objects::ObjectKind}
judgements-target-owned-process = Processen van { $name }
judgements-target-owned-system = Systemen van { $name }
judgements-target-owned-supplier = Leveranciers van { $name }
judgements-target-owned-organisation = De organisatie
# judgements-target-run-{waarborg_domain::objects::ObjectKind}
judgements-target-run-process = Processen die { $name } levert
judgements-target-run-system = Systemen die { $name } levert
judgements-target-run-supplier = Leveranciers onder { $name }
judgements-target-run-organisation = De organisatie
# judgements-target-mine-{waarborg_domain::objects::ObjectKind}
judgements-target-mine-process = Al mijn processen
judgements-target-mine-system = Al mijn systemen
judgements-target-mine-supplier = Al mijn leveranciers
judgements-target-mine-organisation = De organisatie
judgements-target-objects = { $n ->
    [one] 1 object
   *[other] { $n } objecten
}
judgements-target-keeps = { $n ->
    [one] 1 object
   *[other] { $n } objecten
}, waarvan { $own ->
    [one] 1 een eigen oordeel houdt
   *[other] { $own } een eigen oordeel houden
}
judgements-target-does-not-bind = De maatregel geldt hier niet. Kies iets anders.
judgements-target-not-owed = Er is besloten dat deze maatregel niet van toepassing is.
judgements-target-not-yours = Dit is van iemand anders. Alleen de eigenaar of de CISO kan hierover oordelen.
judgements-reach-mine = Alles wat van mij is
judgements-reach-all = Alles waarvoor de maatregel geldt
judgements-reach-supplier = Alles wat { $name } levert

judgements-not-now = Nu geen oordeel
judgements-no-verdict = Geef voor minstens één aspect een oordeel.
judgements-day = Beoordeeld op
judgements-day-in-future = Deze dag moet nog komen. Vul vandaag of een eerdere dag in.
judgements-day-too-long-ago = Deze dag is te lang geleden. Vul een dag vanaf 2000 in.
judgements-basis = Op basis van
judgements-period = Over welke periode?
judgements-period-hint = Vooral voor werking: de geldigheidsduur begint op de laatste dag van de periode.
judgements-period-none = Alleen de dag zelf
judgements-period-after-day = De periode loopt door na de dag van beoordelen. Vul een eerdere dag in.
judgements-about-period = over { $period }
judgements-remark = Toelichting
judgements-remark-hint = Wat heb je bekeken en wat zag je? Dit wordt nooit gepubliceerd.
judgements-remark-none = Geen toelichting
judgements-save = Opslaan
judgements-save-next = Opslaan en volgende
judgements-save-done = Opslaan en naar de lijst

judgements-evidence = Bewijs
judgements-evidence-search = Zoek bewijs dat er al is
judgements-evidence-find = Zoek
judgements-evidence-none = Er is nog geen bewijs om uit te kiezen. Voeg het hieronder toe.
judgements-evidence-not-found = Niets gevonden. Zoek op een ander woord, of voeg het hieronder toe.
judgements-evidence-files = Nieuwe bestanden
judgements-evidence-files-hint = Hoogstens { $limit } per bestand.
judgements-evidence-link = Nieuwe link
judgements-evidence-title = Titel van het nieuwe bewijs
judgements-evidence-title-hint = Niets ingevuld? Dan nemen we de bestandsnaam.
judgements-evidence-confidentiality = Wie mag het nieuwe bewijs zien?
judgements-evidence-kept = { $n ->
    [one] Je nieuwe bewijs is bewaard en staat hieronder aangevinkt.
   *[other] Je { $n } nieuwe stukken bewijs zijn bewaard en staan hieronder aangevinkt.
}
judgements-evidence-gone = Een stuk bewijs dat je koos is er niet meer. Kies opnieuw.
judgements-other-version = Je organisatie werkt intussen met een andere versie van BIO2. Kijk nog eens of je oordeel klopt, en sla het dan opnieuw op.
judgements-too-many = Je kunt hoogstens { $n } oordelen in één keer vastleggen. Kies minder maatregelen.
judgements-too-much-evidence = Kies hoogstens { $n } stukken bewijs bij een oordeel.
judgements-without-evidence = Bij dit oordeel hoort geen bewijs.

judgements-saved = { $n ->
    [one] Het oordeel is vastgelegd.
   *[other] De { $n } oordelen zijn vastgelegd.
}
judgements-saved-next = { $n ->
    [one] Het oordeel is vastgelegd. Dit is de volgende.
   *[other] De { $n } oordelen zijn vastgelegd. Dit is de volgende.
}
judgements-saved-last = Vastgelegd. Dit was de laatste van de lijst.

judgements-conflict = Terwijl jij bezig was, is hier ook een oordeel vastgelegd of ingetrokken. Jouw oordeel is nog niet vastgelegd. Vergelijk ze en kies.
judgements-conflict-both = Beide versies
judgements-conflict-theirs = Wat er nu staat
judgements-conflict-yours = Wat jij invulde
judgements-conflict-recorded = vastgelegd op { $moment }
judgements-conflict-more = { $n ->
    [one] Er is nog 1 oordeel veranderd.
   *[other] Er zijn nog { $n } oordelen veranderd.
}
judgements-conflict-keep-theirs = Laat staan wat er nu is
judgements-conflict-how = Wil je dat jouw oordeel gaat tellen? Pas het hieronder zo nodig aan. Het andere oordeel blijft in de geschiedenis staan.
judgements-conflict-save-yours = Mijn oordeel toch vastleggen

judgements-measure = Maatregel
judgements-on = Voor
judgements-verdict = Oordeel
judgements-by = Door
judgements-recorded-at = Vastgelegd
judgements-from-target = Gegeven voor: { $target }

judgements-several = Zelfde oordeel voor meer maatregelen
judgements-several-lead = Vul één keer in. Daarna zie je eerst wat het doet.
judgements-several-none = Je hebt nog geen maatregelen gekozen
judgements-several-none-text = Vink in de lijst de maatregelen aan die hetzelfde oordeel krijgen.
judgements-several-choose = Kies maatregelen
judgements-several-measures = { $n ->
    [one] 1 maatregel
   *[other] { $n } maatregelen
}
judgements-several-target-hint = Per maatregel kiezen we de objecten waarvoor die geldt: systemen, processen, leveranciers of de organisatie.
judgements-several-preview = Bekijk wat dit doet
judgements-no-measure = Kies minstens één maatregel.
judgements-nothing-to-judge = Geen van deze maatregelen kun je hiervoor beoordelen. Kies iets anders.
judgements-preview = Dit gaat er gebeuren
judgements-preview-lead = { $n ->
    [one] 1 oordeel
   *[other] { $n } oordelen
} over { $measures ->
    [one] 1 maatregel.
   *[other] { $measures } maatregelen.
} Er is nog niets vastgelegd.
judgements-becomes = Wat het wordt
judgements-becomes-word = wordt
judgements-effect-own-stays = { $n ->
    [one] { $names } houdt het eigen oordeel.
   *[other] { $n } houden hun eigen oordeel: { $names }.
}
judgements-effect-provider-stays = { $n ->
    [one] { $names } neemt het over van wie de maatregel levert.
   *[other] { $n } nemen het over van wie de maatregel levert: { $names }.
}
judgements-effect-newer-stays = { $n ->
    [one] { $names } heeft een oordeel van een latere dag.
   *[other] { $n } hebben een oordeel van een latere dag: { $names }.
}
judgements-and-more = { $names } en nog { $n }
judgements-skipped = { $n ->
    [one] 1 maatregel slaan we over
   *[other] { $n } maatregelen slaan we over
}
judgements-record-n = { $n ->
    [one] 1 oordeel vastleggen
   *[other] { $n } oordelen vastleggen
}
judgements-back-to-form = Terug om te wijzigen
judgements-batch = Vastgelegd
judgements-batch-lead = { $n ->
    [one] 1 oordeel
   *[other] { $n } oordelen
} over { $measures ->
    [one] 1 maatregel.
   *[other] { $measures } maatregelen.
}
judgements-batch-retracted = { $n ->
    [one] Daarvan is 1 oordeel ingetrokken.
   *[other] Daarvan zijn { $n } oordelen ingetrokken.
}
judgements-to-list = Naar de maatregelen
judgements-undo = Alles ongedaan maken
judgements-undo-reason = Ongedaan gemaakt na vastleggen
judgements-undone = { $n ->
    [one] Het oordeel is ingetrokken.
   *[other] De { $n } oordelen zijn ingetrokken.
}

judgements-retract = Intrekken
judgements-retract-title = Dit oordeel intrekken?
judgements-retract-text = Het oordeel telt vanaf vandaag niet meer. Het blijft wel zichtbaar in de geschiedenis, met jouw reden.
judgements-retract-group = Het geldt voor een groep: de stand van alle objecten daarin kan veranderen.
judgements-reason = Reden
judgements-reason-hint = Bijvoorbeeld: op het verkeerde systeem vastgelegd.
judgements-no-reason = Vul in waarom je het oordeel intrekt.
judgements-retracted = Ingetrokken
judgements-retracted-words = Ingetrokken op { $day } door { $name }: { $reason }
judgements-retracted-done = Het oordeel is ingetrokken.
judgements-retracted-already = Dit was al ingetrokken.

# judgements-event-{*}
judgements-event-recorded = Oordelen vastgelegd
judgements-event-recorded-several = Zelfde oordeel voor meer maatregelen vastgelegd
judgements-event-retracted = Oordeel ingetrokken
judgements-event-undone = Vastgelegde oordelen ongedaan gemaakt
judgements-under = Onder { $number } van BIO2 { $version }

# judgements-did-{*}
judgements-did-recorded = { $who } legde een oordeel vast over { $what }, op { $target } ({ $judgements }).
judgements-did-recorded-several = { $who } legde in één keer meerdere oordelen vast, op { $target }.
judgements-did-undone = { $who } maakte het vastleggen van meerdere oordelen ongedaan.
judgements-did-retracted = { $who } trok een oordeel in over { $what }, op { $target } ({ $aspect }: { $verdict }).
