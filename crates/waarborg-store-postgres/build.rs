//! Tells the compiler where to find what it needs to know about each query: in the folder `.sqlx`, which
//! `scripts/prepare-queries` fills, so that a build needs no server.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=.sqlx");
    println!("cargo:rerun-if-changed=../waarborg-store/migrations/postgres");
    println!("cargo:rerun-if-env-changed=WAARBORG_PREPARE_URL");
    println!("cargo:rerun-if-env-changed=WAARBORG_PREPARE_DIR");
    // Whatever is in the environment of the developer: only the script asks a server.
    match (
        std::env::var("WAARBORG_PREPARE_URL"),
        std::env::var("WAARBORG_PREPARE_DIR"),
    ) {
        (Ok(url), Ok(folder)) => {
            println!("cargo:rustc-env=DATABASE_URL={url}");
            println!("cargo:rustc-env=SQLX_OFFLINE_DIR={folder}");
            println!("cargo:rustc-env=SQLX_OFFLINE=false");
        }
        _ => println!("cargo:rustc-env=SQLX_OFFLINE=true"),
    }
}
