//! Random texts as a course may hold them: Chinese and Latin with every kind of punctuation.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::text::Piece;

/// What the texts are made of; each is whole graphemes.
#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "渠", "道商", "行业渠道", "的", "项目经理", "〇", "𠮷", "a", "Qucheng", "IPv6", "TOP SALES", "C++", "e-mail",
    "don’t", "it's", "cafe\u{301}", "Ａ１", "https://example.com/a/b?c=d&e=f", "Donaudampfschifffahrtsgesellschaft",
    "1", "1,200", "3.14", "100%", "10–20", "10:30", "￥5", "$1", "24/7", "，", "。", "、", "；", "：", "？", "！", "“", "”",
    "‘", "’", "（", "）", "《", "》", "「", "」", "——", "—", "－－", "……", "…", ",", ".", ";", ":", "?", "!", "\"", "(", ")",
    "<", ">", "-", " ", "  ", "          ", "\u{3000}", "\u{A0}", "\t", "\n", "👍", "👍🏽", "👨‍👩‍👧", "🇨🇳", "①", "②", "·", "→",
    "×", "│", "█", "★", "°", "甲\u{301}",
];

/// A text of one style.
pub(in crate::text) fn text() -> impl Strategy<Value = String> {
    vec(select(TOKENS), 0..40).prop_map(|tokens| tokens.concat())
}

/// A text of many pieces, some of them empty.
pub(in crate::text) fn pieces() -> impl Strategy<Value = Vec<Piece<u8>>> {
    let text = vec(select(TOKENS), 0..10).prop_map(|tokens| tokens.concat());
    let piece = (0u8..4, text).prop_map(|(style, text)| Piece { style, text });
    vec(piece, 0..8)
}
