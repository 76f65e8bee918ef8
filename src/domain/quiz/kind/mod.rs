//! The kinds of question, one file each with its grader.

pub mod classify;
pub mod matching;
pub mod multiple;
pub mod order;
pub mod single;
pub mod typed;

/// What can be answered.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// One option of several.
    Single(Vec<single::Choice>),
    /// Several options, of more.
    Multiple(Vec<single::Choice>),
    /// Things into categories.
    Classify(classify::Sort),
    /// Things, each to one other.
    Match(classify::Sort),
    /// Steps into their order.
    Order(Vec<order::Step>),
    /// A name that is typed.
    Short(typed::Short),
    /// A number that is typed.
    Number(typed::Number),
}

impl Kind {
    /// Its name.
    pub fn name(&self) -> Name {
        match self {
            Self::Single(_) => Name::Single,
            Self::Multiple(_) => Name::Multiple,
            Self::Classify(_) => Name::Classify,
            Self::Match(_) => Name::Match,
            Self::Order(_) => Name::Order,
            Self::Short(_) => Name::Short,
            Self::Number(_) => Name::Number,
        }
    }

    /// The options, where some are to be chosen.
    pub fn options(&self) -> Option<&[single::Choice]> {
        match self {
            Self::Single(options) | Self::Multiple(options) => Some(options),
            _ => None,
        }
    }

    /// The things, where each is to be put somewhere.
    pub fn sort(&self) -> Option<&classify::Sort> {
        match self {
            Self::Classify(sort) | Self::Match(sort) => Some(sort),
            _ => None,
        }
    }
}

/// A kind of question by its name, where nothing of the question itself is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Name {
    /// One option of several.
    Single,
    /// Several options, of more.
    Multiple,
    /// Things into categories.
    Classify,
    /// Things, each to one other.
    Match,
    /// Steps into their order.
    Order,
    /// A name that is typed.
    Short,
    /// A number that is typed.
    Number,
}

impl Name {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 7] = [
        Self::Single,
        Self::Multiple,
        Self::Classify,
        Self::Match,
        Self::Order,
        Self::Short,
        Self::Number,
    ];

    /// The key it is written with.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::Classify => "classify",
            Self::Match => "match",
            Self::Order => "order",
            Self::Short => "short",
            Self::Number => "number",
        }
    }

    /// The kind that is written with this key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.key() == key)
    }

    /// The keys of all.
    pub const KEYS: [&'static str; 7] = [
        Self::ALL[0].key(),
        Self::ALL[1].key(),
        Self::ALL[2].key(),
        Self::ALL[3].key(),
        Self::ALL[4].key(),
        Self::ALL[5].key(),
        Self::ALL[6].key(),
    ];
}
