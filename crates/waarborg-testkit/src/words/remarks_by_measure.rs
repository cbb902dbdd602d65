//! Remarks that only make sense with one measure, by verdict (met, partly, not).

type Texts = [&'static [&'static str]; 3];

pub static BY_MEASURE: &[(&str, Texts)] = &[
    (
        "5.01.01",
        [
            &["Beleid vastgesteld door het college."],
            &["Beleid is van vier jaar terug."],
            &["Beleid noemt de BIO nog niet."],
        ],
    ),
    (
        "5.02.02",
        [
            &["CISO rapporteert rechtstreeks aan de secretaris."],
            &["CISO heeft ook een taak bij ICT."],
            &["Geen aanwijzingsbesluit gevonden."],
        ],
    ),
    (
        "5.04.01",
        [
            &["College heeft de training gevolgd."],
            &["Twee wethouders moeten nog."],
            &["Bestuur is nog niet geschoold."],
        ],
    ),
    (
        "5.09.01",
        [
            &["Inventaris vergeleken met de netwerkscan."],
            &["Applicaties compleet, apparaten nog niet."],
            &["Lijst in een spreadsheet, laatst bijgewerkt twee jaar terug."],
        ],
    ),
    (
        "5.12.01",
        [
            &[
                "Classificatie ondertekend door de eigenaar.",
                "BIV opnieuw bekeken, niets gewijzigd.",
            ],
            &["Vertrouwelijkheid bepaald, beschikbaarheid nog niet."],
            &["Nog geen classificatie gedaan."],
        ],
    ),
    (
        "5.14.01",
        [
            &["Alle domeinen slagen."],
            &["Website goed, mail nog niet."],
            &["Standaarden ontbreken op meerdere domeinen."],
        ],
    ),
    (
        "5.16.02",
        [
            &["Geen groepsaccounts meer in gebruik."],
            &["Eén groepsaccount voor de balie, met besluit."],
            &["Vier groepsaccounts zonder eigenaar."],
        ],
    ),
    (
        "5.17.01",
        [
            &["Tweede factor verplicht voor iedereen."],
            &["Tweede factor werkt, behalve op oude telefoons."],
            &["Inloggen kan nog met alleen een wachtwoord."],
        ],
    ),
    (
        "5.17.02",
        [
            &["Wachtwoordmanager staat op alle werkplekken."],
            &["Uitgerold bij drie afdelingen."],
            &["Nog geen wachtwoordmanager."],
        ],
    ),
    (
        "5.18.02",
        [
            &[
                "Alle rechten nagelopen, zes ingetrokken.",
                "Lijst beoordeeld met de teamleiders.",
            ],
            &["Beoordeeld, intrekken loopt nog."],
            &["Vorige beoordeling is niet terug te vinden."],
        ],
    ),
    (
        "5.20.01",
        [
            &["Bijlage beveiliging zit bij het contract."],
            &["Bijlage is nog niet getekend."],
            &["Oud contract zonder beveiligingseisen."],
        ],
    ),
    (
        "5.20.03",
        [
            &["Assurancerapport over het hele jaar ontvangen."],
            &["Alleen een certificaat ontvangen."],
            &["Leverancier heeft niets aangeleverd."],
        ],
    ),
    (
        "5.20.06",
        [
            &["Exit-plan besproken met de leverancier."],
            &["Exit-plan in concept."],
            &["Geen exit-strategie."],
        ],
    ),
    (
        "5.22.01",
        [
            &["Jaargesprek gehad, acties vastgelegd."],
            &["Gesprek gehad, verslag ontbreekt."],
            &["Nog nooit een beoordeling gedaan."],
        ],
    ),
    (
        "5.22.02",
        [
            &["Register bijgewerkt na elke verlenging."],
            &["Register mist de kleine contracten."],
            &["Contracten staan verspreid over afdelingen."],
        ],
    ),
    (
        "5.24.04",
        [
            &[
                "Drie incidenten, alle opgelost.",
                "Geen incidenten deze maand.",
                "Eén incident, binnen twee dagen opgelost.",
            ],
            &["Rapportage zonder oorzaken."],
            &["Geen maandrapportage gevonden."],
        ],
    ),
    (
        "5.24.08",
        [
            &["CVD-pagina staat op de website."],
            &["Pagina staat er, postbus wordt niet gelezen."],
            &["Geen CVD-procedure."],
        ],
    ),
    (
        "5.30.01",
        [
            &["Geoefend met de ploeg, vier verbeterpunten."],
            &["Plan getest aan tafel, nog niet echt."],
            &["Plan is nooit getest."],
        ],
    ),
    (
        "5.30.02",
        [
            &["Lijst van kritieke systemen afgestemd met ICT."],
            &["Lijst mist de koppelingen."],
            &["Geen overzicht."],
        ],
    ),
    (
        "5.33.01",
        [
            &["Vernietiging loopt volgens de lijst."],
            &["Termijnen ingevuld, vernietigen gaat met de hand."],
            &["Bewaartermijnen zijn niet ingesteld."],
        ],
    ),
    (
        "5.36.01",
        [
            &["Verklaring door het college getekend."],
            &["Concept ligt bij de secretaris."],
            &["Nog geen in-controlverklaring."],
        ],
    ),
    (
        "6.01.01",
        [
            &["VOG bij alle nieuwe medewerkers aanwezig."],
            &["VOG bij vast personeel, nog niet bij inhuur."],
            &["Screening hangt af van de afdeling."],
        ],
    ),
    (
        "6.03.02",
        [
            &["Iedereen binnen drie maanden getraind."],
            &["Inhuur mist de training vaak."],
            &["Geen zicht op wie getraind is."],
        ],
    ),
    (
        "6.08.01",
        [
            &["Oefenbericht: 41 procent meldde het."],
            &["Meldpunt bekend op kantoor, buiten minder."],
            &["Weinig meldingen; niet bekend."],
        ],
    ),
    (
        "7.01.02",
        [
            &["Rondgang gedaan, zones in orde."],
            &["Binnendeur sluit niet vanzelf."],
            &["Apparatuur staat in een gewone kast."],
        ],
    ),
    (
        "8.01.02",
        [
            &["Alle telefoons in beheer."],
            &["Eigen telefoons nog niet in beheer."],
            &["Geen overeenkomst met gebruikers."],
        ],
    ),
    (
        "8.02.01",
        [
            &[
                "Acht beheeraccounts, één ingetrokken.",
                "Alle beheerrechten bevestigd.",
                "Twee accounts van de leverancier op inactief gezet.",
                "Beoordeeld met functioneel beheer.",
            ],
            &[
                "Alleen eigen beheerders bekeken, leverancier nog niet.",
                "Lijst bekeken, logging nog niet.",
            ],
            &["Geen lijst van beheerrechten.", "Beheerders beoordelen zichzelf."],
        ],
    ),
    (
        "8.03.02",
        [
            &["Rollen volgens de autorisatiematrix."],
            &["Inzage ruimer dan nodig bij één rol."],
            &["Iedereen kan alles zien."],
        ],
    ),
    (
        "8.08.01",
        [
            &["Ernstige lekken binnen vijf dagen dicht."],
            &["Eén lek stond negen dagen open."],
            &["Geen zicht op de termijn."],
        ],
    ),
    (
        "8.08.04",
        [
            &[
                "Scan zonder hoge bevindingen.",
                "Scan gedaan, drie middelhoge opgelost.",
            ],
            &["Scan gedaan, opvolging loopt."],
            &["Nooit gescand."],
        ],
    ),
    (
        "8.08.05",
        [
            &["Test uitgevoerd, geen hoge bevindingen."],
            &["Test gepland."],
            &["Nog nooit getest."],
        ],
    ),
    (
        "8.13.03",
        [
            &["Kopie staat in het tweede rekencentrum."],
            &["Kopie staat elders, maar op hetzelfde netwerk."],
            &["Alle kopieën in hetzelfde gebouw."],
        ],
    ),
    (
        "8.13.04",
        [
            &["Volledig systeem hersteld in vier uur."],
            &["Losse bestanden hersteld, nog geen heel systeem."],
            &["Herstel nooit getest."],
        ],
    ),
    (
        "8.15.01",
        [
            &["Alle zes gegevens staan in de regels."],
            &["Gebruiker ontbreekt bij achtergrondtaken."],
            &["Logregels verschillen per systeem."],
        ],
    ),
    (
        "8.29.01",
        [
            &["Verslag van de acceptatietest aanwezig."],
            &["Wel getest, geen verslag."],
            &["Releases gaan zonder test live."],
        ],
    ),
    (
        "8.31.01",
        [
            &["Testen kan alleen in de testomgeving."],
            &["Kleine wijzigingen nog in productie."],
            &["Geen testomgeving."],
        ],
    ),
];
