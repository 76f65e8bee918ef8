//! Tests of wrapping: cases from the course, and what holds for any text at any width.

use proptest::prelude::*;

use super::*;
use crate::text::graphemes;

const SALES: &str = "行业渠道大多是该行业业务系统软件的供应商,对产品忠诚度不高;项目经理(Project Manager)控制欲很强。";

#[test]
fn fills_lines_of_chinese() {
    for (columns, lines) in [
        (
            20,
            "行业渠道大多是该行业/业务系统软件的供应/商,对产品忠诚度不高;/项目经理(Project/Manager)控制欲很强。",
        ),
        (
            31,
            "行业渠道大多是该行业业务系统软/件的供应商,对产品忠诚度不高;项/目经理(Project Manager)控制欲很/强。",
        ),
        (
            40,
            "行业渠道大多是该行业业务系统软件的供应/商,对产品忠诚度不高;项目经理(Project/Manager)控制欲很强。",
        ),
    ] {
        assert_eq!(wrap_plain(SALES, columns).join("/"), lines);
    }
}

#[test]
fn breaks_where_it_must() {
    for (text, columns, lines) in [
        ("", 8, ""),
        ("一\n\n二\r\n三\n", 8, "一//二/三/"),
        ("  缩进  ", 8, "  缩进"),
        ("　　段首", 6, "　　段/首"),
        ("abcdefghi行", 10, "abcdefghi/行"),
        ("他说“再等等”。", 10, "他说“再等/等”。"),
        ("他说：“Yes”。", 9, "他说：/“Yes”。"),
        ("再等——等吧", 5, "再等/——等/吧"),
        ("看Donaudampfschiff吧", 8, "看/Donaudam/pfschiff/吧"),
        ("ee\u{301}e\u{301}e", 2, "ee\u{301}/e\u{301}e"),
        ("渠成", 1, "渠/成"),
        (
            "一家👩\u{200D}👩\u{200D}👧人",
            5,
            "一家/👩\u{200D}👩\u{200D}👧人",
        ),
        (
            "一家👩\u{200D}👩\u{200D}👧人",
            6,
            "一家👩\u{200D}👩\u{200D}👧/人",
        ),
        ("ab", 0, "a/b"),
    ] {
        assert_eq!(
            wrap_plain(text, columns).join("/"),
            lines,
            "{text:?} in {columns}"
        );
    }
}

#[test]
fn keeps_styles_over_breaks() {
    let piece = |style, text: &str| Piece {
        style,
        text: text.to_owned(),
    };
    let pieces = [
        piece('a', "行业"),
        piece('b', "渠道(Project "),
        piece('c', ""),
        piece('a', "Manager)很强"),
    ];
    let lines = [
        vec![piece('a', "行业"), piece('b', "渠道")],
        vec![piece('b', "(Project")],
        vec![piece('a', "Manager)")],
        vec![piece('a', "很强")],
    ];
    assert_eq!(wrap(&pieces, 9), lines);
    let split_grapheme = [piece('a', "e"), piece('b', "\u{301}渠")];
    assert_eq!(
        wrap(&split_grapheme, 8),
        [[piece('a', "e\u{301}"), piece('b', "渠")]]
    );
}

/// A grapheme, its style, and whether a line may end before it.
type Mark<'a> = (&'a str, u8, bool);

fn columns_of(marks: &[Mark<'_>]) -> usize {
    let kept = marks
        .iter()
        .rposition(|(text, ..)| !is_blank_text(text))
        .map_or(0, |last| last + 1);
    marks[..kept].iter().map(|(text, ..)| width(text)).sum()
}

fn is_blank_text(text: &str) -> bool {
    text.chars().all(is_blank)
}

/// Follows the lines through the text and holds each of them to the rules.
fn check(pieces: &[Piece<u8>], columns: usize) -> Result<(), TestCaseError> {
    let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let styles = pieces
        .iter()
        .flat_map(|piece| graphemes(&piece.text).map(|_| piece.style));
    let marks: Vec<Mark<'_>> = graphemes_with_breaks(&text)
        .zip(styles)
        .map(|((text, may_break), style)| (text, style, may_break))
        .collect();
    let mut start = 0;
    for line in wrap(pieces, columns) {
        let shown: Vec<_> = line
            .iter()
            .flat_map(|piece| graphemes(&piece.text).map(|grapheme| (grapheme, piece.style)))
            .collect();
        let mut end = start + shown.len();
        prop_assert!(end <= marks.len());
        let source: Vec<_> = marks[start..end]
            .iter()
            .map(|&(text, style, _)| (text, style))
            .collect();
        prop_assert_eq!(shown, source, "only blanks go, and styles stay");
        prop_assert!(
            columns < 2 || columns_of(&marks[start..end]) <= columns,
            "too wide"
        );
        end += marks[end..]
            .iter()
            .take_while(|(text, ..)| is_blank_text(text) && *text != "\n")
            .count();
        match marks.get(end) {
            Some(("\n", ..)) => start = end + 1,
            Some(_) => {
                prop_assert!(
                    is_first_fit(&marks[start..], end - start, columns),
                    "ends too early or unduly"
                );
                start = end;
            }
            None => start = end,
        }
    }
    prop_assert_eq!(start, marks.len(), "nothing is left over");
    Ok(())
}

/// Whether the line ends before the first run that has no room, or inside one that has none in any line.
fn is_first_fit(marks: &[Mark<'_>], end: usize, columns: usize) -> bool {
    let forced = !marks[end].2;
    let no_earlier_end = marks[1..end].iter().all(|(.., may_break)| !may_break);
    let run = marks[end + 1..]
        .iter()
        .take_while(|(text, _, may_break)| !may_break && *text != "\n")
        .count();
    let next_end = if forced { end + 1 } else { end + 1 + run };
    columns_of(&marks[..next_end]) > columns && (!forced || no_earlier_end)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn holds_at_every_width(pieces in samples::pieces()) {
        for columns in 0..=120 {
            check(&pieces, columns)?;
        }
    }

    #[test]
    fn styles_change_no_break(pieces in samples::pieces(), columns in 0usize..60) {
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let styled: Vec<String> = wrap(&pieces, columns)
            .iter()
            .map(|line| line.iter().map(|piece| piece.text.as_str()).collect())
            .collect();
        prop_assert_eq!(styled, wrap_plain(&text, columns));
    }

    #[test]
    fn any_text_at_any_width_ends(text in any::<String>(), columns in 0usize..20) {
        let lines = wrap_plain(&text, columns);
        let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(solid(&lines.concat()), solid(&text));
    }
}
