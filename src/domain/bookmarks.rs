//! The pages that a learner marked, to find them again.

use super::event::Event;
use super::id::PageId;

/// The marked pages, in the order in which they were marked.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Bookmarks {
    pages: Vec<PageId>,
}

impl Bookmarks {
    /// Marks a page, or takes its mark away. A page that is marked already keeps its place.
    pub(super) fn set(&mut self, page: &PageId, on: bool) {
        if !on {
            self.pages.retain(|marked| marked != page);
        } else if !self.holds(page) {
            self.pages.push(page.clone());
        }
    }

    /// Whether the page is marked.
    pub fn holds(&self, page: &PageId) -> bool {
        self.pages.contains(page)
    }

    /// That the page is marked, or is not any more where it was.
    pub fn turn(&self, page: &PageId) -> Event {
        Event::Bookmarked {
            page: page.clone(),
            on: !self.holds(page),
        }
    }

    /// The marked pages.
    pub fn pages(&self) -> &[PageId] {
        &self.pages
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::course::Renamed;
    use crate::domain::event::Stamp;
    use crate::domain::progress::Progress;
    use proptest::prelude::*;

    fn bookmarked(page: &str, on: bool) -> Event {
        let page = page.into();
        Event::Bookmarked { page, on }
    }

    fn marked(events: &[Event]) -> Vec<String> {
        let mut progress = Progress::default();
        for event in events {
            progress.apply(event, Stamp::NONE);
        }
        let pages = progress.bookmarks.pages().iter();
        pages.map(ToString::to_string).collect()
    }

    #[test]
    fn pages_stand_in_the_order_of_marking() {
        let mut events = vec![
            bookmarked("b/one", true),
            bookmarked("a/two", true),
            bookmarked("b/one", true),
        ];
        assert_eq!(marked(&events), ["b/one", "a/two"]);
        events.push(bookmarked("b/one", false));
        events.push(bookmarked("never/marked", false));
        assert_eq!(marked(&events), ["a/two"]);
        events.push(bookmarked("b/one", true));
        assert_eq!(marked(&events), ["a/two", "b/one"]);
    }

    #[test]
    fn starting_over_takes_the_marks_away() {
        let events = [
            bookmarked("a/one", true),
            Event::StartedOver {},
            bookmarked("a/two", true),
        ];
        assert_eq!(marked(&events), ["a/two"]);
    }

    #[test]
    fn a_page_that_was_renamed_stays_marked_once() {
        let renamed = Renamed {
            pages: [("a/old".into(), "a/new".into())].into(),
            ..Renamed::default()
        };
        let events = [("a/old", true), ("a/other", true), ("a/new", true)];
        let now = events.map(|(page, on)| bookmarked(page, on).renamed(&renamed));
        assert_eq!(marked(&now), ["a/new", "a/other"]);
    }

    #[test]
    fn marking_is_neither_reading_nor_a_beginning() {
        let mut progress = Progress::default();
        progress.apply(&bookmarked("a/one", true), Stamp::NONE);
        assert!(!progress.is_begun() && progress.reading.is_none());
    }

    proptest! {
        #[test]
        fn the_last_word_on_a_page_counts(said in proptest::collection::vec((0..4u8, any::<bool>()), 0..30)) {
            let page = |n: u8| -> PageId { format!("lesson/page-{n}").as_str().into() };
            let mut bookmarks = Bookmarks::default();
            for (n, on) in &said {
                bookmarks.set(&page(*n), *on);
            }
            for n in 0..4 {
                let last = said.iter().rev().find(|(of, _)| *of == n);
                let times = bookmarks.pages().iter().filter(|marked| **marked == page(n)).count();
                prop_assert_eq!(times, usize::from(last.is_some_and(|(_, on)| *on)));
            }
        }
    }
}
