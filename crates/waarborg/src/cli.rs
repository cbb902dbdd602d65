//! The command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::{net::SocketAddr, path::PathBuf};
use waarborg_domain::Day;

/// Shows that a Dutch government organisation applies BIO2: from gap analysis to a published
/// Verklaring van Toepasselijkheid.
#[derive(Debug, Parser)]
#[command(
    name = "waarborg",
    version,
    after_help = "Exit codes:\n  0  done\n  1  what was checked is not right (verify, audit verify, doctor)\n  2  the command line is not right\n  3  what was asked for does not exist\n  4  it could not be done: a file, the database, the network",
    disable_help_subcommand = true
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the application. An empty installation leads the first administrator through set-up.
    Serve(ServeArgs),
    /// Start an invented municipality with filled data, to look around in.
    Demo(DemoArgs),
    /// Bring the database up to date with this version of the program.
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    /// Accounts.
    #[command(subcommand)]
    User(crate::commands::user::UserCommand),
    /// The catalogue of BIO2 that this program carries.
    #[command(subcommand)]
    Catalogue(CatalogueCommand),
    /// The statement: ISMS scope and Verklaring van Toepasselijkheid.
    #[command(subcommand)]
    Statement(StatementCommand),
    /// The dossier for an auditor as of a day: files with a signed manifest.
    Dossier(crate::commands::dossier::DossierArgs),
    /// Check that a published statement (JSON) or a dossier is unaltered and signed by the organisation.
    Verify(crate::commands::verify::VerifyArgs),
    /// The audit trail.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Look whether everything that the program needs is in order.
    Doctor {
        #[command(flatten)]
        place: Place,
        /// How to print the outcome.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

/// Where the data are. Means the same in every command.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// Folder with the database (SQLite), the evidence files and the secret key.
    #[arg(
        long,
        env = "WAARBORG_DATA_DIR",
        default_value = "waarborg-data",
        value_name = "FOLDER"
    )]
    pub data_dir: PathBuf,
    /// Use this database instead of SQLite in the data folder: postgres://user:password@host/database.
    #[arg(
        long,
        env = "WAARBORG_DATABASE_URL",
        value_name = "ADDRESS",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
}

#[derive(Debug, Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub place: Place,
    /// Address and port to listen on.
    #[arg(
        long,
        env = "WAARBORG_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS:PORT"
    )]
    pub listen: SocketAddr,
    /// The address under which people reach the application, such as https://waarborg.gemeente.example.
    /// Decides about secure cookies and the links on public pages.
    #[arg(long, env = "WAARBORG_PUBLIC_URL", value_name = "ADDRESS")]
    pub public_url: Option<String>,
    /// Largest file that may be uploaded, in megabytes.
    #[arg(long, env = "WAARBORG_MAX_UPLOAD_MB", default_value_t = 50, value_name = "MB")]
    pub max_upload_mb: u32,
    /// File that is served as /.well-known/security.txt (RFC 9116).
    #[arg(long, env = "WAARBORG_SECURITY_TXT", value_name = "FILE")]
    pub security_txt: Option<PathBuf>,
    /// The application stands behind this many trusted reverse proxies: take the visitor's address from
    /// X-Forwarded-For.
    #[arg(
        long,
        env = "WAARBORG_TRUSTED_PROXIES",
        default_value_t = 0,
        value_name = "NUMBER"
    )]
    pub trusted_proxies: u8,
}

#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Folder for the demo; made anew when it does not hold a demo yet. Default: a temporary folder that
    /// is removed when the demo stops.
    #[arg(long, value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
    /// Use this empty PostgreSQL database instead of SQLite.
    #[arg(
        long,
        env = "WAARBORG_DATABASE_URL",
        value_name = "ADDRESS",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    pub listen: SocketAddr,
    /// How much to make: s (60 systems), m (500 systems, 3 years) or l (50 organisations).
    #[arg(long, value_enum, default_value_t = DemoSize::S)]
    pub size: DemoSize,
    /// Fill the database and stop.
    #[arg(long)]
    pub fill_only: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DemoSize {
    /// One organisation, 60 systems, 18 months.
    S,
    /// One organisation, 500 systems, 3 years.
    M,
    /// 50 organisations of size S.
    L,
}

#[derive(Debug, Subcommand)]
pub enum CatalogueCommand {
    /// Import from a file that you have: the official text (Markdown, XLSX, ODS, CSV), or with --framework
    /// another framework than BIO2 (OSCAL catalog as JSON or YAML, CISO Assistant library).
    Import(crate::commands::catalogue_import::ImportArgs),
    /// All numbers of a version, with what became of each.
    List {
        /// Which version of BIO2.
        #[arg(long = "version", default_value = waarborg_catalogue::NEWEST)]
        catalogue: String,
        /// How to print it.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// One control or measure, whole.
    Show {
        /// Number: 5.01 or 5.01.01.
        number: String,
        /// Which version of BIO2.
        #[arg(long = "version", default_value = waarborg_catalogue::NEWEST)]
        catalogue: String,
        /// Language of the texts.
        #[arg(long, default_value = "nl")]
        language: waarborg_domain::catalogue::Language,
        /// How to print it.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Write a whole version for other programs.
    Export {
        /// Which version of BIO2.
        #[arg(long = "version", default_value = waarborg_catalogue::NEWEST)]
        catalogue: String,
        /// What to write.
        #[arg(long, value_enum)]
        format: CatalogueFormat,
        /// Language of the texts.
        #[arg(long, default_value = "nl")]
        language: waarborg_domain::catalogue::Language,
        /// Where to write; standard output when left out.
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// What became of every number between two versions (unchanged, reworded, moved, withdrawn, new,
    /// split or merged) and of every obligation of part 1.
    Diff {
        /// The old version: v1.2.
        from: String,
        /// The new version: v1.3.
        to: String,
        /// Language of the texts, for text and Markdown; JSON holds both.
        #[arg(long, default_value = "nl")]
        language: waarborg_domain::catalogue::Language,
        /// How to print it.
        #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
        format: DiffFormat,
    },
    /// What part 1 of BIO2 asks of organisation, board, line management and CISO.
    Obligations {
        /// Which version of BIO2.
        #[arg(long = "version", default_value = waarborg_catalogue::NEWEST)]
        catalogue: String,
        /// Only what this role owes: organisation, board, process-owner (line management) or ciso.
        #[arg(long, value_name = "ROLE")]
        owed_by: Option<waarborg_domain::catalogue::OwedBy>,
        /// Language of the texts.
        #[arg(long, default_value = "nl")]
        language: waarborg_domain::catalogue::Language,
        /// How to print it.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// What the controls answer to in ISO/IEC 27001 and 27002, NIS2 and the Cyberbeveiligingswet, and how
    /// certain that is. A measure answers to what its control does.
    Mappings {
        /// Only of this control: 5.01.
        #[arg(long, value_name = "NUMBER")]
        control: Option<String>,
        /// Language of the texts.
        #[arg(long, default_value = "nl")]
        language: waarborg_domain::catalogue::Language,
        /// How to print it.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people, on the terminal.
    Text,
    /// For programs.
    Json,
    /// Markdown, to put in a document.
    Md,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum CatalogueFormat {
    /// OSCAL catalog (JSON), by the schema of NIST.
    Oscal,
}

#[derive(Debug, Subcommand)]
pub enum StatementCommand {
    /// Write the statement as it is on a day, without advice or approval: a draft, not a publication.
    Export {
        #[command(flatten)]
        place: Place,
        /// Short name of the organisation; may be left out when there is one.
        #[arg(long)]
        organisation: Option<String>,
        /// The day (YYYY-MM-DD); today when left out.
        #[arg(long, value_name = "DATE")]
        as_of: Option<Day>,
        /// What to write.
        #[arg(long, value_enum)]
        format: StatementFormat,
        /// Language of everything but JSON.
        #[arg(long, default_value = "nl")]
        language: waarborg_domain::catalogue::Language,
        /// Where to write; standard output when left out.
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum StatementFormat {
    /// Canonical JSON.
    Json,
    /// PDF/UA-1, PDF/A-2a.
    Pdf,
    /// Spreadsheet.
    Xlsx,
    /// One page that refers to nothing outside it.
    Html,
    /// OSCAL system security plan (JSON): scope, what applies, and how far it is.
    OscalSsp,
    /// OSCAL assessment results (JSON): what was judged, per measure and aspect.
    OscalAssessmentResults,
    /// OSCAL plan of action and milestones (JSON): what is not demonstrated yet.
    OscalPoam,
}

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Check the hash chain of the audit trail of every organisation.
    Verify {
        #[command(flatten)]
        place: Place,
        /// Only of this organisation (short name).
        #[arg(long)]
        organisation: Option<String>,
        /// How to print the outcome.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
