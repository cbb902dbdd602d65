//! The secret key of the installation: encrypts what must be readable again (TOTP secrets, signing keys)
//! and signs what visitors hand back. Also randomness.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What was encrypted cannot be read: changed, or encrypted with another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this was not encrypted with the secret key of this installation, or it was changed")]
pub struct CannotDecrypt;

const NONCE: usize = 24;

/// The secret key. Never shows itself in logs.
#[derive(Clone)]
pub struct Secrets {
    key: Arc<[u8; 32]>,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

impl Secrets {
    /// From the 32 bytes in the key file.
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        Self { key: Arc::new(key) }
    }

    /// A key per purpose, so that what is made for one cannot be used for another.
    fn derived(&self, purpose: &str) -> [u8; 32] {
        let mut mac = keyed(&self.key[..]);
        mac.update(purpose.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// Encrypts for a purpose and an owner (`totp`, the identifier of the user): it cannot be decrypted
    /// for another.
    #[must_use]
    pub fn encrypt(&self, purpose: &str, owner: &str, plain: &[u8]) -> Vec<u8> {
        let cipher = XChaCha20Poly1305::new(&self.derived(purpose).into());
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload {
            msg: plain,
            aad: owner.as_bytes(),
        };
        let mut sealed = nonce.to_vec();
        // Encryption fails only for texts of more than 256 GiB.
        sealed.extend(cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default());
        sealed
    }

    /// Decrypts what [`Self::encrypt`] made.
    ///
    /// # Errors
    /// When it was made with another key, for another purpose or owner, or changed.
    pub fn decrypt(&self, purpose: &str, owner: &str, sealed: &[u8]) -> Result<Vec<u8>, CannotDecrypt> {
        let (nonce, text) = sealed.split_at_checked(NONCE).ok_or(CannotDecrypt)?;
        let cipher = XChaCha20Poly1305::new(&self.derived(purpose).into());
        let payload = Payload {
            msg: text,
            aad: owner.as_bytes(),
        };
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| CannotDecrypt)?;
        cipher
            .decrypt(&XNonce::from(nonce), payload)
            .map_err(|_| CannotDecrypt)
    }

    /// A signature over a text for a purpose, in hexadecimal.
    #[must_use]
    pub fn sign(&self, purpose: &str, text: &str) -> String {
        let mut mac = keyed(&self.derived(purpose));
        mac.update(text.as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("any length of key")
}

/// 256 random bits in hexadecimal: tokens of sessions and forms.
#[must_use]
pub fn random_token() -> String {
    hex::encode(rand::random::<[u8; 32]>())
}

/// Random letters that are easy to type, in groups of four of 20 bits each: `k7qm-2xfa-9hdp`.
#[must_use]
pub fn readable_code(groups: usize) -> String {
    // Without letters and digits that look alike: 32 of them, so that no byte favours one.
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
    let group = || {
        let bytes: [u8; 4] = rand::random();
        bytes
            .map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
            .iter()
            .collect::<String>()
    };
    (0..groups).map(|_| group()).collect::<Vec<_>>().join("-")
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Compares two secrets in constant time.
#[must_use]
pub fn equal(one: &str, other: &str) -> bool {
    use subtle::ConstantTimeEq;
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encrypted_comes_back_for_the_same_owner_only() {
        let secrets = Secrets::new([7; 32]);
        let sealed = secrets.encrypt("totp", "somebody", b"secret");
        assert_eq!(
            secrets.decrypt("totp", "somebody", &sealed),
            Ok(b"secret".to_vec())
        );
        assert_eq!(secrets.decrypt("totp", "else", &sealed), Err(CannotDecrypt));
        assert_eq!(
            secrets.decrypt("signing-key", "somebody", &sealed),
            Err(CannotDecrypt)
        );
        assert_eq!(
            Secrets::new([8; 32]).decrypt("totp", "somebody", &sealed),
            Err(CannotDecrypt)
        );
        assert_eq!(secrets.decrypt("totp", "somebody", b"short"), Err(CannotDecrypt));
    }
}
