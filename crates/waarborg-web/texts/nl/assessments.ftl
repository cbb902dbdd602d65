# Een zelfevaluatie uit een spreadsheet.
assessments-title = Zelfevaluatie importeren
assessments-lead = Heb je al oordelen in een spreadsheet? Kies het bestand. Daarna zie je per rij welk oordeel we vastleggen. Er wordt niets vastgelegd voordat je dat bevestigt.
assessments-file-hint = Een spreadsheet (XLSX of ODS) of CSV, hoogstens { $megabytes } MB en { $rows } rijen, met de kolomnamen op de eerste rij. Van een spreadsheet lezen we het eerste blad.
assessments-read = Bestand bekijken
assessments-rules = Wat we lezen
assessments-rule-columns = Nodig zijn een kolom met het nummer van de maatregel en een kolom met de status. Opmerking, datum, eigenaar, object en aspect mogen erbij. Kolomnamen en volgorde maken niet uit: je kiest zelf welke kolom wat is.
assessments-rule-words = We kennen woorden als voldoet, deels, niet, ja, nee, groen, oranje, rood, percentages en de Engelse woorden. Bij een woord dat we niet kennen, vragen we wat het betekent.
assessments-rule-na = ‘N.v.t.’ wordt nooit een oordeel. Of een maatregel niet van toepassing is, is een besluit. We noemen die rijen apart.
assessments-rule-old = Een zelfevaluatie op BIO 1.04zv kan ook. We stellen per nummer voor welke maatregel ervoor in de plaats kwam, en jij bevestigt dat.
assessments-sheet = Een blad om in te vullen
assessments-sheet-text = Voor wie niet inlogt: een blad met zijn maatregelen per object. Hij vult oordeel, opmerking en datum in. Het ingevulde blad kies je hierboven. Lege rijen leggen niets vast.
assessments-sheet-owner = Voor wie
assessments-sheet-everyone = Iedereen
assessments-sheet-gaps = Alleen wat nog niet is aangetoond
assessments-sheet-get = Download { $format }
assessments-sheet-too-large = Dit blad wordt te groot om weer in te lezen. Kies één eigenaar, of alleen wat nog niet is aangetoond.
assessments-sheet-title = Titel
assessments-sheet-summary = Samenvatting
assessments-sheet-object = Naam van het object
assessments-sheet-state = Stand nu

assessments-column-number = Nummer van de maatregel
assessments-column-status = Status of oordeel
assessments-column-object = Object (code of naam)
assessments-column-aspect = Aspect (opzet, bestaan, werking)
assessments-column-remark = Opmerking
assessments-column-date = Datum van het oordeel
assessments-column-owner = Eigenaar
assessments-column-level = BBN (van BIO 1.04zv)

assessments-preview = Wat de import vastlegt
assessments-preview-lead = Uit { $file }. Er is nog niets vastgelegd.
assessments-judgements = Oordelen om vast te leggen
assessments-rows-known = Rijen: al bekend
assessments-rows-open = Rijen: jij beslist
assessments-rows-wrong = Rijen: fout
assessments-nothing-stored = Klopt het? Bevestig dan. We leggen de oordelen vast met zelfevaluatie als grondslag. Daarna kun je het in één keer ongedaan maken.
assessments-without-the-rest = De andere rijen slaan we over. Je kunt ze eerst verbeteren of hieronder een keuze maken.
assessments-nothing-to-do = Er is geen oordeel om vast te leggen. Kijk hieronder per rij waarom.
assessments-too-many = Dit zijn meer dan { $most } oordelen in één keer. Verdeel het bestand.
assessments-confirm = { $n ->
    [one] 1 oordeel vastleggen
   *[other] { $n } oordelen vastleggen
}
assessments-columns-used = Kolommen:
assessments-choices = Keuzes
assessments-choices-apply = Opnieuw bekijken
assessments-words = Woorden die we niet kennen
assessments-word = { $n ->
    [one] ‘{ $word }’, op 1 rij
   *[other] ‘{ $word }’, op { $n } rijen
}
assessments-word-open = Kies wat het betekent
assessments-answer-met = Voldoet
assessments-answer-partly-met = Voldoet deels
assessments-answer-not-met = Voldoet niet
assessments-answer-not-applicable = N.v.t.
assessments-answer-not-judged = Niet beoordeeld
assessments-groups = Rijen zonder object
assessments-group-open = Niet vastleggen
assessments-group-organisation = Maatregelen voor de organisatie
assessments-group-process = Maatregelen voor processen: leg vast voor
assessments-group-system = Maatregelen voor systemen: leg vast voor
assessments-group-supplier = Maatregelen voor leveranciers: leg vast voor
assessments-aspects = Rijen zonder aspect gaan over
assessments-aspects-hint = Een zelfevaluatie noemt vaak één status. Kies alleen wat die status echt zegt.
assessments-day = Rijen zonder datum zijn beoordeeld op
assessments-day-hint = Vanaf deze dag telt hoe lang een oordeel geldt.
assessments-numbering = De nummers zijn van
assessments-numbering-bio2 = BIO2 { $version }
assessments-numbering-bio-104 = BIO 1.04zv (nummers als 9.2.3.1)
assessments-old = Nummers van BIO 1.04zv
assessments-old-open = { $n ->
    [one] Voor 1 nummer is nog niet gekozen welke maatregel ervoor in de plaats komt.
   *[other] Voor { $n } nummers is nog niet gekozen welke maatregel ervoor in de plaats komt.
}
assessments-old-done = Voor elk nummer is gekozen welke maatregel ervoor in de plaats komt.
assessments-old-choose = Maatregelen kiezen
assessments-old-number = BIO 1.04zv
assessments-old-rows = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
assessments-old-controls = Beheersmaatregel nu
assessments-old-measures = Maatregelen die ervoor in de plaats komen
assessments-successors = Van BIO 1.04zv naar BIO2
assessments-successors-lead = Per nummer zie je de maatregelen onder dezelfde beheersmaatregel. Kies welke ervoor in de plaats komen. Kies je er geen, dan wordt er voor dat nummer niets vastgelegd.
assessments-successors-source = De beheersmaatregelen zijn gekoppeld volgens { $source }. Welke maatregel past, is onze lezing en jouw keuze.
assessments-successors-save = Keuze overnemen
assessments-without = { $n ->
    [one] 1 nummer zonder opvolger
   *[other] { $n } nummers zonder opvolger
}
assessments-without-text = Onder deze beheersmaatregelen heeft BIO2 geen overheidsmaatregel. Er wordt niets vastgelegd.

assessments-rows = Per rij
assessments-row = Rij
assessments-row-n = Rij { $n }
assessments-measure = Maatregel
assessments-status = Status
assessments-outcome = Gevolg
assessments-what = Wat er gebeurt
assessments-outcome-all = Alle rijen
assessments-outcome-record = Vastleggen
assessments-outcome-unchanged = Al bekend
assessments-outcome-choice = Kies
assessments-outcome-decision = Besluit nodig
assessments-outcome-no-successor = Geen opvolger
assessments-outcome-empty = Leeg
assessments-outcome-wrong = Fout
assessments-what-unchanged = De stand is al zo. Er wordt niets vastgelegd.
assessments-what-merged = Zegt hetzelfde als rij { $row }, of is daarmee samengevoegd.
assessments-what-decision = N.v.t. is geen oordeel. Neem bij Toepasselijkheid een besluit, met een motivering.
assessments-what-group-organisation = Er staat geen object. Kies hieronder waarvoor je dit vastlegt.
assessments-what-group-process = Er staat geen proces. Kies bij Keuzes voor welke processen dit geldt, of vul een object in.
assessments-what-group-system = Er staat geen systeem. Kies bij Keuzes voor welke systemen dit geldt, of vul een object in.
assessments-what-group-supplier = Er staat geen leverancier. Kies bij Keuzes voor welke leveranciers dit geldt, of vul een object in.
assessments-what-word = We kennen ‘{ $word }’ niet. Kies bij Keuzes wat het betekent.
assessments-what-successor = Kies welke maatregel voor { $old } in de plaats komt.
assessments-what-no-successor = Voor { $old } is geen maatregel in de plaats gekomen.
assessments-what-empty = Er staat geen oordeel. Er wordt niets vastgelegd.
assessments-what-older = Er is een oordeel van een latere dag. Dit oordeel komt alleen in de geschiedenis.
assessments-wrong-no-number = Er staat geen nummer. Vul het nummer van de maatregel in, zoals 5.01.01.
assessments-wrong-number = ‘{ $cell }’ is geen nummer van een maatregel. Schrijf het als 5.01.01.
assessments-wrong-number-is-day = Je spreadsheet heeft van dit nummer een datum gemaakt ({ $cell }). Maak de kolom op als tekst en vul het nummer opnieuw in.
assessments-wrong-measure = Maatregel { $number } geldt niet in deze versie van BIO2.
assessments-wrong-no-verdict = Er staat wel een opmerking, maar geen oordeel. Vul een oordeel in.
assessments-wrong-object = We kennen geen object met de code of naam ‘{ $cell }’. Voeg het toe bij Objecten, of verbeter de cel.
assessments-wrong-object-ambiguous = Meer objecten heten ‘{ $cell }’. Vul de code in.
assessments-wrong-object-ended = ‘{ $cell }’ is beëindigd.
assessments-wrong-aspect = ‘{ $cell }’ is geen aspect. Vul opzet, bestaan of werking in.
assessments-wrong-day = ‘{ $cell }’ is geen datum. Schrijf die als 31-12-2026.
assessments-wrong-day-future = { $cell } ligt in de toekomst.
assessments-wrong-day-past = { $cell } is te lang geleden. Een oordeel is van 2000 of later.
assessments-wrong-remark = De opmerking is te lang. Maak die korter dan 4.000 tekens.
assessments-wrong-contradicts = Rij { $row } zegt iets anders over hetzelfde. Houd één van de twee.

assessments-event-imported = Zelfevaluatie geïmporteerd
