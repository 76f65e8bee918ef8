//! A lesson that was changed while it is read: one stays on the same page, or the nearest.

use super::super::flow::{Cx, Effect};
use super::{At, Lesson};

impl Lesson {
    /// Takes over the lesson as it is now; `None` where it is gone.
    pub(super) fn read_again(&mut self, cx: &Cx) -> Option<Vec<Effect>> {
        let index = match self.at {
            At::Page(index, _) => index,
            At::End => self.lesson.pages.len().saturating_sub(1),
        };
        let page = self.lesson.pages.get(index)?;
        let page = cx.course().renamed.page(&page.id).clone();
        let lesson = cx.shelf.lesson(&page.lesson());
        self.lesson = lesson.or_else(|| cx.shelf.lesson(&self.lesson.id))?;
        let last = self.lesson.pages.len().checked_sub(1)?;
        let At::Page(_, step) = self.at else {
            return Some(Vec::new());
        };
        let place = self.lesson.pages.iter().position(|now| now.id == page);
        match place {
            Some(index) => {
                let steps = self.lesson.pages.get(index)?.steps();
                let all = self.looking.then_some(steps - 1);
                self.at = At::Page(index, all.unwrap_or(step.min(steps - 1)));
                Some(Vec::new())
            }
            None => Some(self.turn_to(index.min(last), None, cx).effects),
        }
    }
}
