//! The signed public edition, and checking that one is unaltered.
//!
//! The signature (Ed25519) is over the canonical form of the whole document without `sha256`,
//! `signature` and `publicKey`; `sha256` is over those same bytes. The format name is in it, so a
//! signature of one kind of document is never one of another. The key need not be in it: Ed25519
//! itself binds a signature to its key. Spaces and line breaks between the values do not count.

use crate::canonical::{self, Json, NotCanonical};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use waarborg_domain::Day;
use waarborg_domain::statement::Statement;

/// The name of the format, with its version.
pub const FORMAT: &str = "waarborg-statement/1";

/// The keys about the signature, which it does not cover.
const SEAL: [&str; 3] = ["sha256", "signature", "publicKey"];

/// A statement as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignedEdition {
    /// [`FORMAT`].
    pub format: String,
    /// What is stated.
    pub edition: Statement,
    /// The day on which the board approved.
    pub approved_on: Day,
    /// The day of publication.
    pub published_on: Day,
    /// SHA-256 of the signed bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Ed25519 signature, lower-case hexadecimal.
    pub signature: String,
    /// Public key of the organisation, lower-case hexadecimal.
    pub public_key: String,
}

impl SignedEdition {
    /// Signs an edition with the private key (the 32-byte seed) of the organisation.
    ///
    /// # Errors
    /// When it has no canonical form: never for a statement that was frozen.
    pub fn sign(
        edition: Statement,
        approved_on: Day,
        published_on: Day,
        private_key: &[u8; 32],
    ) -> Result<Self, NotCanonical> {
        let key = SigningKey::from_bytes(private_key);
        let mut signed = Self {
            format: FORMAT.to_owned(),
            edition,
            approved_on,
            published_on,
            sha256: String::new(),
            signature: String::new(),
            public_key: hex::encode(key.verifying_key().to_bytes()),
        };
        let seal = seal(&signed, &key)?;
        (signed.sha256, signed.signature) = (seal.sha256, seal.signature);
        Ok(signed)
    }

    /// The file to publish: the canonical form of the whole.
    ///
    /// # Errors
    /// Never for an edition that was signed or verified.
    pub fn to_json(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical::of(self)
    }
}

/// The public half (lower-case hexadecimal) of a private key.
#[must_use]
pub fn public_key(private_key: &[u8; 32]) -> String {
    hex::encode(SigningKey::from_bytes(private_key).verifying_key().to_bytes())
}

/// What a signature adds to a document besides the public key.
pub(crate) struct Seal {
    pub sha256: String,
    pub signature: String,
}

/// Hash and signature over a document, whatever its seal holds.
pub(crate) fn seal<T: Serialize>(document: &T, key: &SigningKey) -> Result<Seal, NotCanonical> {
    let bytes = signed_bytes(Json::read(&canonical::of(document)?)?);
    Ok(Seal {
        sha256: canonical::sha256(&bytes),
        signature: hex::encode(key.sign(&bytes).to_bytes()),
    })
}

fn signed_bytes(document: Json) -> Vec<u8> {
    document.without(&SEAL).to_bytes()
}

/// A document that is what its signer published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The document.
    pub signed: SignedEdition,
    /// True if it was also compared with the key that the reader expected.
    pub key_was_expected: bool,
}

/// Why a document cannot be trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// It is not JSON, or JSON that two readers could read differently.
    #[error("this is not JSON as a statement is written: {0}")]
    NotJson(NotCanonical),
    /// It is another document, or of a version that we do not know.
    #[error("this is not a statement that we know: 'format' is {0}, not '{FORMAT}'")]
    UnknownFormat(String),
    /// A key of the seal is missing or has the wrong form.
    #[error("'{0}' is missing or is not lower-case hexadecimal of the right length")]
    BadSeal(&'static str),
    /// The content was changed.
    #[error("the content was changed: it says its SHA-256 is {stated}, but it is {computed}")]
    HashDiffers {
        /// What the document says.
        stated: String,
        /// What its content gives.
        computed: String,
    },
    /// Signed with another key than the one that was expected.
    #[error("it is signed with the key {found}, not with the expected key {expected}")]
    OtherKey {
        /// The key of the reader.
        expected: String,
        /// The key in the document.
        found: String,
    },
    /// The signature over this content is not by the key in the document.
    #[error("the signature is not valid for the content and the key")]
    WrongSignature,
    /// Signed, but not a statement: fields are missing, unknown or wrong.
    #[error("the content is not a statement: {0}")]
    NotAStatement(String),
}

/// Checks that a published JSON is unaltered and signed; with `expected_key` (hexadecimal, from a source
/// that the reader trusts) also by whom.
///
/// # Errors
/// See [`VerifyError`].
pub fn verify(bytes: &[u8], expected_key: Option<&str>) -> Result<Verified, VerifyError> {
    let document = Json::read(bytes).map_err(VerifyError::NotJson)?;
    match document.get("format") {
        Some(Json::Text(format)) if format == FORMAT => {}
        Some(Json::Text(format)) => return Err(VerifyError::UnknownFormat(format!("'{format}'"))),
        _ => return Err(VerifyError::UnknownFormat("missing".to_owned())),
    }
    check_seal(document, expected_key)?;
    let signed =
        serde_json::from_slice(bytes).map_err(|error| VerifyError::NotAStatement(error.to_string()))?;
    Ok(Verified {
        signed,
        key_was_expected: expected_key.is_some(),
    })
}

/// Checks that the seal of a document fits it; with `expected_key` also whose it is.
pub(crate) fn check_seal(document: Json, expected_key: Option<&str>) -> Result<(), VerifyError> {
    let stated = seal_text(&document, "sha256", 32)?.to_owned();
    let signature: [u8; 64] = seal_bytes(&document, "signature")?;
    let found = seal_text(&document, "publicKey", 32)?.to_owned();
    let key: [u8; 32] = seal_bytes(&document, "publicKey")?;

    let signed_bytes = signed_bytes(document);
    let computed = canonical::sha256(&signed_bytes);
    if computed != stated {
        return Err(VerifyError::HashDiffers { stated, computed });
    }
    if let Some(expected) = expected_key.map(|key| key.trim().to_ascii_lowercase())
        && expected != found
    {
        return Err(VerifyError::OtherKey { expected, found });
    }
    // Strict: no weak keys, and only one signature per key and content.
    VerifyingKey::from_bytes(&key)
        .and_then(|key| key.verify_strict(&signed_bytes, &Signature::from_bytes(&signature)))
        .map_err(|_| VerifyError::WrongSignature)
}

fn seal_text<'a>(document: &'a Json, name: &'static str, length: usize) -> Result<&'a str, VerifyError> {
    let text = document.get(name).and_then(Json::as_text);
    let digits = |text: &&str| {
        let lower = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        text.len() == length * 2 && text.bytes().all(lower)
    };
    text.filter(digits).ok_or(VerifyError::BadSeal(name))
}

fn seal_bytes<const N: usize>(document: &Json, name: &'static str) -> Result<[u8; N], VerifyError> {
    let text = seal_text(document, name, N)?;
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| VerifyError::BadSeal(name))?;
    Ok(bytes)
}
