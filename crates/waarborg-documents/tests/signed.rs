//! The published JSON: fits its schema, verifies, and no longer does once one byte is changed.
#![allow(clippy::unwrap_used)]

#[path = "../../waarborg-domain/tests/sample/mod.rs"]
mod sample;

use proptest::prelude::*;
use sample::{AUDITOR_NAME, Sample, day};
use std::sync::LazyLock;
use waarborg_documents::canonical::Json;
use waarborg_documents::sign::{SignedEdition, VerifyError, public_key, verify};
use waarborg_documents::{canonical, schema};
use waarborg_domain::applicability::Applicability;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::statement::{EditionOptions, Statement};

const KEY: [u8; 32] = [7; 32];

fn rich() -> Statement {
    let mut sample = Sample::complete();
    sample.decide(
        "8.24",
        Applicability::Equivalent,
        ["Zorg \"ë\"\n", "RA-9", "NEN 7510"],
    );
    sample.decide("8.02.01", Applicability::CannotApply, ["Kan niet", "RA-8", ""]);
    sample.scope_item("SY-02", false, "Stopt <b>nu</b>");
    let all = Target::All(ObjectKind::Organisation);
    let number: waarborg_domain::catalogue::MeasureNumber = "5.01.01".parse().unwrap();
    sample.judge(
        number,
        all,
        Aspect::OperatingEffectiveness,
        Verdict::PartlyMet,
        "2026-11-01",
    );
    sample.statement()
}

fn signed(statement: Statement) -> Vec<u8> {
    let signed = SignedEdition::sign(statement, day("2026-11-21"), day("2026-11-22"), &KEY).unwrap();
    signed.to_json().unwrap()
}

static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| signed(rich()));

#[test]
fn verifies_and_reads_back() {
    let verified = verify(&FILE, Some(&public_key(&KEY))).unwrap();
    assert!(verified.key_was_expected);
    assert_eq!(verified.signed.edition, rich());
    assert_eq!(verified.signed.to_json().unwrap(), *FILE);
    assert!(!String::from_utf8_lossy(&FILE).contains(AUDITOR_NAME));
}

#[test]
fn signing_again_gives_the_same_bytes() {
    assert_eq!(signed(rich()), *FILE);
}

#[test]
fn spaces_and_order_of_keys_do_not_matter() {
    let value: serde_json::Value = serde_json::from_slice(&FILE).unwrap();
    let pretty = serde_json::to_vec_pretty(&value).unwrap();
    assert!(verify(&pretty, None).is_ok());
}

#[test]
fn every_edition_fits_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(schema::STATEMENT).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    for bits in 0..8u8 {
        let edition = rich().public_edition(EditionOptions {
            without_objects: bits & 1 > 0,
            without_states: bits & 2 > 0,
            without_motivations: bits & 4 > 0,
        });
        let value = serde_json::from_slice(&signed(edition)).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    let bare = serde_json::from_slice(&signed(Sample::bare().statement())).unwrap();
    assert!(validator.is_valid(&bare));
    let mut wrong: serde_json::Value = serde_json::from_slice(&FILE).unwrap();
    wrong["edition"]["controls"][0]["remark"] = "x".into();
    assert!(!validator.is_valid(&wrong));
}

fn changed(from: &str, to: &str) -> VerifyError {
    let text = String::from_utf8(FILE.clone()).unwrap();
    assert!(text.contains(from), "{from}");
    verify(text.replacen(from, to, 1).as_bytes(), None).unwrap_err()
}

#[test]
fn says_precisely_what_is_wrong() {
    assert!(matches!(verify(b"%PDF-1.7", None), Err(VerifyError::NotJson(_))));
    assert!(matches!(
        verify(&FILE[..FILE.len() / 2], None),
        Err(VerifyError::NotJson(_))
    ));
    assert!(matches!(verify(b"[]", None), Err(VerifyError::UnknownFormat(_))));
    assert!(matches!(verify(b"{}", None), Err(VerifyError::UnknownFormat(_))));
    let other = changed("waarborg-statement/1", "waarborg-statement/2");
    assert_eq!(
        other,
        VerifyError::UnknownFormat("'waarborg-statement/2'".to_owned())
    );
    assert!(matches!(
        changed("NEN 7510", "NEN 7511"),
        VerifyError::HashDiffers { .. }
    ));
    assert!(matches!(
        changed("2026-11-22", "2026-11-23"),
        VerifyError::HashDiffers { .. }
    ));
    assert_eq!(
        changed("\"sha256\":\"", "\"sha256\":\"A"),
        VerifyError::BadSeal("sha256")
    );
    assert!(matches!(
        changed("\"format\":", "\"x\":1,\"format\":"),
        VerifyError::HashDiffers { .. }
    ));
    let twice = changed("\"format\":", "\"format\":\"\",\"format\":");
    assert!(
        twice.to_string().contains("the key 'format' occurs twice"),
        "{twice}"
    );
    let key = public_key(&[8; 32]);
    assert!(matches!(
        verify(&FILE, Some(&key)),
        Err(VerifyError::OtherKey { .. })
    ));
}

/// Whoever changes the content and the hash still has no signature, not even with a key of their own.
#[test]
fn a_forger_needs_the_key() {
    let mut forged: SignedEdition = serde_json::from_slice(&FILE).unwrap();
    forged.edition.scope.text = "Niets".to_owned();
    let json = Json::read(&forged.to_json().unwrap()).unwrap();
    let bytes = json.without(&["sha256", "signature", "publicKey"]).to_bytes();
    forged.sha256 = canonical::sha256(&bytes);
    let file = forged.to_json().unwrap();
    assert_eq!(verify(&file, None), Err(VerifyError::WrongSignature));

    let own = SignedEdition::sign(forged.edition, day("2026-11-21"), day("2026-11-22"), &[9; 32]);
    let file = own.unwrap().to_json().unwrap();
    assert!(verify(&file, None).is_ok());
    let expected = public_key(&KEY);
    assert!(matches!(
        verify(&file, Some(&expected)),
        Err(VerifyError::OtherKey { .. })
    ));
}

/// What is signed must still be a statement, without fields that readers would not see.
#[test]
fn signed_nonsense_is_no_statement() {
    use ed25519_dalek::{Signer, SigningKey};
    let key = SigningKey::from_bytes(&KEY);
    let content = r#"{"edition":{},"format":"waarborg-statement/1"}"#;
    let seal = format!(
        r#""publicKey":"{}","sha256":"{}","signature":"{}","#,
        public_key(&KEY),
        canonical::sha256(content.as_bytes()),
        hex::encode(key.sign(content.as_bytes()).to_bytes()),
    );
    let file = content.replacen('{', &format!("{{{seal}"), 1);
    assert!(matches!(
        verify(file.as_bytes(), None),
        Err(VerifyError::NotAStatement(_))
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn one_changed_byte_makes_it_fail(index in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut file = FILE.clone();
        let index = index.index(file.len());
        prop_assume!(file[index] != byte);
        file[index] = byte;
        // The canonical file has no spaces between values, so every byte counts.
        prop_assert!(verify(&file, None).is_err());
    }

    #[test]
    fn one_flipped_bit_in_the_seal_makes_it_fail(index in any::<prop::sample::Index>(), bit in 0..8u8) {
        let text = String::from_utf8(FILE.clone()).unwrap();
        let start = text.find("\"publicKey\"").unwrap();
        let mut file = FILE.clone();
        let index = start + index.index(file.len() - start);
        file[index] ^= 1 << bit;
        prop_assert!(verify(&file, None).is_err());
    }

    #[test]
    fn one_byte_less_or_more_makes_it_fail(index in any::<prop::sample::Index>(), byte in 0x21..0x7fu8) {
        let index = index.index(FILE.len());
        let mut shorter = FILE.clone();
        shorter.remove(index);
        prop_assert!(verify(&shorter, None).is_err());
        let mut longer = FILE.clone();
        longer.insert(index, byte);
        prop_assert!(verify(&longer, None).is_err());
    }
}
