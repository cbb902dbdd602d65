# De overgang naar een andere versie van BIO2.

migration-title = Overgang naar een nieuwe versie
migration-now = Je organisatie werkt met BIO2 { $version }, vastgesteld op { $adopted }.
migration-newer = Van { $from } naar { $to }
migration-newer-text = BIO2 { $to } is vastgesteld op { $adopted }. Hieronder zie je wat er verandert en wat jullie daarover al hebben vastgelegd. Er gebeurt nog niets.
migration-promise-carried = Krijgt een maatregel een ander nummer, dan gaan oordelen, bewijs, besluiten en de eigenaar mee.
migration-promise-history = Vervalt een maatregel, dan blijven de oordelen zichtbaar als geschiedenis. Een nieuwe maatregel verschijnt als iets wat nog moet worden aangetoond.
migration-promise-past = Het verleden blijft zoals het was: overzichten van een eerdere dag en vastgestelde verklaringen veranderen niet.
migration-promise-back = Je kunt terug, tot er in de nieuwe versie iets is vastgelegd.
migration-start = Overgang naar { $to } voorbereiden
migration-start-ciso = De CISO bereidt de overgang voor.
migration-newest = Je werkt met de nieuwste versie
migration-newest-text = Er is geen nieuwere versie van BIO2 om naar over te gaan.
migration-changes = Wat er verandert
migration-history = Eerdere overgangen
migration-past = Van { $from } naar { $to } op { $day }, door { $name }.
migration-report = Verslag van de overgang
migration-undone-badge = Teruggedraaid

migration-column-in = In { $version }
migration-column-what = Wat er verandert
migration-column-here = Bij jullie vastgelegd
migration-column-was = Was
migration-column-becomes = Wordt
migration-column-recorded = Vastgelegd
migration-column-demonstrated = Aangetoond
migration-column-title = Titel
migration-column-kind = Soort verandering
migration-column-fate = Wat ermee gebeurt
migration-column-judgements = Oordelen
migration-column-not-bound = Waarvan op iets waar de maatregel niet meer voor geldt
migration-column-anew = Opnieuw te beoordelen
migration-column-decisions = Besluiten
migration-column-owners = Keren een eigenaar aangewezen
migration-column-inheritances = Leveringen
migration-was-nothing = Bestond nog niet
migration-becomes-nothing = Vervalt
migration-see = Zie ook { $numbers }.
migration-substantive = Vraagt iets anders

migration-kind-asks = Gesplitst, jij kiest ({ $n })
migration-kind-asks-lead = De inhoud van deze maatregelen staat straks bij meer dan één nummer. Bij de overgang kies je waar de oordelen voor tellen.
migration-kind-moved = Ander nummer ({ $n })
migration-kind-moved-lead = Dezelfde maatregel onder een ander nummer. Alles wat is vastgelegd gaat mee.
migration-kind-withdrawn = Vervallen ({ $n })
migration-kind-withdrawn-lead = Deze maatregelen hoef je niet meer aan te tonen. Wat is vastgelegd blijft zichtbaar.
migration-kind-new = Nieuw ({ $n })
migration-kind-new-lead = Deze maatregelen bestonden nog niet.
migration-kind-split = Gesplitst ({ $n })
migration-kind-split-lead = Wat voor het oude nummer is vastgelegd, telt voor elk van de nieuwe nummers.
migration-kind-merged = Samengevoegd ({ $n })
migration-kind-merged-lead = De inhoud van meer nummers staat straks bij één nummer. De oordelen komen daar samen.
migration-kind-substantive = Vraagt iets anders ({ $n })
migration-kind-substantive-lead = Hetzelfde nummer, maar de maatregel vraagt iets anders, of van iemand anders, of op een ander moment. Je kunt ze opnieuw laten beoordelen.
migration-kind-reworded = Alleen anders verwoord ({ $n })
migration-kind-reworded-lead = Andere woorden, dezelfde eis.
migration-kind-unchanged = Ongewijzigd ({ $n })
migration-kind-unchanged-lead = Aan deze maatregelen verandert niets.

migration-part1 = Wat er verandert in deel 1
migration-part1-lead = Wat BIO2 naast de maatregelen vraagt. Een verplichting houdt haar nummer, ook als het hoofdstuk een ander nummer krijgt.
migration-part1-new = Nieuwe verplichtingen ({ $n })
migration-part1-changed = Gewijzigde verplichtingen ({ $n })
migration-part1-gone = Vervallen verplichtingen ({ $n })
migration-part1-moved = Alleen in een ander hoofdstuk ({ $n })
migration-part1-unchanged = Ongewijzigde verplichtingen ({ $n })
migration-part1-in = Hoofdstuk in { $version }
migration-part1-was = { $is } (was: { $was })
migration-part1-same = Dezelfde verplichting

migration-n-judgements = { $n ->
    [one] 1 oordeel
   *[other] { $n } oordelen
}
migration-n-decisions = { $n ->
    [one] 1 besluit
   *[other] { $n } besluiten
}
migration-n-owners = { $n ->
    [one] een eigenaar
   *[other] { $n } keer een eigenaar
}
migration-n-inheritances = { $n ->
    [one] 1 levering
   *[other] { $n } leveringen
}
migration-n-nothing = Nog niets vastgelegd

migration-choose-title = Kiezen: van { $from } naar { $to }
migration-choose-lead = Op twee punten kan het programma niet voor je kiezen. Daarna zie je eerst wat er gebeurt; er verandert nog niets.
migration-choose = Kies waar de oordelen over { $number } voor tellen
migration-splits = Gesplitste maatregelen
migration-splits-lead = De inhoud van deze maatregelen staat straks bij meer dan één nummer. Vergelijk ze en kies waar de oordelen voor tellen die er al zijn.
migration-in = { $number } in { $version }
migration-split-legend = { $number } { $title }
migration-split-question = Waarvoor tellen de oordelen straks? ({ $recorded })
migration-split-hint = Zijn er ook eigen oordelen over het andere nummer, dan telt het nieuwste. Een besluit en een eigenaar blijven bij het oude nummer, en gelden ook voor een nummer dat nieuw is.
migration-split-stay = Alleen voor { $number }
migration-split-go = Alleen voor { $number }: bij het oude nummer begin je opnieuw
migration-split-both = Voor allebei
migration-anew = Opnieuw beoordelen
migration-anew-lead = Wat je aanvinkt, telt na de overgang niet meer mee: de maatregel staat dan open tot iemand hem opnieuw beoordeelt. De oude oordelen blijven zichtbaar.
migration-anew-none = Er zijn geen oordelen over maatregelen die anders zijn geworden.
migration-anew-proposed = Maatregelen die iets anders vragen
migration-anew-proposed-hint = Deze zijn al aangevinkt. Haal een vinkje weg als het oude oordeel volgens jou nog klopt.
migration-anew-others = Maatregelen met andere woorden en dezelfde eis ({ $n })
migration-anew-others-legend = Maatregelen met andere woorden en dezelfde eis
migration-to-preview = Bekijk wat er gebeurt
migration-nothing-yet = Er wordt nog niets gewijzigd.

migration-preview-title = Voorbeeld: van { $from } naar { $to }
migration-preview-lead = Dit gebeurt er als je de overgang bevestigt. De nieuwe versie geldt dan vanaf { $day }.
migration-preview-meanwhile = Intussen is er iets vastgelegd, of zijn de keuzes anders. Er is niets gewijzigd. Hieronder staat wat er nu zou gebeuren; bekijk het en bevestig opnieuw.
migration-judgements = Wat er met de oordelen gebeurt
migration-all = Alle { $all } oordelen staan hieronder, elk één keer.
migration-tile-unchanged = Blijven staan
migration-tile-unchanged-note = onder hetzelfde nummer
migration-tile-carried = Gaan mee
migration-tile-carried-note = naar één ander nummer
migration-tile-both = Tellen voor twee
migration-tile-both-note = onder beide nummers
migration-tile-anew = Opnieuw beoordelen
migration-tile-anew-note = tellen niet meer mee
migration-tile-history = Geschiedenis
migration-tile-history-note = blijven zichtbaar
migration-before = Aangetoond voor de overgang
migration-after = Aangetoond na de overgang
migration-of = { $met } van { $owed }
migration-from-to = { $before } → { $after }
migration-controls = Besluiten over beheersmaatregelen ({ $decisions }) en leveringen van hele beheersmaatregelen ({ $inheritances }) blijven zoals ze zijn. Een levering geldt ook voor een maatregel die naar een andere beheersmaatregel gaat.
migration-confirm-text = Alles gebeurt in één keer, en het hele verslag komt in het logboek. Je kunt terug tot er in de nieuwe versie iets is vastgelegd.
migration-confirm = Overgaan naar { $to }
migration-change-choices = Keuzes wijzigen
migration-per-measure = Per maatregel
migration-group-count = { $title } ({ $n })
migration-group-anew = Opnieuw beoordelen
migration-group-anew-lead = De oordelen van voor de overgang tellen hier niet meer mee. Ze blijven zichtbaar.
migration-group-history = Vervallen
migration-group-history-lead = Wat is vastgelegd blijft zichtbaar als geschiedenis en in vastgestelde verklaringen.
migration-group-new = Nieuw
migration-group-new-lead = Deze maatregelen staan open tot iemand ze beoordeelt.
migration-group-both = Telt voor twee nummers
migration-group-both-lead = De oordelen tellen voor beide nummers. Er wordt niets dubbel vastgelegd.
migration-group-carried = Ander nummer
migration-group-carried-lead = De oordelen en hun bewijs gaan mee naar het andere nummer.
migration-group-unchanged = Hetzelfde nummer
migration-group-unchanged-lead = Hier verandert niets aan wat telt.
migration-fate-anew = Opnieuw beoordelen
# migration-fate-{waarborg_domain::migration::report::Fate}
migration-fate-unchanged = Blijft staan
migration-fate-carried = Gaat mee
migration-fate-both = Telt voor twee
migration-fate-history = Geschiedenis
migration-fate-new = Nieuw
# migration-change-{waarborg_domain::was_wordt::ChangeKind}
migration-change-unchanged = ongewijzigd
migration-change-reworded = anders verwoord
migration-change-moved = verplaatst
migration-change-split = gesplitst
migration-change-merged = samengevoegd
migration-change-new = nieuw
migration-change-withdrawn = vervallen
migration-note-anew = Opnieuw beoordelen: { $numbers }
migration-note-not-bound = { $n ->
    [one] 1 oordeel is op iets waar de maatregel niet meer voor geldt
   *[other] { $n } oordelen zijn op iets waar de maatregel niet meer voor geldt
}
migration-note-rest = Besluit, eigenaar en levering: { $numbers }

migration-report-title = Verslag: van { $from } naar { $to }
migration-done = De organisatie is over op de nieuwe versie. Hieronder staat wat er met alles is gebeurd.
migration-undone = De overgang is teruggedraaid. Alles is weer zoals het was.
migration-was-undone = Teruggedraaid op { $moment } door { $name }.
migration-export = Exporteer als CSV
migration-undo = Terugdraaien
migration-undo-title = Terugdraaien: van { $to } naar { $from }
migration-undo-text = De organisatie werkt dan weer met { $from }. Alles is weer precies zoals het was voor de overgang naar { $to }.
migration-undo-nothing-lost = Er gaat niets verloren: er is sinds de overgang niets vastgelegd dat bij de nieuwe versie hoort. Dat je terugging, staat in het logboek.
migration-undo-confirm = Terug naar { $from }
migration-held = Terugdraaien kan niet meer
migration-held-text = Sinds de overgang is er iets vastgelegd dat bij de nieuwe versie hoort:
migration-held-more = { $n ->
    [one] en nog 1
   *[other] en nog { $n }
}
migration-hold-undone = De overgang is al teruggedraaid.
migration-hold-later = Daarna is er een overgang naar { $version } gedaan; draai die eerst terug.
migration-hold-judgement = Een oordeel over { $what }, { $moment }
migration-hold-decision = Een besluit over { $what }, { $moment }
migration-hold-owner = Een eigenaar van { $what }, { $moment }
migration-hold-inheritance = Een levering van { $what }, { $moment }
migration-hold-statement = Verklaring { $what }, voorgelegd { $moment }

# migration-event-{*}
migration-event-done = Overgegaan naar een andere versie van BIO2
migration-event-undone = Overgang naar een andere versie teruggedraaid

# migration-did-{*}
migration-did-done = { $who } zette de organisatie over op BIO2 { $version }.
migration-did-undone = { $who } draaide de overgang terug: de organisatie werkt weer met BIO2 { $version }.
migration-organisation = { $n ->
    [one] 1 oordeel over een beheersmaatregel of verplichting blijft staan.
   *[other] { $n } oordelen over beheersmaatregelen en verplichtingen blijven staan.
}
