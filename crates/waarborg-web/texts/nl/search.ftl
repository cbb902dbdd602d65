search-nav = Zoeken
search-title = Zoeken
search-lead = Zoek in maatregelen, processen, systemen, leveranciers, bewijs en meer. Je vindt alleen wat je mag zien.
search-words = Zoekwoorden
search-send = Zoek
search-found = { $n ->
    [0] Niets gevonden
    [one] 1 resultaat
   *[other] { $n } resultaten
}
search-unfinished = Er zijn { $total } stukken bewijs met ‘{ $word }’ in de titel. We keken alleen in de nieuwste { $n }. Zoek op een woord dat minder vaak voorkomt.
search-none = Niets gevonden
search-none-text = Probeer een ander woord, een nummer of een deel van een naam.

# search-heading-{*}
search-heading-measures = Maatregelen
search-heading-controls = Beheersmaatregelen
search-heading-objects = Processen, systemen en leveranciers
search-heading-actions = Verbeteracties
search-heading-evidence = Bewijs
search-heading-members = Gebruikers
