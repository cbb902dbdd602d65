actions-nav = Verbeteracties
actions-lead = Wat er gaat gebeuren om maatregelen beter te maken, door wie en wanneer. Een actie verandert de stand niet: dat doet alleen het oordeel dat het resultaat laat zien.
actions-new = Actie toevoegen
actions-title-one = Actie { $number }
actions-none = Er zijn nog geen verbeteracties
actions-none-text = Spreek een actie af bij een oordeel, bij een maatregel of los. Je ziet hier dan wie wat doet en wanneer.
actions-none-found = Geen acties gevonden
actions-none-found-text = Pas de filters aan of wis ze.
actions-filter = Acties filteren
actions-q = Zoek in titel of nummer
actions-requirement = Eis (nummer)
actions-status-open = Open
actions-status-all = Alle, open en gesloten
actions-late = Te laat
actions-count = { $n ->
    [one] 1 actie
   *[other] { $n } acties
}
actions-number = Nummer
actions-about = Gaat over
actions-measures-n = { $n } maatregelen
actions-requirements-n = { $n } eisen
actions-objects-n = { $n } objecten
actions-select = Kiezen
actions-select-one = Kies ‘{ $title }’

actions-field-title = Wat er gaat gebeuren
actions-title-hint = In één zin, zodat een ander het ook begrijpt.
actions-field-owner = Wie doet het
actions-owner-hint = Deze persoon ziet de actie bij ‘Mijn taken’.
actions-owner-left = { $name } (heeft geen taken meer)
actions-field-due = Klaar op
actions-due-hint = Na deze dag staat de actie als te laat.
actions-field-requirements = Eisen
actions-requirements-hint = Nummers met een komma ertussen: van een maatregel (5.17.01), een beheersmaatregel (5.17) of een verplichting (D1.07).
actions-field-objects = Objecten
actions-objects-hint = Codes van processen, systemen of leveranciers met een komma ertussen, bijvoorbeeld SYS-001.
actions-field-remark = Opmerking
actions-field-status = Status
actions-field-started = Er wordt al aan gewerkt
actions-field-note = Toelichting
actions-field-result = Oordeel dat het resultaat laat zien
actions-choose = Kies een persoon
actions-form-lead = Spreek af wat er gebeurt, wie het doet en wanneer het klaar is.
actions-unsaved = Je hebt nog niet alles opgeslagen.
actions-added = De actie is toegevoegd.
actions-agree = Spreek meteen een verbeteractie af
actions-agree-lead = Handig als iets nog niet of niet helemaal voldoet. De actie gaat over wat je hier beoordeelt en wordt samen met het oordeel opgeslagen.
actions-agree-hint = Laat leeg als je geen actie afspreekt.
actions-agree-selected = Verbeteractie afspreken
actions-agreed-title = Verbeteractie die je afspreekt
actions-agreed = { $n ->
    [one] Het oordeel is vastgelegd en de actie is afgesproken.
   *[other] { $n } oordelen zijn vastgelegd en de actie is afgesproken.
}
actions-saved = De actie is gewijzigd.
actions-nothing-changed = Er is niets gewijzigd.
actions-wrong-requirement = ‘{ $text }’ is geen nummer dat BIO2 kent. Schrijf het als 5.17.01 (maatregel), 5.17 (beheersmaatregel) of D1.07 (verplichting).
actions-unknown-requirement = { $number } staat niet in { $version } of vraagt niets. Kijk in de lijst van maatregelen, beheersmaatregelen of verplichtingen.
actions-wrong-object = Er is geen object met code ‘{ $text }’. Kijk in de lijst van processen, systemen of leveranciers.
actions-ambiguous-object = Code ‘{ $text }’ komt vaker voor. Voeg de actie toe vanaf de pagina van het object.
actions-ended-object = ‘{ $text }’ is niet in gebruik. Haal het weg of neem het eerst weer in gebruik.
actions-too-many = Een actie gaat over hoogstens { $n } eisen en { $n } objecten.
actions-due-past = Deze dag is al geweest. Kies vandaag of later.
actions-origin-gone = Het oordeel waar deze actie bij hoorde, is ingetrokken. Sla op om de actie los toe te voegen.

actions-edit = Actie wijzigen
actions-data = Gegevens
actions-no-requirements = Geen
actions-no-objects = Geen
actions-origin = Afgesproken bij
actions-judgement = Een oordeel
actions-judgement-line = { $measure } · { $target } · { $aspect }: { $verdict } ({ $day })
actions-history = Geschiedenis
actions-happened-added = Toegevoegd
actions-happened-changed = Gewijzigd
actions-happened-done = Klaar
actions-happened-cancelled = Vervallen
actions-happened-reopened = Weer geopend
actions-by = { $moment } door { $name }
actions-empty = (leeg)
actions-conflict = { $name } heeft deze actie gewijzigd terwijl jij bezig was. Hieronder staat wat jij typte. Kies wat blijft.
actions-conflict-field = Veld
actions-conflict-theirs = Nu opgeslagen
actions-conflict-yours = Jij typte
actions-conflict-take-theirs = Laat staan wat er nu is
actions-conflict-save-yours = Mijn versie opslaan

actions-close = Actie sluiten
actions-ending = Hoe eindigt de actie?
actions-ending-done = Klaar: het is gedaan
actions-ending-cancelled = Vervallen: het gebeurt niet meer
actions-result-hint = De stand verandert alleen door een oordeel. Kies het oordeel dat laat zien wat de actie opleverde.
actions-result-none = Er is geen oordeel; ik leg hieronder uit waarom
actions-judge-first = Oordeel eerst over { $number }
actions-wrong-result = Dit oordeel past niet bij de actie: het is ingetrokken, ouder dan de actie, of het gaat over iets anders.
actions-note-hint = Nodig als de actie vervalt of als er geen oordeel is.
actions-note-missing = Leg uit waarom. Zonder oordeel is dit het enige wat later te lezen is.
actions-closed = De actie is gesloten.
actions-closed-wanting = De actie is gesloten. Het oordeel is nog niet ‘voldoet’: spreek een nieuwe actie af als er meer moet gebeuren.
actions-close-changed = { $name } heeft deze actie gewijzigd terwijl jij bezig was. Kijk of sluiten nog klopt en verstuur dan nog eens.
actions-reopen = Weer openen
actions-reopen-note = Waarom gaat de actie weer open?
actions-reopened = De actie is weer open.

actions-several = Eigenaar of datum wijzigen
actions-several-lead = Voor alle gekozen acties tegelijk.
actions-several-owner = Nieuwe eigenaar
actions-several-keep = Laat zoals het is
actions-several-due = Nieuwe datum
actions-several-due-hint = Laat leeg om de datum te houden.
actions-several-nothing = Kies een nieuwe eigenaar of een nieuwe datum.
actions-several-none = Kies eerst een of meer open acties die je mag wijzigen.
actions-several-changed = Een collega heeft een van deze acties gewijzigd of gesloten. Hieronder staan ze zoals ze nu zijn. Kijk ze na en sla nog eens op.
actions-several-saved = { $n ->
    [0] Er is niets gewijzigd.
    [one] 1 actie is gewijzigd.
   *[other] { $n } acties zijn gewijzigd.
}

actions-column = Open verbeteracties
actions-panel-none = Er zijn geen open acties.
actions-panel-closed = Bekijk ook gesloten acties
actions-panel-line = { $name }, klaar op { $day }
actions-panel-all = { $n ->
    [one] Bekijk deze actie en gesloten acties
   *[other] Bekijk alle { $n } open acties en gesloten acties
}

# actions-task-{*}
actions-task-one = Verbeteractie #{ $number }

# actions-event-{*}
actions-event-added = Verbeteractie toegevoegd
actions-event-changed = Verbeteractie gewijzigd
actions-event-closed = Verbeteractie gesloten
actions-event-reopened = Verbeteractie weer geopend

# actions-status-{waarborg_domain::actions::ActionStatus}
actions-status-planned = Gepland
actions-status-started = Mee bezig
actions-status-done = Klaar
actions-status-cancelled = Vervallen

# actions-did-{*}
actions-did-added = { $who } sprak actie { $number } af: ‘{ $title }’.
actions-did-changed = { $who } wijzigde actie { $number }: ‘{ $title }’.
actions-did-closed = { $who } sloot actie { $number }: ‘{ $title }’.
actions-did-reopened = { $who } opende actie { $number } weer: ‘{ $title }’.
