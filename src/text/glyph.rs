//! Glyphs: symbols whose width terminals disagree about, and what is shown in their place.

use std::borrow::Cow;

use super::width::{cut, cut_with};

/// Which symbols the terminal can be trusted with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Glyphs {
    /// Ambiguous characters take one column: nothing is replaced.
    #[default]
    Narrow,
    /// Ambiguous characters may take two columns: they are replaced by ones whose width is sure.
    Wide,
    /// Symbols become ASCII; Chinese stays Chinese, with its punctuation.
    Ascii,
}

impl Glyphs {
    /// All of them, in the order in which the settings offer them.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Wide, Self::Ascii];

    /// The glyphs with that name, as `--glyphs` and the settings write it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|glyphs| glyphs.name() == name)
    }

    /// The name on the command line and in the settings.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
            Self::Ascii => "ascii",
        }
    }

    /// The text with its symbols replaced; before wrapping and cutting, for some replacements are longer.
    ///
    /// Lines, corners, bars and marks keep their one column, so that figures stay lined up.
    pub fn show<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if *self == Self::Narrow || text.chars().all(|c| find(c).is_none()) {
            return Cow::Borrowed(text);
        }
        let mut shown = String::with_capacity(text.len());
        let mut replaced = false;
        for c in text.chars() {
            // A variation selector (`⚠` as an emoji) means nothing behind a replacement.
            if replaced && matches!(c, '\u{FE0E}' | '\u{FE0F}') {
                continue;
            }
            let found = find(c);
            replaced = found.is_some();
            match found {
                Some((wide, _)) if *self == Self::Wide => shown.push_str(wide),
                Some((_, ascii)) => shown.push_str(ascii),
                None => shown.push(c),
            }
        }
        Cow::Owned(shown)
    }

    /// [`show`](Self::show) and [`cut`](super::cut) in one, with an ellipsis of these glyphs.
    pub fn cut(&self, text: &str, columns: usize) -> String {
        match self {
            Self::Narrow => cut(text, columns),
            Self::Wide | Self::Ascii => cut_with(&self.show(text), columns, ".."),
        }
    }
}

/// Whether the table has a replacement for the character.
///
/// A course may use an ambiguous character only if it is known; `qucheng check` holds it to that.
pub fn is_known(c: char) -> bool {
    find(c).is_some()
}

/// What stands for the character in wide and in ASCII glyphs.
fn find(c: char) -> Option<(&'static str, &'static str)> {
    // ASCII and Chinese, nearly all of a text, need no search.
    if c.is_ascii() || c >= '\u{2E80}' {
        return None;
    }
    let in_series = SERIES.iter().find_map(|(first, names)| {
        let index = u32::from(c).checked_sub(u32::from(*first))?;
        names.get(usize::try_from(index).ok()?)
    });
    if let Some(name) = in_series {
        return Some((name, name));
    }
    let (_, wide, ascii) = TABLE.iter().find(|(symbols, ..)| symbols.contains(c))?;
    Some((wide, ascii))
}

/// Characters that follow one another in Unicode, from the first on.
const SERIES: [(char, &[&str]); 5] = [
    ('①', &NUMBERS),
    ('⑴', &NUMBERS),
    ('❶', &NUMBERS),
    (
        'Ⅰ',
        &[
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
        ],
    ),
    (
        'ⅰ',
        &[
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
        ],
    ),
];

const NUMBERS: [&str; 20] = [
    "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)", "(13)",
    "(14)", "(15)", "(16)", "(17)", "(18)", "(19)", "(20)",
];

/// Symbols, what stands for them in wide glyphs, what in ASCII.
#[rustfmt::skip]
const TABLE: &[(&str, &str, &str)] = &[
    // Punctuation.
    ("\u{a0}", " ", " "),
    ("“", "「", "\""), ("”", "」", "\""), ("‘", "『", "'"), ("’", "』", "'"),
    ("—―", "－", "--"), ("–‐‑−", "-", "-"), ("…⋯", "...", "..."), ("‥", "..", ".."),
    ("·•‧", "・", "."), ("※", "*", "*"), ("§", "S.", "S."), ("¶", "P.", "P."), ("′´", "'", "'"), ("″¨", "\"", "\""),
    ("«", "<<", "<<"), ("»", ">>", ">>"), ("‹", "<", "<"), ("¿", "?", "?"), ("¡", "!", "!"), ("∶", ":", ":"),
    // Arrows.
    ("→", "->", "->"), ("←", "<-", "<-"), ("↑", "Up", "Up"), ("↓", "Dn", "Dn"), ("↔", "<->", "<->"), ("↕", "|", "|"),
    ("⇒", "=>", "=>"), ("⇐", "<=", "<="), ("⇔", "<=>", "<=>"), ("↗↙", "/", "/"), ("↘↖", "\\", "\\"), ("↵", "<-", "<-"),
    // Reckoning and units.
    ("×", "x", "x"), ("÷", "/", "/"), ("±", "+/-", "+/-"), ("≈", "~", "~"), ("≠", "!=", "!="), ("≤", "<=", "<="),
    ("≥", ">=", ">="), ("∞", "inf", "inf"), ("√", "v", "v"), ("∑", "sum", "sum"), ("¹", "^1", "^1"), ("²", "^2", "^2"),
    ("³", "^3", "^3"), ("½", "1/2", "1/2"), ("¼", "1/4", "1/4"), ("¾", "3/4", "3/4"), ("⅓", "1/3", "1/3"),
    ("⅔", "2/3", "2/3"), ("°", "deg", "deg"), ("℃", "degC", "degC"), ("µ", "u", "u"), ("№", "No.", "No."),
    ("™", "(TM)", "(TM)"), ("®", "(R)", "(R)"), ("©", "(C)", "(C)"), ("€", "EUR", "EUR"),
    // Lines and corners: one column each.
    ("─┄┅┈┉╌╍", "-", "-"), ("━", "=", "="), ("│┃┆┇┊┋╎╏║", "|", "|"), ("═", "=", "="),
    ("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╰╯", "+", "+"), ("╱", "/", "/"), ("╲", "\\", "\\"),
    // Bars, from low to high: one column each.
    ("▁", ".", "."), ("▂", ":", ":"), ("▃", "-", "-"), ("▄", "=", "="), ("▅", "+", "+"), ("▆", "*", "*"), ("▇", "#", "#"),
    ("█▓", "#", "#"), ("▒", ":", ":"), ("░", ".", "."), ("▀", "\"", "\""), ("▉▊▋", "#", "#"), ("▌▍▎▏▐▕", "|", "|"),
    // Marks: one column each.
    ("●◉◆■▪★⏺", "*", "*"), ("○◌◯◇□▫☆", "o", "o"), ("◎", "@", "@"), ("▸▶▷▹›❯", ">", ">"), ("◂◀◁◃❮", "<", "<"),
    ("▲△▴", "^", "^"), ("▼▽▾", "v", "v"), ("✓✔", "v", "v"), ("✗✘", "x", "x"), ("⚠", "!", "!"),
    ("☐", "[ ]", "[ ]"), ("☑", "[v]", "[v]"), ("☒", "[x]", "[x]"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{is_ambiguous, width};
    use std::collections::HashSet;

    fn symbols() -> impl Iterator<Item = char> {
        let series = SERIES
            .iter()
            .flat_map(|(first, names)| (*first..).take(names.len()));
        TABLE
            .iter()
            .flat_map(|(symbols, ..)| symbols.chars())
            .chain(series)
    }

    #[test]
    fn shows_each_of_the_three_ways() {
        for (text, wide, ascii) in [
            (
                "渠成 Qucheng，。！",
                "渠成 Qucheng，。！",
                "渠成 Qucheng，。！",
            ),
            ("①先听，⑳再问", "(1)先听，(20)再问", "(1)先听，(20)再问"),
            (
                "“再等等”——‘好’…",
                "「再等等」－－『好』...",
                "\"再等等\"----'好'...",
            ),
            (
                "约翰·史密斯「是」",
                "约翰・史密斯「是」",
                "约翰.史密斯「是」",
            ),
            ("A → B × 3", "A -> B x 3", "A -> B x 3"),
            // Not `v`: that is a key of its own.
            ("↓ 3", "Dn 3", "Dn 3"),
            ("┌──┐│█▌░│", "+--+|#|.|", "+--+|#|.|"),
            ("⚠\u{FE0F} 30°", "! 30deg", "! 30deg"),
            ("👍\u{FE0F}①", "👍\u{FE0F}(1)", "👍\u{FE0F}(1)"),
        ] {
            assert_eq!(Glyphs::Narrow.show(text), text);
            assert_eq!(Glyphs::Wide.show(text), wide);
            assert_eq!(Glyphs::Ascii.show(text), ascii);
        }
    }

    #[test]
    fn names_lead_back() {
        for glyphs in Glyphs::ALL {
            assert_eq!(Glyphs::from_name(glyphs.name()), Some(glyphs));
        }
        assert_eq!(Glyphs::from_name("Wide"), None);
    }

    #[test]
    fn every_symbol_is_found_once_and_its_replacement_is_sure() {
        let mut seen = HashSet::new();
        for symbol in symbols() {
            assert!(seen.insert(symbol), "{symbol} stands twice");
            let (wide, ascii) = find(symbol).unwrap();
            assert!(!wide.chars().any(is_ambiguous), "{symbol}");
            assert!(ascii.is_ascii() && !ascii.is_empty(), "{symbol}");
        }
    }

    #[test]
    fn figures_keep_their_columns() {
        let figure = |c: char| ('\u{2500}'..'\u{2600}').contains(&c) || "✓✗›★".contains(c);
        for symbol in symbols().filter(|&c| figure(c)) {
            for glyphs in [Glyphs::Wide, Glyphs::Ascii] {
                assert_eq!(width(&glyphs.show(&symbol.to_string())), 1, "{symbol}");
            }
        }
    }

    #[test]
    fn knows_what_is_ambiguous() {
        for c in "①“”‘’—…·→×│─█●★°Ⅳ※".chars() {
            assert!(is_ambiguous(c) && is_known(c), "{c}");
        }
        for c in "渠a1，。「」－・👍\n".chars() {
            assert!(!is_ambiguous(c) && !is_known(c), "{c}");
        }
        assert!(is_ambiguous('♀') && !is_known('♀'));
    }

    #[test]
    fn cuts_what_is_shown() {
        assert_eq!(Glyphs::Narrow.cut("①②③④", 3), "①②…");
        assert_eq!(Glyphs::Wide.cut("①②③", 8), "(1)(2)..");
        assert_eq!(Glyphs::Ascii.cut("渠道商", 5), "渠..");
        assert_eq!(Glyphs::Ascii.cut("渠道商", 1), ".");
    }
}
