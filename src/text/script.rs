//! Which script a character belongs to, as far as breaking lines and searching need to know.

use super::fold::half_width;

/// Whether the character is a Chinese one (punctuation is not).
pub fn is_han(c: char) -> bool {
    matches!(
        c,
        '々' | '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Whether the character is a Latin letter or a digit of a number, full width too.
pub(super) fn is_latin(c: char) -> bool {
    half_width(c).is_ascii_alphanumeric()
        || ('\u{C0}'..='\u{24F}').contains(&c) && c.is_alphabetic()
}

/// Whether the character is a blank at which a line may end; a no-break space is not.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_scripts() {
        for c in "渠成々〇龥𠮷".chars() {
            assert!(is_han(c) && !is_latin(c), "{c}");
        }
        for c in "aZ9Ａ９éü".chars() {
            assert!(is_latin(c) && !is_han(c), "{c}");
        }
        for c in "，。 “①—👍（×÷".chars() {
            assert!(!is_latin(c) && !is_han(c), "{c}");
        }
        assert!(is_blank(' ') && is_blank('\u{3000}') && !is_blank('\u{A0}'));
    }
}
