//! What a walk through all plays of a visit can find.

use super::super::lang::Lang;
use super::Grade;
use super::broken::Spot;
use super::proof::{Share, Way};

/// Something that is not as it should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Finding {
    /// There are more states than can be looked through; nothing else is known then.
    TooLarge {
        /// How many there may be.
        most: usize,
    },
    /// A scene or an ending that no play reaches, or something that nobody ever can say or hear.
    Never(Spot),
    /// In this scene there can be nothing to say.
    Stuck {
        /// The scene's position.
        scene: usize,
        /// How to come there.
        way: Way,
    },
    /// With these seeds, the fact cannot be found out.
    NeverFound {
        /// The fact's position.
        fact: usize,
        /// The seeds.
        seeds: Vec<u32>,
    },
    /// With these seeds, the fact cannot be missed.
    NeverMissed {
        /// The fact's position.
        fact: usize,
        /// The seeds.
        seeds: Vec<u32>,
    },
    /// No play gets this grade (good or poor) in this line of the rubric.
    NeverGraded {
        /// The line's position.
        criterion: usize,
        /// Which grade.
        grade: Grade,
    },
    /// The best line stands first in too many scenes.
    BestFirst(Share),
    /// The best line is the longest in too many scenes.
    BestLongest(Lang, Share),
}

impl Finding {
    /// Where in the file it is.
    pub fn spot(&self) -> Spot {
        match self {
            Self::TooLarge { .. } | Self::BestFirst(_) | Self::BestLongest(..) => Spot::Visit,
            Self::Never(spot) => *spot,
            Self::Stuck { scene, .. } => Spot::Scene(*scene),
            Self::NeverFound { fact, .. } | Self::NeverMissed { fact, .. } => Spot::Fact(*fact),
            Self::NeverGraded { criterion, .. } => Spot::Criterion(*criterion),
        }
    }
}
