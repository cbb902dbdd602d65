//! Names of people: common first names, and family names that nobody has.

const FIRST: [&str; 41] = [
    "Bas", "Noor", "Hendrik", "Marijke", "Yasmin", "Ruben", "Lotte", "Joris", "Sanne", "Emre", "Fenna",
    "Willem", "Amina", "Thijs", "Roos", "Karim", "Ilse", "Daan", "Femke", "Sjoerd", "Nadia", "Pieter",
    "Anouk", "Mees", "Soraya", "Gijs", "Hanneke", "Tom", "Merel", "Jelle", "Samira", "Koen", "Eva", "Bram",
    "Fatima", "Niels", "Tess", "Jasper", "Romy", "Omar", "Britt",
];

const LAST: [&str; 30] = [
    "Schetsma",
    "Voorbeeld",
    "Fabelaar",
    "Testema",
    "Proefstra",
    "Nepveen",
    "Droomstra",
    "Verzonnen",
    "van Bedacht",
    "Fictema",
    "Demoer",
    "Zogenaamd",
    "Modelman",
    "Schijnstra",
    "de Proef",
    "Sprookstra",
    "Denkbeeld",
    "Kladstra",
    "van Papier",
    "Maquette",
    "Gedachtema",
    "Voorwendsel",
    "Stelselaar",
    "de Schets",
    "Pseudoma",
    "Legendstra",
    "Hypothesa",
    "Simulaar",
    "van Fantasie",
    "Oefenaar",
];

/// First and family name: no two alike within an organisation, because the two lengths share no divisor.
pub const fn name(organisation: usize, index: usize) -> (&'static str, &'static str) {
    let number = organisation * 131 + index;
    (FIRST[number % FIRST.len()], LAST[number % LAST.len()])
}
