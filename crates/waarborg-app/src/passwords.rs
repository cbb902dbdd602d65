//! Password hashes: argon2id as OWASP advises (19 MiB, 2 passes, 1 lane), a few at a time, off the
//! threads that answer requests.

use crate::errors::AppError;
use crate::turns::Turns;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::{Arc, OnceLock};

/// Makes and checks password hashes.
#[derive(Clone)]
pub struct Passwords {
    memory_kib: u32,
    /// Each hash takes memory: no more at once than there are processors.
    turns: Turns,
    /// A dummy hash, to spend as much time on an account that does not exist.
    nothing: Arc<OnceLock<String>>,
}

fn argon2(memory_kib: u32) -> Argon2<'static> {
    let params = Params::new(memory_kib, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Hashes a password outside the web layer (command line, demonstration): blocks.
///
/// # Errors
/// When the system provides no random salt.
pub fn hash_blocking(password: &str, memory_kib: u32) -> Result<String, argon2::password_hash::Error> {
    Ok(argon2(memory_kib).hash_password(password.as_bytes())?.to_string())
}

fn verify_blocking(password: &str, hash: &str) -> bool {
    // Memory and passes are those of the hash itself.
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}

impl Passwords {
    /// With this much memory per hash.
    #[must_use]
    pub fn new(memory_kib: u32) -> Self {
        Self {
            memory_kib,
            turns: Turns::of_processors(usize::MAX),
            nothing: Arc::default(),
        }
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let turn = self.turns.take().await.map_err(AppError::failed)?;
        turn.run(work).await.map_err(AppError::failed)
    }

    /// Hashes a new password.
    ///
    /// # Errors
    /// When the machine cannot.
    pub async fn hash(&self, password: &str) -> Result<String, AppError> {
        let (password, memory) = (password.to_owned(), self.memory_kib);
        let hash = self.off_thread(move || hash_blocking(&password, memory)).await?;
        hash.map_err(AppError::failed)
    }

    /// Whether this is the password behind the hash. Without a hash (there is no such account) it
    /// takes as long, and is never right.
    ///
    /// # Errors
    /// When the machine cannot.
    pub async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, AppError> {
        let password = password.to_owned();
        let known = hash.map(str::to_owned);
        let (nothing, memory) = (self.nothing.clone(), self.memory_kib);
        self.off_thread(move || match known {
            Some(hash) => verify_blocking(&password, &hash),
            None => {
                let hash = nothing.get_or_init(|| hash_blocking("nobody", memory).unwrap_or_default());
                verify_blocking(&password, hash);
                false
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let passwords = Passwords::new(64);
        let hash = passwords.hash("paard batterij nietje").await.expect("a hash");
        assert!(hash.starts_with("$argon2id$v=19$m=64,t=2,p=1$"), "{hash}");
        assert_eq!(
            passwords.verify("paard batterij nietje", Some(&hash)).await,
            Ok(true)
        );
        assert_eq!(
            passwords.verify("paard batterij nietjes", Some(&hash)).await,
            Ok(false)
        );
        assert_eq!(passwords.verify("nobody", None).await, Ok(false));
    }
}
