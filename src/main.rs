//! The program `qucheng`.

use std::process::ExitCode;

fn main() -> ExitCode {
    qucheng::cli::run()
}
