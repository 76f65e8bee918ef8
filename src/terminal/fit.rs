//! Whether a session can be shown here, found out by looking only.

use std::io::{self, IsTerminal};

/// Why a session cannot be shown here.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// Standard input is a file or a pipe.
    #[error("standard input is not a terminal")]
    Input,
    /// Standard output is a file or a pipe.
    #[error("standard output is not a terminal")]
    Output,
    /// `TERM` is not set, or empty.
    #[error("TERM is not set: the kind of terminal is unknown")]
    Unknown,
    /// `TERM` is `dumb`: a terminal that can only print lines.
    #[error("TERM is \"dumb\": this terminal cannot show a screen")]
    Dumb,
    /// The operating system refused something.
    #[error("the terminal cannot be used: {0}")]
    Refused(#[from] io::Error),
}

/// Says whether a session can be shown here.
pub(super) fn check() -> Result<(), Unfit> {
    if !io::stdin().is_terminal() {
        return Err(Unfit::Input);
    }
    if !io::stdout().is_terminal() {
        return Err(Unfit::Output);
    }
    if cfg!(unix) {
        kind(
            &std::env::var_os("TERM")
                .unwrap_or_default()
                .to_string_lossy(),
        )
    } else {
        Ok(())
    }
}

/// Says whether a terminal of this kind has a screen.
fn kind(term: &str) -> Result<(), Unfit> {
    match term {
        "" => Err(Unfit::Unknown),
        "dumb" => Err(Unfit::Dumb),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_kind_of_terminal_with_a_screen_will_do() {
        assert!(matches!(kind(""), Err(Unfit::Unknown)));
        assert!(matches!(kind("dumb"), Err(Unfit::Dumb)));
        assert!(kind("xterm-256color").is_ok());
        assert!(kind("linux").is_ok());
    }
}
