setup-title = Waarborg in gebruik nemen
setup-step = Stap { $n } van 3
setup-step-organisation = Organisatie
setup-step-accounts = Eerste accounts
setup-organisation-lead = Voor welke organisatie ga je BIO2 invoeren?
setup-slug = Korte naam voor adressen
setup-slug-hint = Kleine letters, cijfers en streepjes. Laat je dit leeg, dan maken we er een van de naam.
setup-slug-wrong = Gebruik 2 tot 40 kleine letters, cijfers of streepjes, en begin met een letter.
setup-choose = Kies
setup-catalogue = Versie van BIO2
setup-catalogue-hint = De nieuwste is { $newest }. Kies een oudere alleen als je daarop al hebt beoordeeld.
setup-next = Verder
setup-back = Terug
setup-finish = Organisatie maken
setup-administrator = Beheerder
setup-name = Je naam
setup-repeat = Wachtwoord, nog een keer
setup-ciso = CISO
setup-ciso-lead = Je kunt meteen een account voor de CISO maken, of dat later doen.
setup-ciso-name = Naam van de CISO
setup-ciso-email = E-mailadres van de CISO
setup-ciso-same = Een account heeft één e-mailadres: geef de CISO een eigen adres.
setup-done = De organisatie is gemaakt
setup-done-text = Geef dit eenmalige wachtwoord zelf aan { $name }. Je ziet het alleen nu.
setup-to-factor = Verder naar de tweede factor
# setup-event-{*}
setup-event-done = Organisatie in gebruik genomen

# setup-did-{*}
setup-did-done = { $who } nam de organisatie { $name } in gebruik.
