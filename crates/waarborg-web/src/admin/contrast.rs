//! Contrast of the colours of an organisation, as WCAG requires it.

use super::face::{TOKENS, TokenKind};
use std::collections::BTreeMap;

const WHITE: &str = "#ffffff";
/// Ours, for what the organisation leaves as it is: only to check contrast against.
const DEFAULT_TEXT: &str = "#1b2733";
const LIGHT_SURFACE: &str = "color-accent-1-bg-default";
const TEXT: &str = "color-default-color-document";
const BRAND_TEXT: &str = "color-accent-1-color-default";
/// WCAG 2.2, success criterion 1.4.3.
const LEAST_CONTRAST: f64 = 4.5;

/// The relative luminance of `#rrggbb`, as WCAG defines it.
pub fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |index: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(index..index + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// The pairs of colours that do not differ enough: the token, what it stands on or under, and the
/// contrast.
pub fn poor_pairs(tokens: &BTreeMap<String, String>) -> Vec<(&'static str, &'static str, f64)> {
    let colours = TOKENS.iter().filter(|(_, kind)| *kind == TokenKind::Colour);
    let set = colours.filter_map(|(token, _)| Some((*token, tokens.get(*token)?.as_str())));
    let mut poor = Vec::new();
    let mut check = |token, colour: &str, against, other: &str| {
        if let Some(contrast) = contrast(colour, other).filter(|contrast| *contrast < LEAST_CONTRAST) {
            poor.push((token, against, contrast));
        }
    };
    for (token, colour) in set {
        if token == LIGHT_SURFACE {
            let text = tokens.get(TEXT).map_or(DEFAULT_TEXT, String::as_str);
            check(token, colour, TEXT, text);
            if let Some(brand) = tokens.get(BRAND_TEXT) {
                check(BRAND_TEXT, brand, LIGHT_SURFACE, colour);
            }
        } else {
            check(token, colour, "white", WHITE);
        }
    }
    poor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert_eq!(contrast("#000000", WHITE), Some(21.0));
        let grey = contrast("#767676", WHITE).expect("a contrast");
        assert!((4.5..4.6).contains(&grey), "{grey}");
        assert_eq!(contrast("red", WHITE), None);
    }

    #[test]
    pub fn poor_pairs_are_named() {
        assert!(poor_pairs(&tokens(&[("color-action-2-color-default", "#154273")])).is_empty());
        let poor = poor_pairs(&tokens(&[
            ("color-action-2-color-default", "#ffb612"),
            (LIGHT_SURFACE, "#333333"),
        ]));
        let names: Vec<_> = poor
            .iter()
            .map(|(token, against, _)| (*token, *against))
            .collect();
        assert_eq!(
            names,
            [(LIGHT_SURFACE, TEXT), ("color-action-2-color-default", "white")]
        );
    }
}
