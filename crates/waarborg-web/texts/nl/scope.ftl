scope-nav = Reikwijdte
scope-title = Reikwijdte
scope-lead = Leg vast waarvoor jullie managementsysteem voor informatiebeveiliging (ISMS) geldt: in een tekst, en per proces en systeem.
scope-rules-title = Wat vraagt BIO2?
scope-rule-critical = De processen en systemen die kritiek zijn voor jullie dienstverlening horen altijd in de reikwijdte.
scope-rule-support = Welke ondersteunende processen en systemen meedoen, bepalen jullie zelf. Zonder besluit geldt: binnen de reikwijdte.
scope-rule-reason = Zet je iets buiten de reikwijdte, leg dan uit waarom: de lezer van de verklaring ziet dat het ontbreekt.
scope-rule-public-duty = De reikwijdte en de Verklaring van Toepasselijkheid publiceren is in deze versie van BIO2 verplicht (deel 1, ‘Transparantie en verantwoording’). Schrijf haar zo dat een inwoner haar begrijpt.
scope-rule-public-own-choice = Maken jullie de Verklaring van Toepasselijkheid openbaar, dan gaat de reikwijdte mee. Dat kiezen jullie zelf: BIO2 vraagt verantwoording via de verantwoordingskaders, de toezichthouders en het jaarverslag, en inzicht voor andere overheden met de verklaring (deel 1, ‘Transparantie en verantwoording’). Schrijf haar zo dat een inwoner haar begrijpt.
scope-rules-source = Bron: { $source }.

scope-text = Tekst van de reikwijdte
scope-write-text = Tekst schrijven
scope-change-text = Tekst wijzigen
scope-history-link = Eerdere versies
scope-stated = Versie { $version }, { $day }, { $name }
scope-text-none-title = Er is nog geen tekst
scope-text-none-text = Schrijf in een paar zinnen voor welke diensten, processen en systemen jullie ISMS geldt. Zonder tekst kan de verklaring niet worden voorgelegd.

scope-items = Processen en systemen
scope-processes-in = Processen binnen
scope-systems-in = Systemen binnen
scope-out = Buiten de reikwijdte
scope-of = van { $n }
scope-critical-count = { $n ->
    [0] Geen daarvan is kritiek
    [one] 1 daarvan is kritiek
   *[other] { $n } daarvan zijn kritiek
}
scope-wrong-title = { $n ->
    [one] 1 kritiek object staat buiten de reikwijdte
   *[other] { $n } kritieke objecten staan buiten de reikwijdte
}
scope-wrong-text = Wat kritiek is, hoort erin. Zo kan de verklaring niet worden voorgelegd.
scope-wrong-show = Bekijk ze
scope-own-only = Je ziet hieronder de processen en systemen waarvan jij eigenaar bent. De aantallen gaan over de hele organisatie.
scope-filter = Processen en systemen filteren
scope-search = Zoek op naam, code, eigenaar of reden
scope-kind = Soort
scope-status = Reikwijdte
scope-status-in = Binnen
scope-status-out = Buiten
scope-status-wrong = Buiten, maar kritiek
scope-only-critical = Alleen wat kritiek is
scope-critical = Kritiek
scope-name = Naam
scope-owner = Eigenaar
scope-no-owner = Geen eigenaar
scope-reason = Reden
scope-count = { $n ->
    [one] 1 proces of systeem
   *[other] { $n } processen en systemen
}
scope-none-title = Niets gevonden
scope-none-text = Pas de filters aan of wis ze.
scope-empty-title = Er zijn nog geen processen en systemen
scope-empty-text = Voeg eerst de processen en systemen toe, of lees ze in uit een werkblad. Daarna leg je hier vast wat meedoet.
scope-select-all = Alles op deze pagina selecteren
scope-select = Selecteer { $name }
scope-selected-none = Kies wat je binnen of buiten de reikwijdte zet
scope-selected-one = 1 gekozen
scope-selected-many = {"{"}n{"}"} gekozen
scope-put-in = Binnen de reikwijdte zetten
scope-put-out = Buiten de reikwijdte zetten

scope-in-title = Binnen de reikwijdte zetten
scope-in-lead = Dit gaat meedoen in jullie ISMS en telt mee in de verklaring.
scope-out-title = Buiten de reikwijdte zetten
scope-out-lead = Dit doet niet meer mee in jullie ISMS en telt niet meer mee in de verklaring.
scope-now-in = nu binnen de reikwijdte
scope-now-out = nu buiten de reikwijdte
scope-reason-in-hint = Bijvoorbeeld: kritiek voor onze dienstverlening.
scope-reason-out-hint = Waarom doet dit niet mee? Schrijf het op voor een buitenstaander, en noem geen namen van personen.
scope-error-reason = Schrijf op waarom dit buiten de reikwijdte valt.
scope-critical-warning-title = { $n ->
    [one] 1 hiervan is kritiek
   *[other] { $n } hiervan zijn kritiek
}
scope-critical-warning-text = Wat kritiek is voor de dienstverlening hoort in de reikwijdte. Zet je het er toch buiten, dan kan de verklaring niet worden voorgelegd. Is het niet kritiek? Pas dat dan aan bij het proces of systeem.
scope-public-title = Dit kan gepubliceerd worden
scope-items-public = Maken jullie de verklaring openbaar, dan staat daarin met de reden wat binnen en buiten valt, tenzij jullie de lijst weglaten.
scope-saved-in = { $n ->
    [one] 1 object staat nu binnen de reikwijdte.
   *[other] { $n } objecten staan nu binnen de reikwijdte.
}
scope-saved-out = { $n ->
    [one] 1 object staat nu buiten de reikwijdte.
   *[other] { $n } objecten staan nu buiten de reikwijdte.
}
scope-conflict-title = Een collega was je voor
scope-items-conflict = Jouw besluit is nog niet vastgelegd. Dit werd intussen besloten:
scope-theirs-in = { $name } zette het binnen de reikwijdte
scope-theirs-out = { $name } zette het buiten de reikwijdte
scope-confirm-mine = Mijn besluit toch vastleggen
scope-keep-theirs = Laat staan wat er nu staat

scope-text-title = Tekst van de reikwijdte schrijven
scope-text-lead = Beschrijf voor welke diensten, processen, systemen en locaties jullie ISMS geldt, en wat erbuiten valt.
scope-text-hint = Gebruik korte zinnen en gewone woorden. Een lege regel begint een nieuwe alinea. Noem geen namen van personen.
scope-text-public = Maken jullie de Verklaring van Toepasselijkheid openbaar, dan gaat deze tekst mee. Eerdere versies blijven intern bewaard.
scope-text-save = Tekst opslaan
scope-text-saved = De tekst van de reikwijdte is opgeslagen.
scope-text-unchanged = De tekst stond er al zo. Er is niets veranderd.
scope-unsaved = Je hebt de tekst nog niet opgeslagen.
scope-text-conflict = Jouw tekst is nog niet opgeslagen: { $name } schreef intussen een nieuwe versie. Links staat die versie, rechts wat jij schreef. Neem over wat je nodig hebt en kies.
scope-text-theirs = Versie van { $name }
scope-text-mine = Jouw versie
scope-text-keep = Laat de versie van { $name } staan
scope-text-save-mine = Mijn versie opslaan

scope-history-title = Versies van de reikwijdte
scope-history-lead = Elke keer dat de tekst verandert, blijft de oude bewaard. Kies een versie om te zien wat er veranderde.
scope-history-versions = Versies
scope-history-version = Versie { $version }
scope-history-first = De eerste versie.
scope-history-against = Wat er veranderde ten opzichte van versie { $version }.
scope-history-caption = Zinnen die gelijk bleven, verwijderd of toegevoegd zijn
scope-history-mark = Soort
scope-history-sentence = Zin
scope-history-same = gelijk
scope-history-removed = verwijderd
scope-history-added = toegevoegd

# scope-event-{*}
scope-event-stated = Tekst van de reikwijdte geschreven
scope-event-item-decided = Binnen of buiten de reikwijdte gezet

# scope-did-{*}
scope-did-stated = { $who } schreef versie { $what } van de reikwijdte.
scope-did-item-decided = { $included ->
    [true] { $who } zette { $what } binnen de reikwijdte.
   *[other] { $who } zette { $what } buiten de reikwijdte.
}
