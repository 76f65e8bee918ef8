//! The kinds of question, one file each with its grader.

pub mod classify;
pub mod single;

/// What can be answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One option of several.
    Single(Vec<single::Choice>),
    /// Things into categories.
    Classify(classify::Sort),
}

impl Kind {
    /// Its name.
    pub fn name(&self) -> Name {
        match self {
            Self::Single(_) => Name::Single,
            Self::Classify(_) => Name::Classify,
        }
    }
}

/// A kind of question by its name, where nothing of the question itself is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Name {
    /// One option of several.
    Single,
    /// Things into categories.
    Classify,
}

impl Name {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 2] = [Self::Single, Self::Classify];

    /// The key it is written with.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Classify => "classify",
        }
    }

    /// The kind that is written with this key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.key() == key)
    }

    /// The keys of all.
    pub const KEYS: [&'static str; 2] = [Self::ALL[0].key(), Self::ALL[1].key()];
}
