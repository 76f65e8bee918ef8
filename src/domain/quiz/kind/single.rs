//! Single choice: one option of three or four is right.

use crate::domain::id::OptionId;
use crate::domain::lang::Text;
use crate::domain::quiz::Score;

/// An option.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// Whether it is the right one.
    pub right: bool,
    /// What it says.
    pub text: Text,
    /// Why it is right, or which mistake it is.
    pub why: Text,
}

/// All or nothing: 1 of 1 if exactly the right option is chosen.
pub fn grade(options: &[Choice], chosen: &[OptionId]) -> Score {
    let right = matches!(chosen, [one] if key(options).contains(one));
    Score {
        right: usize::from(right),
        of: 1,
    }
}

/// The right option.
pub fn key(options: &[Choice]) -> Vec<OptionId> {
    let right = options.iter().find(|option| option.right);
    right.map(|option| option.id.clone()).into_iter().collect()
}
