# Wat elke import van een bestand deelt.
imports-file = Bestand
imports-file-refused = We kunnen dit bestand niet gebruiken
imports-file-none = Kies een bestand.
imports-file-empty = Het bestand is leeg. Kies een bestand met kolomnamen op de eerste rij.
imports-file-too-large = Het bestand is groter dan { $megabytes } MB. Verdeel het over meer bestanden.
imports-file-unpacks-too-large = De inhoud van dit bestand is te groot. Bewaar alleen de lijst in een nieuw bestand en kies dat.
imports-file-too-many-columns = Er zijn meer dan { $most } kolommen. Haal weg wat niet nodig is.
imports-file-control-character = In cel { $cell } staat een onzichtbaar stuurteken. Haal het weg of typ die tekst opnieuw.
imports-file-unknown = Dit is geen CSV-, XLSX- of ODS-bestand. Bewaar je lijst als een van deze soorten.
imports-file-old = Dit is een oud bestand (.xls) of een bestand met een wachtwoord. Bewaar het als .xlsx zonder wachtwoord.
imports-file-broken = Het bestand is beschadigd of niet compleet. Open het in je spreadsheetprogramma, bewaar het opnieuw en probeer het nog een keer.
imports-file-open-quote = Op regel { $line } begint een aanhalingsteken dat nergens eindigt. Verbeter die regel.
imports-file-too-many-rows = Er zijn meer dan { $most } rijen. Verdeel ze over meer bestanden.
imports-stopped-memory = Dit bestand lezen kost te veel geheugen. Er is niets opgeslagen. Bewaar alleen wat nodig is in een nieuw bestand en kies dat.
imports-stopped-time = Dit bestand lezen duurt te lang. Er is niets opgeslagen. Bewaar alleen wat nodig is in een nieuw bestand en kies dat.
imports-stopped-crashed = Dit bestand kunnen we niet lezen. Er is niets opgeslagen. Open het in het programma waarmee het is gemaakt, bewaar het opnieuw en probeer het nog een keer.
imports-stopped-busy = Er worden nu te veel bestanden tegelijk gelezen. Er is niets opgeslagen. Probeer het over een minuut opnieuw.
imports-remark-encoding = De tekens van dit bestand zijn gelezen als { $text }. Controleer letters met een accent.
imports-remark-formulas = Er staan formules in, de eerste in cel { $text }. We gebruiken de uitkomst die in het bestand is bewaard.
imports-remark-sheets = Het bestand heeft meer bladen. We lezen alleen het blad { $text }.
imports-remark-above-one = Rij { $row } staat boven de kolomnamen. Die lezen we niet als gegevens.
imports-remark-above = Rij { $first } tot en met { $last } staan boven de kolomnamen. Die lezen we niet als gegevens.
imports-remark-hidden-rows = { $n ->
    [one] 1 verborgen rij gelezen: rij { $first }.
   *[other] { $n } verborgen rijen gelezen, de eerste is rij { $first }.
}
imports-remark-hidden-columns = Verborgen kolommen gelezen: { $text }.
imports-remark-merged = { $n ->
    [one] 1 samengevoegde cel telt ook voor de rij eronder.
   *[other] Samengevoegde cellen tellen voor al hun rijen. Daardoor zijn { $n } cellen ingevuld.
}
imports-remark-error-cell = In cel { $text } staat een fout van de spreadsheet. We lezen die cel als leeg.
imports-remarks = Let op

imports-column = Kolom
imports-columns-samples = Wat er in het bestand staat
imports-columns-first = De eerste cellen
imports-columns-empty = leeg
imports-columns-none = Geen
imports-columns-guess = Dit is een gok. Kijk of het klopt.
imports-columns-likely = Waarschijnlijk deze. Kijk of het klopt.
imports-columns-missing = Kies de kolom. Zonder deze kolom kunnen we het bestand niet lezen.
imports-columns-twice = Deze kolom is al voor iets anders gekozen. Kies een andere, of geen.
imports-columns-title = Welke kolom is wat?
imports-columns-lead = Uit { $file }. Kies per gegeven de kolom. Bij de volgende import van een bestand met dezelfde kolommen weten we het nog.
imports-next = Verder
imports-columns-change = Andere kolommen kiezen
imports-gone = Dit bestand is al verwerkt, of het lag er te lang. Kies het opnieuw als dat nodig is.
imports-cancelled = De import is geannuleerd. Er is niets veranderd.
imports-cancel = Import annuleren
imports-meanwhile = Een collega heeft iets gewijzigd terwijl je dit bekeek. Er is niets opgeslagen. Kijk opnieuw wat er verandert, en bevestig het dan nog een keer.

imports-read = Bestand bekijken
imports-back = Terug naar de import
imports-other-file = Ander bestand kiezen
imports-file-no-rows = Onder de kolomnamen staan geen rijen.
imports-file-no-such-place = Op die rij staat niets. Kies een andere rij met kolomnamen.
imports-columns-used = Kolommen:
imports-place-title = Waar staat de lijst?
imports-place-lead = Uit { $file }. Kies de rij met de kolomnamen. Wat daarboven staat, slaan we over.
imports-place = Rij met de kolomnamen
imports-place-sheet = Blad { $name }
imports-place-only = De eerste rijen
imports-place-headings = Kolomnamen
imports-place-cells = Wat er staat
imports-place-row = Rij { $n }
imports-place-more = en nog { $n }
imports-place-empty = Dit blad is leeg, of we kunnen het niet lezen.
imports-place-wrong = Hier kunnen we geen lijst lezen. Kies een andere rij, of verbeter het bestand.
imports-place-change = Ander blad of andere rij
imports-sheets = Bladen in het bestand
imports-sheet = Blad
imports-sheet-rows = Rijen met inhoud
imports-sheet-hidden = (verborgen)
imports-sheet-read = Dit blad lezen we.
imports-sheet-left = Dit blad lezen we niet. Eén import leest één blad.
imports-becomes = Wat ermee gebeurt
