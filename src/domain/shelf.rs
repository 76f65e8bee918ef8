//! Where the parts of a course are opened.

use std::sync::Arc;

use super::card::Card;
use super::course::{Course, Lesson};
use super::glossary::Glossary;
use super::id::{LessonId, QuestionId, VisitId};
use super::quiz::Question;
use super::visit::Plan;

/// A course whose parts are opened when they are asked for.
///
/// The same shelf always gives the same part: where the text comes from and when it is parsed is
/// nobody's concern but its own. A part that is not there, or does not parse, is `None`.
pub trait Shelf: Send + Sync {
    /// The table of contents.
    fn course(&self) -> &Course;

    /// A lesson with its pages.
    fn lesson(&self, id: &LessonId) -> Option<Arc<Lesson>>;

    /// A question of the bank.
    fn question(&self, id: &QuestionId) -> Option<Arc<Question>>;

    /// A visit, ready to be played.
    fn visit(&self, id: &VisitId) -> Option<Arc<Plan>>;

    /// The page to take along to a real visit; a course may do without one.
    fn card(&self) -> Option<Arc<Card>>;

    /// The words of the trade.
    fn glossary(&self) -> Arc<Glossary>;
}
