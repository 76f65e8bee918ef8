//! Characters that could drive a terminal or turn a text around: finding, removing and showing them.

use std::borrow::Cow;

/// Whether the character must never reach a terminal from outside the program.
///
/// Control characters but line feed and tab, the controls of writing direction (they make a text read otherwise than
/// it is, CVE-2021-42574), and characters nobody sees: byte order mark, zero-width space, tags, separators.
pub fn is_forbidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{61C}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{FEFF}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{E0000}'..='\u{E007F}' => true,
        _ => c.is_control(),
    }
}

/// The text without its forbidden characters: for typed names and pastes.
pub fn clean(text: &str) -> String {
    text.chars().filter(|&c| !is_forbidden(c)).collect()
}

/// The text with its forbidden characters made visible (`^[`, `<U+202E>`): for messages that leave the program.
pub fn safe(text: &str) -> Cow<'_, str> {
    if !text.contains(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_forbidden(c) {
            shown += &visible(c);
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// A name for the character in characters one can see.
fn visible(c: char) -> String {
    match c {
        // The caret form: the letter 64 places above a control character, the one 64 places below DEL.
        '\0'..='\u{7F}' => format!("^{}", char::from(c as u8 ^ 0x40)),
        _ => format!("<U+{:04X}>", u32::from(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn removes_and_shows() {
        for (text, cleaned, shown) in [
            ("渠成 a\tb\n", "渠成 a\tb\n", "渠成 a\tb\n"),
            ("\u{1B}[31m红", "[31m红", "^[[31m红"),
            ("a\rb\0c\u{7F}", "abc", "a^Mb^@c^?"),
            ("\u{9B}2J", "2J", "<U+009B>2J"),
            ("a\u{202E}b", "ab", "a<U+202E>b"),
            ("\u{FEFF}x\u{200B}", "x", "<U+FEFF>x<U+200B>"),
            ("\u{E0041}", "", "<U+E0041>"),
            (
                "👩\u{200D}👧 e\u{301}",
                "👩\u{200D}👧 e\u{301}",
                "👩\u{200D}👧 e\u{301}",
            ),
        ] {
            assert_eq!(clean(text), cleaned);
            assert_eq!(safe(text), shown);
        }
    }

    #[test]
    fn forbids_the_listed_ranges() {
        let forbidden = [
            '\u{202A}',
            '\u{202E}',
            '\u{2066}',
            '\u{2069}',
            '\u{2028}',
            '\u{2029}',
            '\u{80}',
            '\u{9F}',
            '\u{E007F}',
        ];
        assert!(forbidden.into_iter().all(is_forbidden));
        let allowed = [
            '\u{2027}', '\u{202F}', '\u{2065}', '\u{206A}', '\u{A0}', '\u{200D}', '\u{FE0F}', ' ',
            '~',
        ];
        assert!(!allowed.into_iter().any(is_forbidden));
    }

    proptest! {
        #[test]
        fn nothing_forbidden_is_left(text in proptest::collection::vec(any::<char>(), 0..40)) {
            let text: String = text.into_iter().collect();
            prop_assert!(!clean(&text).contains(is_forbidden));
            prop_assert!(!safe(&text).contains(is_forbidden));
        }
    }
}
