//! How bad each flaw is.

use super::Kind;

/// How bad a flaw is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// A learner would meet something broken.
    Error,
    /// It works, but not as it should.
    Warning,
    /// Something to think about; it may well be right.
    Advice,
}

impl Kind {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::TooHigh(_, _, _, lines, of) if lines <= &(2 * of) => Severity::Warning,
            Self::LongKey(_, percent) if *percent <= 50 => Severity::Warning,
            // Half as long again as a sentence should be is more than a matter of taste.
            Self::LongSentence(_, are, most) if 2 * are > 3 * most => Severity::Warning,
            Self::FewQuestions(_, 0, _)
            | Self::NoBlank(_)
            | Self::HalfWidth(_)
            | Self::UnsureWidth(_)
            | Self::Unfocused(_)
            | Self::Negative(_)
            | Self::AbsoluteWord(_)
            | Self::VagueWord(_)
            | Self::Unsorted
            | Self::OptionInside(..)
            | Self::Opposites(..)
            | Self::GivenAway(..)
            | Self::Uneven(_)
            | Self::Unexplained(_)
            | Self::UnusedTerm(_)
            | Self::UntaughtObjective(_)
            | Self::UntaughtSlide(_)
            | Self::ExamShared(..)
            | Self::IdleWaiver(_)
            | Self::Wordy(..) => Severity::Warning,
            Self::Similar(_)
            | Self::LongSentence(..)
            | Self::NumberAlone(..)
            | Self::TermElsewhere(..)
            | Self::FewQuestions(..)
            | Self::KeysAlike(..)
            | Self::Clang(_)
            | Self::OddForm(_)
            | Self::Leak(_)
            | Self::UnaskedSlide(_) => Severity::Advice,
            _ => Severity::Error,
        }
    }

    /// Whether what is wrong leaves a gap in what was read, so that more would seem to be wrong
    /// than is.
    pub fn leaves_a_gap(&self) -> bool {
        matches!(
            self,
            Self::MissingKey(_)
                | Self::UnknownKey(_, Some(_))
                | Self::OneOf(_)
                | Self::WrongType(..)
                | Self::NotAllowed(..)
                | Self::MissingLanguage(..)
                | Self::BadCondition(_)
                | Self::EmptyList(_)
                | Self::Count(..)
        )
    }
}
