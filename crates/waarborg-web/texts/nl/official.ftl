# De officiële tekst van de maatregelen.
official-title = Officiële tekst
official-lead = De officiële tekst van BIO2 mogen we niet meeleveren. Importeer het bestand dat je zelf hebt. De tekst staat daarna naast onze samenvatting bij elke maatregel.
official-file-hint = Deel 2 van BIO2 als Markdown (.md), of een tabel (XLSX, ODS of CSV) met een kolom voor het nummer en een kolom voor de tekst. Hoogstens 5 MB.
official-version = Versie van BIO2
official-imports = Eerder geïmporteerd
official-none = Er is nog geen officiële tekst geïmporteerd.
official-texts = Teksten
official-anomalies = Meldingen
official-imported = Geïmporteerd
official-by = { $moment } door { $name }
official-removed = Weggehaald
official-removed-by = Weggehaald: { $by }
official-to-import = Officiële tekst importeren
official-import-lead = Kies het bestand met de officiële tekst. Je ziet eerst per nummer wat erin staat en wat er opvalt; daarna bevestig je.

official-column-number = Kolom met het nummer
official-column-text = Kolom met de tekst
official-column-wrong = In deze kolom staan geen nummers van maatregelen, zoals 5.01.01. Kies een andere kolom.

official-preview = Wat de import doet
official-preview-lead = Uit { $file }, als tekst van BIO2 { $version }. Er is nog niets opgeslagen.
official-outcome-all = Alle
official-outcome-new = Nieuw
official-outcome-changed = Gewijzigd
official-outcome-unchanged = Ongewijzigd
official-kept = { $n ->
    [one] 1 tekst die er al is, staat niet in dit bestand en blijft zoals die is.
   *[other] { $n } teksten die er al zijn, staan niet in dit bestand en blijven zoals ze zijn.
}
official-nothing-stored = Klopt het? Bevestig dan. Nummers en statussen in de catalogus veranderen niet: alleen de tekst komt erbij.
official-nothing-to-do = Alle teksten uit dit bestand zijn er al. Er is niets te doen.
official-confirm = { $n ->
    [one] 1 tekst importeren
   *[other] { $n } teksten importeren
}
official-numbers = Per nummer
official-number = Nummer
official-outcome = Gevolg
official-text = Tekst
official-place = Plaats
official-what = Wat er opvalt
official-line = Regel { $line }
official-done = { $n ->
    [one] De tekst van 1 maatregel is geïmporteerd. Ongedaan maken kan hier, met Teksten weghalen.
   *[other] De tekst van { $n } maatregelen is geïmporteerd. Ongedaan maken kan hier, met Teksten weghalen.
}

official-anomalies-title = Wat er in het bestand opvalt
official-anomalies-text = Meldingen houden de import niet tegen. Ze wijzen op fouten in de bron, of op verschillen met onze catalogus.
official-anomalies-none = Er valt niets op: het bestand spreekt zichzelf en onze catalogus nergens tegen.
official-anomaly-missing-number = Dit nummer staat niet in het bestand.
official-anomaly-unknown-number = Dit nummer bestaat niet in deze versie. De tekst wordt niet overgenomen.
official-anomaly-doubled-number = { $same ->
    [yes] Dit nummer staat er ook op regel { $line }, met dezelfde tekst.
   *[no] Dit nummer staat er ook op regel { $line }, met een andere tekst. De eerste telt.
}
official-anomaly-heading-notation = Anders geschreven dan BIO2 doet. Bedoeld is { $means }.
official-anomaly-empty-section = Onder dit nummer staat geen tekst.
official-anomaly-empty-cell = Cel { $cell } is leeg. Deze rij wordt niet overgenomen.
official-anomaly-formula = In cel { $cell } staat een formule. We gebruiken de uitkomst die in het bestand is bewaard.
official-anomaly-other-status = Volgens het bestand is de status { $theirs }, volgens onze catalogus { $ours }.
official-anomaly-other-destination = Volgens het bestand verplaatst naar { $theirs }, volgens onze catalogus naar { $ours }.
official-anomaly-moved-to-nowhere = Verplaatst naar { $to }, en dat nummer bestaat niet.
official-anomaly-unknown-reference = De tekst noemt { $to }, en dat nummer bestaat niet.
official-anomaly-reference-not-in-force = De tekst verwijst naar { $to }, en dat nummer geldt niet ({ $status }).
official-anomaly-reference-notation = De tekst noemt { $written }, anders geschreven dan BIO2 doet. Bedoeld is { $means }.
official-anomaly-same-text = Dezelfde tekst als { $first }.
official-anomaly-damaged-letters = Beschadigde letters: ‘{ $found }’ in plaats van waarschijnlijk ‘{ $meant }’.
official-anomaly-invisible-signs = Onzichtbare tekens ({ $signs }). Die laten we weg.

official-error-empty = Het bestand is leeg.
official-error-too-large = Het bestand is groter dan { $megabytes } MB. Dat is niet de tekst van BIO2.
official-error-not-text = Regel { $line }: dit is geen tekstbestand. Download het Markdown-bestand (.md) zelf, of kies een XLSX-, ODS- of CSV-bestand.
official-error-utf-16 = Het bestand is in UTF-16 geschreven. Bewaar het als UTF-8.
official-error-broken-letter = Regel { $line }: een letter is niet te lezen. Het bestand is beschadigd. Download het opnieuw.
official-error-cut-off = Regel { $line }: het bestand stopt halverwege. Download het opnieuw.
official-error-no-numbers = We vinden geen kop met een nummer, zoals ‘## 5.01.01’. Is dit deel 2 van BIO2 als Markdown?
official-error-no-numbers-in-table = In de kolom met nummers staat geen nummer van een maatregel, zoals 5.01.01. Is het de goede kolom?
official-error-too-many-numbers = Regel { $line }: er zijn meer dan { $most } nummers. Dat is niet de tekst van BIO2.
official-error-text-too-long = Regel { $line }: de tekst van { $number } is langer dan { $longest } tekens. Er ontbreekt een kop.

official-facts = Over dit bestand
official-size = Grootte
official-file = Bestand downloaden
official-remove = Teksten weghalen
official-remove-hint = De teksten gaan meteen weg, het bestand na een dag. Is er een eerdere import, dan telt die weer. Dat deze import er was, blijft in het logboek staan.
official-removed-done = De teksten van deze import zijn weggehaald.
official-removed-already = De teksten van deze import waren al weggehaald.

# official-event-{*}
official-event-imported = Officiële tekst geïmporteerd
official-event-removed = Officiële tekst weggehaald

# official-did-{*}
official-did-imported = { $who } importeerde de officiële tekst uit ‘{ $what }’.
official-did-removed = { $who } haalde de officiële tekst uit ‘{ $what }’ weg.
