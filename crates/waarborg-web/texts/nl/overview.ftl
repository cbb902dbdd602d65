overview-nav = Overzicht
overview-title = Waar staan we?
overview-answer = Van alles wat { $name } moet aantonen, is { $percents }% in orde: { $met } van { $owed } punten.
overview-answer-own = Van alles wat jij moet aantonen, is { $percents }% in orde: { $met } van { $owed } punten.
overview-nothing-owed = Op deze dag hoeft er niets te worden aangetoond.
overview-nothing-judged = Er is nog niets beoordeeld. Begin in de gap-analyse met de maatregelen die voor de hele organisatie gelden.
overview-nothing-judged-own = Je hebt nog niets beoordeeld. Begin bij je taken.
overview-change-up = Dat is { $n ->
    [one] 1 procentpunt
   *[other] { $n } procentpunten
} meer dan op { $day }.
overview-change-down = Dat is { $n ->
    [one] 1 procentpunt
   *[other] { $n } procentpunten
} minder dan op { $day }.
overview-change-none = Dat is evenveel als op { $day }.
overview-weakest = Het meest is nog te doen bij { $aspect } en bij het thema ‘{ $theme }’.

overview-now = Wat vraagt nu om een besluit?
overview-nothing-asked = Niets: niets is verlopen, nergens is het oordeel ‘voldoet niet’, alles heeft een eigenaar en de komende dertig dagen verloopt er niets.
overview-attention = Let op:
overview-ask-statement = { $status ->
    [advised] Versie { $n } van de verklaring ligt voor aan het bestuur. Een bestuurder moet haar vaststellen of afwijzen.
   *[other] Versie { $n } van de verklaring ligt voor. Eerst geeft de CISO advies, dan besluit het bestuur.
}
overview-ask-statement-link = Open de verklaring
overview-ask-late-actions = { $n ->
    [one] Eén verbeteractie is te laat.
   *[other] { $n } verbeteracties zijn te laat.
}
overview-ask-late-actions-link = Bekijk wat te laat is
overview-ask-version = Er is een nieuwe versie van BIO2: { $to }. Je organisatie werkt met { $from }.
overview-ask-version-link = Bekijk wat er verandert
overview-ask-critical = { $n ->
    [one] 1 kritiek proces of systeem voldoet niet aan een of meer eisen.
   *[other] { $number } kritieke processen of systemen voldoen niet aan een of meer eisen.
} Besluit wat voorgaat.
overview-ask-critical-link = Bekijk wat kritiek is
overview-ask-lapsed = { $n ->
    [one] 1 punt is verlopen en telt niet meer mee.
   *[other] { $number } punten zijn verlopen en tellen niet meer mee.
} De eigenaren moeten ze opnieuw beoordelen.
overview-ask-lapsed-link = Bekijk wat verlopen is
overview-ask-not-met = { $n ->
    [one] 1 punt voldoet niet.
   *[other] { $number } punten voldoen niet.
} Besluit wie het oplost, en wanneer.
overview-ask-not-met-link = Bekijk wat niet voldoet
overview-ask-unowned = { $n ->
    [one] 1 punt heeft geen eigenaar.
   *[other] { $number } punten hebben geen eigenaar.
} Wijs een eigenaar aan.
overview-ask-unowned-link = Bekijk wat geen eigenaar heeft
overview-ask-soon = { $n ->
    [one] 1 punt verloopt binnen dertig dagen.
   *[other] { $number } punten verlopen binnen dertig dagen.
} Plan nu wie het opnieuw beoordeelt.
overview-ask-soon-link = Bekijk wat binnenkort verloopt

overview-key-figures = Kerncijfers
overview-to-measures = Naar de gap-analyse
overview-see = Bekijk
overview-met-of = { $met } van { $owed }
overview-note-partly-met = nog niet af
overview-note-not-met = op te lossen
overview-note-lapsed = opnieuw te beoordelen
overview-note-missing = nog nooit beoordeeld
overview-all-points = Stand van alle punten
overview-point = Een punt is opzet, bestaan of werking van één maatregel op één object. Elk cijfer leidt naar de maatregelen erachter.

overview-trend = Ontwikkeling
overview-trend-caption = Deel van de punten dat voldoet, aan het eind van elke maand
overview-trend-between = Van { $first } tot { $last }.
overview-trend-from-to = { $aspect } ging van { $from }% naar { $to }%.
overview-trend-day = Stand van

overview-lapsing = Wat verloopt er?
overview-lapsing-within = { $n ->
    [one] punt verloopt binnen { $days } dagen
   *[other] punten verlopen binnen { $days } dagen
}
overview-lapsing-see = Bekijk wat binnen { $days } dagen verloopt

overview-by-theme = Per thema
overview-by-aspect = Per aspect
overview-by-kind = Per soort maatregel
overview-by-kind-note = Een maatregel kan aan meer dan één soort bijdragen en telt dan bij elke soort mee.
overview-by-owner = Wie heeft het meest te doen?
overview-by-object = Waar is het meest te doen?
overview-all-owners = Toon iedereen
overview-all-objects = Toon alle objecten
overview-owner = Eigenaar
overview-object = Object
overview-met = Voldoet
overview-former-member = Iemand die hier niet meer werkt

overview-owners-title = Stand per eigenaar
overview-owners-lead = Wie het meest te doen heeft, staat bovenaan.
overview-owners-filter = Eigenaren filteren
overview-owners-name = Naam
overview-objects-title = Stand per object
overview-objects-lead = Waar het meest te doen is, staat bovenaan.
overview-objects-filter = Objecten filteren
overview-objects-name = Naam of code
overview-only-critical = Alleen wat kritiek is
overview-found = { $what ->
    [owners] { $n ->
        [one] 1 eigenaar
       *[other] { $n } eigenaren
    }
   *[objects] { $n ->
        [one] 1 object
       *[other] { $n } objecten
    }
}
overview-none-found = Niets gevonden
overview-none-found-text = Niets past bij deze filters. Pas ze aan of wis ze.
overview-organisation = De organisatie als geheel
overview-organisation-text = De verplichtingen van deel 1 en de beheersmaatregelen zonder overheidsmaatregel. Ze tellen niet mee in de cijfers hierboven.
overview-obligations = Verplichtingen van deel 1
overview-controls = Beheersmaatregelen met een eigen oordeel
