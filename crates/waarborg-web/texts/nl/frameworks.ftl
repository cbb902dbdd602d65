frameworks-nav = Andere kaders
frameworks-lead = Naast BIO2 andere kaders naslaan, zoals NIST SP 800-53 of Grundschutz++. Oordelen geef je op BIO2.
frameworks-import = Kader inlezen
frameworks-title = Kader
frameworks-version = Versie
frameworks-format = Vorm
frameworks-assessable = Maatregelen
frameworks-headings = Kopjes en vervallen nummers
frameworks-imported-at = Ingelezen op
frameworks-imported-by = Ingelezen door
frameworks-none = Er is nog geen ander kader
frameworks-none-text = Lees een kader in dat je organisatie naast BIO2 gebruikt.
frameworks-none-reader = De CISO of de beheerder kan er een inlezen.

frameworks-import-title = Een kader inlezen
frameworks-import-lead = Kies het bestand. Je ziet eerst wat erin staat; daarna bewaar je het.
frameworks-file = Bestand
frameworks-file-hint = JSON of YAML, hoogstens { $megabytes } MB.
frameworks-forms = Wat kun je inlezen?
frameworks-form-oscal = Een catalogus in OSCAL, als JSON of YAML. Zo publiceren onder meer NIST (SP 800-53) en het BSI (Grundschutz++) hun kaders.
frameworks-form-ciso = Een bibliotheek van CISO Assistant met een kader erin (YAML).
frameworks-rights = Niet elk kader mag je overnemen. Ga na of de licentie gebruik in je organisatie toestaat.
frameworks-refused-empty = Het bestand is leeg. Kies een ander bestand.
frameworks-refused-too-large = Het bestand is groter dan { $megabytes } MB. Kies een kleiner bestand, bijvoorbeeld één kader per bestand.
frameworks-refused-not-text = Regel { $line }: dit is geen tekst in UTF-8. Download het kader opnieuw als JSON of YAML.
frameworks-refused-cut-off = Regel { $line }: het bestand stopt halverwege. Download het opnieuw.
frameworks-refused-broken = Regel { $line }, teken { $column }: dit is geen geldig kader. De lezer zegt (in het Engels): { $reason }
frameworks-refused-oscal-xml = Dit is OSCAL als XML; Waarborg leest JSON en YAML. Dezelfde catalogus staat bij de uitgever ook als JSON of YAML: download die.
frameworks-refused-xml = Dit is XML; Waarborg leest JSON en YAML.
frameworks-refused-not-a-framework = Hier staat geen kader in. Kies een catalogus in OSCAL (met ‘catalog’ bovenaan) of een bibliotheek van CISO Assistant (met ‘framework’ onder ‘objects’).
frameworks-refused-other-oscal = Dit is een ander soort OSCAL-document ({ $found }). Kies de catalogus zelf.
frameworks-refused-levels = Regel { $line }: er zit meer in elkaar dan in enig kader. Dit bestand is beschadigd of niet bedoeld om te lezen.
frameworks-refused-repeats = Regel { $line }: er wordt vaker naar hetzelfde verwezen dan in enig kader. Dit bestand is niet bedoeld om te lezen.
frameworks-refused-objects = Regel { $line }: er staat meer in dan in enig kader. Kies één kader per bestand.
frameworks-refused-too-many-nodes = Er staan meer dan { $most } kopjes en maatregelen in; de eerste die te veel is, is { $reference }. Kies één kader per bestand.
frameworks-refused-too-deep = { $reference } zit meer dan { $most } niveaus diep. Kies een ander bestand.
frameworks-refused-text-too-long = De tekst van { $reference } is te lang: hoogstens { $most } tekens.
frameworks-refused-no-nodes = Er staat geen enkele maatregel in. Kies een ander bestand.

frameworks-preview-title = Klopt dit kader?
frameworks-preview-lead = Uit { $file }
frameworks-nothing-stored = Er is nog niets bewaard.
frameworks-namesake = Er is al een kader met deze titel (versie { $version }). Dit komt ernaast te staan; verwijder het oude als je het niet meer nodig hebt.
frameworks-confirm = Kader bewaren
frameworks-notes = Wat opvalt aan het bestand
frameworks-begins = Zo begint het
frameworks-and-more = { $n ->
    [one] en nog 1 rij
   *[other] en nog { $n } rijen
}
frameworks-imported = Het kader is bewaard. Ongedaan maken kan hier, met Verwijderen.
frameworks-exists = Ditzelfde bestand was al ingelezen. Er is niets veranderd.
frameworks-removed = Het kader is verwijderd.

# frameworks-note-{waarborg_domain::frameworks::FrameworkNoteKind}
frameworks-note-unknown-parameter = { $n } keer wordt een parameter genoemd die er niet is, het eerst bij { $first }. De naam staat er tussen haken.
frameworks-note-circular-parameter = { $n } keer staat een parameter in zijn eigen tekst, het eerst bij { $first }.
frameworks-note-doubled = { $n } keer komt een kenmerk vaker voor, het eerst { $first }.
frameworks-note-unknown-parent = { $n } keer hoort iets onder een nummer dat er niet is, het eerst { $first }. Het staat nu bovenaan.
frameworks-note-circular-parent = { $n } keer hoort iets onder zichzelf, het eerst { $first }. Het staat nu bovenaan.
frameworks-note-empty = { $n } keer is er geen titel en geen tekst, het eerst bij { $first }.
frameworks-note-unknown-reference = { $n } keer wordt verwezen naar een nummer dat er niet is, het eerst bij { $first }.
frameworks-note-withdrawn = { $n ->
    [one] 1 nummer is vervallen: { $first }. Het blijft vindbaar.
   *[other] { $n } nummers zijn vervallen, het eerste is { $first }. Ze blijven vindbaar.
}
frameworks-note-invisible = { $n ->
    [one] 1 tekst had onzichtbare tekens: { $first }. Die tekens zijn weggelaten.
   *[other] { $n } teksten hadden onzichtbare tekens, de eerste is { $first }. Die tekens zijn weggelaten.
}
frameworks-note-reference-controls = { $n ->
    [one] 1 referentiemaatregel van CISO Assistant hoort bij geen eis en is niet ingelezen.
   *[other] { $n } referentiemaatregelen van CISO Assistant horen bij geen eis en zijn niet ingelezen.
}
frameworks-note-threats = { $n ->
    [one] 1 dreiging van CISO Assistant hoort bij geen eis en is niet ingelezen.
   *[other] { $n } dreigingen van CISO Assistant horen bij geen eis en zijn niet ingelezen.
}
frameworks-note-other-objects = { $n ->
    [one] 1 ander onderdeel van de bibliotheek (een risicomatrix of koppeling, bijvoorbeeld) is niet ingelezen.
   *[other] { $n } andere onderdelen van de bibliotheek (risicomatrices en koppelingen, bijvoorbeeld) zijn niet ingelezen.
}
frameworks-note-more-frameworks = { $n ->
    [one] Er staat nog 1 ander kader in; alleen het eerste is ingelezen.
   *[other] Er staan nog { $n } andere kaders in; alleen het eerste is ingelezen.
}
frameworks-note-other-languages = { $n ->
    [one] 1 tekst staat er ook in een taal die we niet overnemen ({ $first }).
   *[other] { $n } teksten staan er ook in een taal die we niet overnemen (het vaakst { $first }).
}
frameworks-note-not-read = { $n ->
    [one] 1 waarde is niet overgenomen: we kennen het veld ‘{ $first }’ niet. In het bronbestand staat ze wel.
   *[other] { $n } waarden zijn niet overgenomen, omdat we hun veld niet kennen (het vaakst ‘{ $first }’). In het bronbestand staan ze wel.
}
frameworks-note-technical = { $n ->
    [one] 1 technisch kenmerk (‘{ $first }’) is niet overgenomen.
   *[other] { $n } technische kenmerken zijn niet overgenomen (het vaakst ‘{ $first }’).
}

frameworks-noted = { $n ->
    [one] Bekijk welke
   *[other] Bekijk welke ({ $n })
}

frameworks-counts = { $controls ->
    [one] 1 maatregel
   *[other] { $controls } maatregelen
}, { $all } rijen met de kopjes mee
frameworks-download = Bronbestand downloaden
frameworks-remove = Verwijderen
frameworks-filter = In dit kader zoeken
frameworks-search = Zoek op nummer, titel of tekst
frameworks-only-assessable = Alleen maatregelen
frameworks-found = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
frameworks-none-found = Niets gevonden
frameworks-none-found-text = Zoek op een ander woord of wis de filters.
frameworks-reference = Nummer
frameworks-content = Inhoud
frameworks-whole-text = Hele tekst
frameworks-statement = Wat gevraagd wordt
frameworks-about = Over dit kader
frameworks-language-nl = Nederlands
frameworks-language-en = Engels
frameworks-source = Herkomst
frameworks-name = Kenmerk in het bestand

frameworks-remove-title = ‘{ $title }’ verwijderen?
frameworks-remove-lead = Dit kun je niet ongedaan maken.
frameworks-remove-all = { $n ->
    [one] De ene rij van dit kader verdwijnt, met het bronbestand.
   *[other] Alle { $n } rijen van dit kader verdwijnen, met het bronbestand.
}
frameworks-remove-nothing-else = Oordelen, bewijs en verklaringen op BIO2 blijven zoals ze zijn. In het logboek blijft staan dat het kader er was.
frameworks-remove-again = Wil je het later terug, lees dan het bestand opnieuw in.
frameworks-remove-confirm = Kader verwijderen

# frameworks-event-{*}
frameworks-event-imported = Kader ingelezen
frameworks-event-removed = Kader verwijderd

# frameworks-did-{*}
frameworks-did-imported = { $who } las het kader ‘{ $title }’ in.
frameworks-did-removed = { $who } verwijderde het kader ‘{ $title }’.

# frameworks-part-{waarborg_domain::frameworks::FrameworkPartKind}
frameworks-part-withdrawn = Vervallen
frameworks-part-incorporated-into = Opgenomen in
frameworks-part-moved-to = Verplaatst naar
frameworks-part-description = Beschrijving
frameworks-part-guidance = Toelichting
frameworks-part-other = Andere onderdelen
frameworks-part-objective = Wat een beoordelaar vaststelt
frameworks-part-examine = Beoordelen door onderzoek (EXAMINE)
frameworks-part-interview = Beoordelen door gesprekken (INTERVIEW)
frameworks-part-test = Beoordelen door testen (TEST)
frameworks-part-method = Andere manier van beoordelen
frameworks-part-evidence = Gebruikelijk bewijs
frameworks-part-question = Vragen
frameworks-part-parameter = Parameters
frameworks-part-constraint = Voorwaarden aan parameters
frameworks-part-guideline = Aanwijzingen bij parameters
frameworks-part-group = Groepen
frameworks-part-scale = Schaal
frameworks-part-reference-control = Referentiemaatregelen
frameworks-part-threat = Dreigingen
frameworks-part-related = Verwante nummers
frameworks-part-reference = Verwijzingen
frameworks-part-property = Eigenschappen
frameworks-part-translation = In een andere taal
frameworks-part-remarks = Opmerkingen van de uitgever
frameworks-part-publisher = Uitgever
frameworks-part-copyright = Licentie en auteursrecht
