tasks-nav = Mijn taken
tasks-title = Mijn taken
tasks-title-of = Taken van { $name }
tasks-lead = { $n ->
    [one] Er is 1 taak. Kies die om er meteen aan te beginnen.
   *[other] Er zijn { $n } taken. Wat het meest dringt staat bovenaan. Kies er een om er meteen aan te beginnen.
}
tasks-lead-lapsed = { $n ->
    [one] Er is 1 taak, en die is te laat. Kies die om er meteen aan te beginnen.
   *[other] Er zijn { $n } taken, waarvan { $lapsed } te laat. Wat het meest dringt staat bovenaan. Kies er een om er meteen aan te beginnen.
}
tasks-progress = { $percents }% is in orde: { $met } van { $owed } punten. Een punt is opzet, bestaan of werking van één maatregel op één object.
tasks-to-measures = Bekijk alles in de gap-analyse
tasks-of = Taken van
tasks-show = Toon deze taken
tasks-own = Mijzelf
tasks-none = Alles is aangetoond
tasks-none-until = Je hoeft nu niets te doen. Op { $day } verloopt het eerstvolgende oordeel; dertig dagen daarvoor staat het hier.
tasks-none-ever = Je hoeft nu niets te doen.
tasks-nothing-owed = Hier staat niets
tasks-nothing-owed-text = Er staat geen proces, systeem, leverancier of maatregel op naam. Klopt dat niet? Vraag de CISO om de eigenaar vast te leggen.

# tasks-urgency-{waarborg_domain::tasks::Urgency}
tasks-urgency-late = Te laat of verlopen: doe dit eerst
tasks-urgency-not-met = Voldoet niet: los het op
tasks-urgency-waiting = Wacht op jou
tasks-urgency-soon = Binnen dertig dagen
tasks-urgency-missing = Nog nooit beoordeeld
tasks-urgency-partly-met = Voldoet deels: maak het af
tasks-urgency-later = Later
tasks-state = { $urgency ->
    [not-met] Voldoet niet
    [missing] Ontbreekt
    [partly-met] Voldoet deels
    [waiting] Wacht
    [later] Later
   *[other] Te laat
}
tasks-critical = kritiek
tasks-whole-organisation = Hele organisatie
tasks-about = over { $numbers }
tasks-and = en
tasks-others = { $n ->
    [one] 1 andere
   *[other] { $n } andere
}
tasks-lapsed-today = vandaag verlopen
tasks-due-today = vandaag
tasks-due-tomorrow = morgen
tasks-late-days = { $n ->
    [one] 1 dag te laat
   *[other] { $n } dagen te laat
}
tasks-late-weeks = { $n ->
    [one] 1 week te laat
   *[other] { $n } weken te laat
}
tasks-late-months = { $n ->
    [one] 1 maand te laat
   *[other] { $n } maanden te laat
}
tasks-late-years = { $n } jaar te laat
tasks-in-days = { $n ->
    [one] over 1 dag
   *[other] over { $n } dagen
}
tasks-in-weeks = { $n ->
    [one] over 1 week
   *[other] over { $n } weken
}
tasks-in-months = { $n ->
    [one] over 1 maand
   *[other] over { $n } maanden
}
tasks-in-years = over { $n } jaar
