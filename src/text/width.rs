//! Display columns: the only place in the program that measures text.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What a shortened text ends with.
const ELLIPSIS: &str = "…";

/// What a reader takes for one character, each with its combining marks.
pub fn graphemes(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.graphemes(true)
}

/// The columns a text takes on the screen; ambiguous characters count as narrow.
///
/// It is the sum over the graphemes, because ratatui draws one grapheme per cell: so the width of two texts together
/// is the sum of their widths wherever no grapheme is split.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    graphemes(text).map(UnicodeWidthStr::width).sum()
}

/// The text, shortened with `…` if it is wider than the columns; a grapheme is never split.
pub fn cut(text: &str, columns: usize) -> String {
    cut_with(text, columns, ELLIPSIS)
}

/// The text, shortened with the mark if it is wider than the columns.
///
/// Where not even the mark has room, as much of the mark as fits is left.
pub(super) fn cut_with(text: &str, columns: usize, mark: &str) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(width(mark)) else {
        return head(mark, columns);
    };
    head(text, room) + mark
}

/// The text with as many blanks behind it as the columns ask for; a wider text stays as it is.
pub fn pad(text: &str, columns: usize) -> String {
    let blanks = columns.saturating_sub(width(text));
    format!("{text}{:blanks$}", "")
}

/// Whether a terminal may show the character wider than this program measures it.
pub fn is_ambiguous(c: char) -> bool {
    c.width() != c.width_cjk()
}

/// The longest beginning that fits.
fn head(text: &str, columns: usize) -> String {
    let mut used = 0;
    graphemes(text)
        .take_while(|grapheme| {
            used += width(grapheme);
            used <= columns
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn measures_columns() {
        for (text, columns) in [
            ("", 0),
            ("abc", 3),
            ("渠成", 4),
            ("，。￥", 6),
            ("①“”…—·→│█✓", 10),
            ("e\u{301}", 1),
            ("👍", 2),
            ("👩‍👩‍👧", 2),
            ("🇨🇳", 2),
        ] {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn cuts_between_graphemes() {
        for (text, columns, cut_text) in [
            ("渠道", 4, "渠道"),
            ("渠道商", 5, "渠道…"),
            ("渠道商", 4, "渠…"),
            ("channel", 4, "cha…"),
            ("cafe\u{301}s", 5, "cafe\u{301}s"),
            ("ee\u{301}e\u{301}e", 3, "ee\u{301}…"),
            ("渠道", 1, "…"),
            ("渠道", 0, ""),
            ("", 0, ""),
        ] {
            assert_eq!(cut(text, columns), cut_text, "{text} in {columns}");
        }
    }

    #[test]
    fn pads_with_blanks() {
        assert_eq!(pad("渠道", 6), "渠道  ");
        assert_eq!(pad("渠道", 3), "渠道");
        assert_eq!(pad("", 2), "  ");
    }

    proptest! {
        #[test]
        fn a_cut_text_fits_and_a_padded_one_fills(text in "[a-z渠道，“”①👍\u{301} ]{0,20}", columns in 0usize..30) {
            let short = cut(&text, columns);
            prop_assert!(width(&short) <= columns);
            prop_assert_eq!(width(&pad(&short, columns)), columns);
        }
    }
}
