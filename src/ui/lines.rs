//! Lines of which some lead somewhere. What is drawn, scrolled to and clicked on is the same list, so
//! that a click cannot mean anything but what stands there.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::pen::{Pen, Run};

/// A place on the screen, and what a click there leads to.
pub type Spot<T> = (Rect, T);

/// A piece of a line, and what it leads to.
pub type Piece<T> = (Run, Option<T>);

/// Lines, and what leads to `T` among them.
#[derive(Clone, Debug)]
pub struct Lines<T> {
    all: Vec<Line<'static>>,
    links: Vec<Link<T>>,
}

/// What leads somewhere: some lines, or some columns of one.
#[derive(Clone, Debug)]
struct Link<T> {
    lines: Range<usize>,
    columns: Range<usize>,
    to: T,
}

impl<T> Default for Lines<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T> From<Vec<Line<'static>>> for Lines<T> {
    /// Lines of which none leads anywhere.
    fn from(all: Vec<Line<'static>>) -> Self {
        let links = Vec::new();
        Self { all, links }
    }
}

impl<T> Extend<Line<'static>> for Lines<T> {
    fn extend<I: IntoIterator<Item = Line<'static>>>(&mut self, lines: I) {
        self.all.extend(lines);
    }
}

impl<T: Clone> Lines<T> {
    /// The lines, to be drawn.
    pub fn all(&self) -> &[Line<'static>] {
        &self.all
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Adds a line that leads nowhere.
    pub fn push(&mut self, line: Line<'static>) {
        self.all.push(line);
    }

    /// Adds a blank line.
    pub fn gap(&mut self) {
        self.all.push(Line::default());
    }

    /// Adds lines that lead to `to`, from edge to edge.
    pub fn link(&mut self, to: T, lines: impl IntoIterator<Item = Line<'static>>) {
        let start = self.all.len();
        self.all.extend(lines);
        self.links.push(Link {
            lines: start..self.all.len(),
            columns: 0..usize::MAX,
            to,
        });
    }

    /// Adds a line of which some columns lead somewhere.
    pub fn parts(
        &mut self,
        line: Line<'static>,
        parts: impl IntoIterator<Item = (Range<usize>, T)>,
    ) {
        let at = self.all.len();
        self.all.push(line);
        let link = |(columns, to)| Link {
            lines: at..at + 1,
            columns,
            to,
        };
        self.links.extend(parts.into_iter().map(link));
    }

    /// Adds a line with something at its left and something at its right edge, as [`Pen::edges`] does.
    pub fn edges(&mut self, pen: &Pen, left: &[Piece<T>], right: &[Piece<T>], columns: usize) {
        let runs = |pieces: &[Piece<T>]| -> Vec<Run> {
            pieces.iter().map(|(run, _)| run.clone()).collect()
        };
        let line = pen.edges(&runs(left), &runs(right), columns);
        let start = columns.saturating_sub(width(pen, right));
        let mut parts = places(pen, left, 0);
        // What the right edge leaves no room for is not seen.
        let room = start.saturating_sub(if right.is_empty() { 0 } else { 2 });
        for (place, _) in &mut parts {
            place.end = place.end.min(room);
        }
        parts.extend(places(pen, right, start));
        self.parts(line, parts);
    }

    /// The same below `above`.
    #[must_use]
    pub fn below(mut self, above: Vec<Line<'static>>) -> Self {
        let down = above.len();
        for link in &mut self.links {
            link.lines = link.lines.start + down..link.lines.end + down;
        }
        self.all.splice(0..0, above);
        self
    }

    /// The lines that lead to `to`.
    pub fn to(&self, to: &T) -> Option<Range<usize>>
    where
        T: PartialEq,
    {
        let link = self.links.iter().find(|link| link.to == *to)?;
        Some(link.lines.clone())
    }

    /// What leads somewhere on `area`, where the lines from the line `from` on are seen.
    pub fn spots(&self, area: Rect, from: usize) -> Vec<Spot<T>> {
        self.spots_of(area, from..self.all.len())
    }

    /// What leads somewhere on `area`, where the lines `seen` stand below one another.
    pub fn spots_of(&self, area: Rect, seen: impl IntoIterator<Item = usize>) -> Vec<Spot<T>> {
        let mut spots = Vec::new();
        for (y, at) in (area.y..area.bottom()).zip(seen) {
            for link in self.links.iter().filter(|link| link.lines.contains(&at)) {
                let column = |at: usize| u16::try_from(at).unwrap_or(u16::MAX).min(area.width);
                let (start, end) = (column(link.columns.start), column(link.columns.end));
                if start < end {
                    let place = Rect::new(area.x + start, y, end - start, 1);
                    spots.push((place, link.to.clone()));
                }
            }
        }
        spots
    }
}

/// How many columns `pieces` take.
pub fn width<T>(pen: &Pen, pieces: &[Piece<T>]) -> usize {
    pieces.iter().map(|(run, _)| pen.width(&run.text)).sum()
}

/// The columns of those `pieces` that lead somewhere; the first piece begins at `start`.
fn places<T: Clone>(pen: &Pen, pieces: &[Piece<T>], start: usize) -> Vec<(Range<usize>, T)> {
    let mut end = start;
    let place = |(run, to): &Piece<T>| {
        let start = end;
        end += pen.width(&run.text);
        Some((start..end, to.clone()?))
    };
    pieces.iter().filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::Glyphs;
    use crate::ui::look::{Look, Token};
    use crate::ui::pen::run;

    const AREA: Rect = Rect::new(2, 1, 20, 3);

    fn pen() -> Pen {
        Pen {
            lang: Lang::Zh,
            look: Look::NONE,
            glyphs: Glyphs::Narrow,
        }
    }

    fn spot(x: u16, y: u16, width: u16, to: char) -> Spot<char> {
        (Rect::new(x, y, width, 1), to)
    }

    #[test]
    fn every_line_of_a_thing_leads_to_it_as_far_as_it_is_seen() {
        let mut lines = Lines::from(vec![Line::default()]);
        lines.link('a', ["one", "two"].map(Line::from));
        lines.gap();
        lines.link('b', [Line::from("three")]);
        assert_eq!(
            lines.spots(AREA, 0),
            [spot(2, 2, 20, 'a'), spot(2, 3, 20, 'a')]
        );
        assert_eq!(
            lines.spots(AREA, 2),
            [spot(2, 1, 20, 'a'), spot(2, 3, 20, 'b')]
        );
        let lines = lines.below(vec![Line::default()]);
        assert_eq!((lines.to(&'a'), lines.to(&'c')), (Some(2..4), None));
        assert_eq!(lines.spots_of(AREA, [0, 5]), [spot(2, 2, 20, 'b')]);
    }

    #[test]
    fn pieces_lead_somewhere_where_they_stand_and_not_where_they_were_cut() {
        let piece = |text: &str, to| (run(Token::Text, text), to);
        let left = [
            piece("渠成", Some('a')),
            piece(" · ", None),
            piece("visit", Some('b')),
        ];
        let right = [piece("F2", Some('r'))];
        let mut lines = Lines::default();
        lines.edges(&pen(), &left, &right, 20);
        let [a, b, r] =
            [(2, 4, 'a'), (9, 5, 'b'), (20, 2, 'r')].map(|(x, w, to)| spot(x, 1, w, to));
        assert_eq!(lines.spots(AREA, 0), [a, b, r]);
        let mut narrow = Lines::default();
        narrow.edges(&pen(), &left, &right, 12);
        assert_eq!(
            narrow.spots(AREA, 0),
            [a, spot(9, 1, 1, 'b'), spot(12, 1, 2, 'r')]
        );
    }
}
