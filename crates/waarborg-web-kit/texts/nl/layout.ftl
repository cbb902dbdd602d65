layout-skip = Naar de inhoud
layout-switch = Wissel van organisatie
layout-invited = Een organisatie nodigt je uit.
layout-invited-look = Bekijk de uitnodiging
layout-other-language = English
layout-account = Mijn account
layout-log-out = Uitloggen
layout-log-in = Inloggen
layout-menu = Menu
layout-main-menu = Hoofdmenu
layout-breadcrumb = Kruimelpad

state-not-applicable = Niet van toepassing

form-errors = { $n ->
    [one] Er is 1 fout
   *[other] Er zijn { $n } fouten
}
form-optional = (mag leeg blijven)
form-required = Vul dit in.
form-choose = Maak een keuze.
form-too-long = Dit is te lang: gebruik hoogstens { $longest } tekens.
form-day = Vul een datum in, zoals 23-11-2026.
form-save = Opslaan
form-cancel = Annuleren

list-pages = Pagina's
list-page = Pagina { $n }
list-previous = Vorige
list-next = Volgende

error-to-start = Naar het begin
error-reference = Noem bij een vraag aan de beheerder deze code:
error-not-found-title = Deze pagina bestaat niet
error-not-found-text = Het adres klopt niet, of de pagina is niet voor jou bestemd.
error-no-text-title = Er staat een teken in dat geen tekst is
error-no-text-text = In wat je stuurde staat een onzichtbaar stuurteken. Dat gebeurt soms bij plakken uit een ander programma. Ga terug, haal het weg of typ die tekst opnieuw, en probeer het nog een keer.
error-takes-too-long-title = Dit duurt te lang
error-takes-too-long-text = We zijn gestopt, omdat dit te veel tijd kostte. Probeer het later nog een keer.
error-bad-request-title = Dit kunnen we niet lezen
error-bad-request-text = Het adres of het formulier klopt niet. Ga terug en probeer het opnieuw.
error-forbidden-title = Geen toegang
error-forbidden-text = Hiervoor heb je een recht nodig dat je niet hebt: { $permission }. De beheerder van je organisatie kan het je geven.
error-not-our-form-title = Het formulier is verlopen
error-not-our-form-text = Je bent misschien opnieuw ingelogd sinds je het formulier opende. Ga terug, laad de pagina opnieuw en verstuur het nog een keer.
error-conflict-title = Iemand anders was je voor
error-conflict-text = Een collega heeft dit gewijzigd terwijl je bezig was. Ga terug en laad de pagina opnieuw om te zien wat er veranderd is.
error-too-large-title = Dit is te groot
error-too-large-text = Het bestand of formulier is groter dan hier mag. Maak het kleiner of verdeel het.
error-unprocessable-title = Dit kan zo niet
error-unprocessable-text = Het formulier verwijst naar iets dat er niet (meer) is. Ga terug en laad de pagina opnieuw.
error-too-many-title = Te veel pogingen
error-too-many-text = Wacht een kwartier en probeer het dan opnieuw.
error-wrong-method-title = Dit adres werkt zo niet
error-wrong-method-text = Ga terug en gebruik de knop op de pagina.
error-internal-title = Er ging bij ons iets mis
error-internal-text = Wat je deed is niet opgeslagen. Probeer het opnieuw.
