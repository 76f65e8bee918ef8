//! Pinyin: what somebody types who writes Chinese by its sounds, in full (`qudao` for 渠道), by initials
//! (`qd`) or as a mixture (`qudaojl`), and the order of a Chinese dictionary.
//!
//! The usual reading is the `pinyin` crate's. Its others are those of a historical dictionary (招 as `qiao`)
//! and find what nobody means; those that are in use stand here.

use std::ops::Range;

use pinyin::ToPinyin;

use super::script::is_han;

/// How much of each syllable has to be typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spelling {
    /// All of it.
    Full,
    /// All of it or its initial; of the last one any beginning.
    Short,
}

/// Other readings of characters, as far as they are in use.
const ALSO_READ: &[(char, &[&str])] = &[
    ('行', &["hang"]),
    ('重', &["chong"]),
    ('长', &["chang", "zhang"]),
    ('单', &["shan"]),
    ('系', &["ji"]),
    ('会', &["kuai"]),
    ('差', &["chai", "ci"]),
    ('都', &["dou", "du"]),
    ('还', &["hai", "huan"]),
    ('了', &["le", "liao"]),
    ('着', &["zhe", "zhao", "zhuo"]),
    ('得', &["de", "dei"]),
    ('地', &["di", "de"]),
    ('的', &["di"]),
    ('谁', &["shui", "shei"]),
    ('那', &["nei"]),
    ('调', &["diao", "tiao"]),
    ('传', &["chuan", "zhuan"]),
    ('便', &["bian", "pian"]),
    ('给', &["gei", "ji"]),
    ('觉', &["jue", "jiao"]),
    ('角', &["jiao", "jue"]),
    ('降', &["jiang", "xiang"]),
    ('率', &["lv", "shuai"]),
    ('模', &["mu"]),
    ('省', &["sheng", "xing"]),
    ('参', &["can", "shen"]),
    ('曾', &["ceng", "zeng"]),
    ('乐', &["le", "yue"]),
    ('提', &["di"]),
    ('薄', &["bao", "bo"]),
    ('露', &["lu", "lou"]),
    ('血', &["xue", "xie"]),
    ('校', &["xiao", "jiao"]),
    ('解', &["jie", "xie"]),
    ('没', &["mei", "mo"]),
    ('什', &["shen", "shi"]),
    ('仇', &["chou", "qiu"]),
    ('区', &["ou"]),
    ('查', &["zha"]),
];

/// Words in which a character is read otherwise than by itself.
const READ_OTHERWISE: &[(&str, [&str; 2])] = &[
    ("行业", ["hang", "ye"]),
    ("同行", ["tong", "hang"]),
    ("银行", ["yin", "hang"]),
];

/// Where the folded `letters` are first read in a folded text, in bytes: one Chinese character at least. Of
/// a character with more than one reading each will do; marks and blanks between two are passed over.
pub fn find_sound(text: &str, letters: &str, spelling: Spelling) -> Option<Range<usize>> {
    if letters.is_empty() {
        return None;
    }
    let starts = text.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let mut places = starts.filter_map(|(at, _)| {
        let (_, rest) = text.split_at(at);
        let read = read(rest, letters, spelling)?;
        Some(at..at + read)
    });
    places.find(|place| {
        text.get(place.clone())
            .is_some_and(|read| read.contains(is_han))
    })
}

/// How many bytes at the beginning of the text are read as the letters.
fn read(text: &str, letters: &str, spelling: Spelling) -> Option<usize> {
    if letters.is_empty() {
        return Some(0);
    }
    let mut rest = text.chars();
    let c = rest.next()?;
    let after = |letters| Some(c.len_utf8() + read(rest.as_str(), letters, spelling)?);
    if !c.is_alphanumeric() {
        return after(letters);
    }
    if let Some(letters) = letters.strip_prefix(c) {
        return after(letters);
    }
    let mut lengths = readings(c).flat_map(|syllable| typed(letters, syllable, spelling));
    lengths.find_map(|length| after(letters.get(length..)?))
}

/// How a character is read; no other than a Chinese one is.
fn readings(c: char) -> impl Iterator<Item = &'static str> {
    let usual = c.to_pinyin().map(pinyin::Pinyin::plain);
    let also = ALSO_READ.iter().find(|(read, _)| *read == c);
    usual
        .into_iter()
        .chain(also.into_iter().flat_map(|(_, also)| also.iter().copied()))
}

/// How many bytes of the letters may stand for the syllable, the most first.
fn typed(letters: &str, syllable: &str, spelling: Spelling) -> Vec<usize> {
    // Input methods have `v` for `ü`, which stands on no key.
    let is_same = |(typed, sound): &(char, char)| typed == sound || *sound == 'ü' && *typed == 'v';
    let same = letters.chars().zip(syllable.chars()).take_while(is_same);
    let same: Vec<usize> = same.map(|(typed, _)| typed.len_utf8()).collect();
    let length = |count: usize| -> usize { same.iter().take(count).sum() };
    let initial = match syllable.strip_prefix(['z', 'c', 's']) {
        Some(rest) if rest.starts_with('h') => 2,
        _ => 1,
    };
    let is_whole = same.len() == syllable.chars().count();
    let is_last = length(same.len()) == letters.len();
    let mut counts = Vec::new();
    if is_whole || spelling == Spelling::Short && is_last {
        counts.push(same.len());
    }
    if spelling == Spelling::Short {
        counts.extend((1..=initial.min(same.len())).rev());
    }
    counts.into_iter().map(length).collect()
}

/// How a folded text is read, character by character: what a Chinese dictionary sorts by. What is no
/// Chinese character stands for itself.
pub fn reading(text: &str) -> Vec<String> {
    let mut syllables = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let otherwise = READ_OTHERWISE.iter().find_map(|(word, read)| {
            let after = rest.strip_prefix(word)?;
            Some((after, read))
        });
        rest = if let Some((after, read)) = otherwise {
            syllables.extend(read.map(str::to_owned));
            after
        } else {
            let syllable = c.to_pinyin().map(|read| read.plain().to_owned());
            syllables.push(syllable.unwrap_or_else(|| c.into()));
            rest.strip_prefix(c).unwrap_or_default()
        };
    }
    syllables
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;
    use proptest::prelude::*;

    /// What of the text is read so.
    fn found(text: &str, letters: &str, spelling: Spelling) -> Option<String> {
        let text = fold(text);
        let place = find_sound(&text, letters, spelling)?;
        Some(text.get(place).unwrap().to_owned())
    }

    #[test]
    fn pinyin_is_found_in_full_by_initials_and_mixed() {
        for (text, letters, read) in [
            ("行业渠道", "hyqd", "行业渠道"),
            ("行业渠道", "qudao", "渠道"),
            ("行业渠道", "hangye", "行业"),
            ("行业渠道", "hangyeqd", "行业渠道"),
            ("行业渠道", "hyqudao", "行业渠道"),
            ("渠道经理", "qudaojl", "渠道经理"),
            ("渠道经理", "qudaoji", "渠道经"),
            ("重点行业", "zdhy", "重点行业"),
            ("重点行业", "zhdhy", "重点行业"),
            ("西安", "xian", "西安"),
            ("忠诚度", "zhcd", "忠诚度"),
            ("银行", "yinhang", "银行"),
            ("行动", "xingdong", "行动"),
            ("战略", "zhanlve", "战略"),
            ("TOP 销售", "topxs", "top销售"),
            ("行业渠道", "渠dao", "渠道"),
            ("厂商完成、渠道走货", "wanchengqudao", "完成、渠道"),
            ("“母鸡与蛋”说的是什么？", "mjyd", "母鸡与蛋"),
        ] {
            assert_eq!(
                found(text, letters, Spelling::Short),
                Some(read.to_owned()),
                "{text}: {letters}"
            );
        }
    }

    #[test]
    fn what_is_not_read_so_is_not_found() {
        for (text, letters) in [
            ("行业渠道", "hyqds"),
            ("行业渠道", "quado"),
            ("招投标", "qd"),
            ("行业渠道", ""),
            ("SI 是谁", "si"),
            ("business", "si"),
            ("", "a"),
        ] {
            assert_eq!(
                found(text, letters, Spelling::Short),
                None,
                "{text}: {letters}"
            );
        }
    }

    #[test]
    fn in_full_no_syllable_is_cut_short() {
        assert_eq!(
            found("行业渠道", "qudao", Spelling::Full).as_deref(),
            Some("渠道")
        );
        for letters in ["qd", "qud", "quda", "hyqd"] {
            assert_eq!(
                found("行业渠道", letters, Spelling::Full),
                None,
                "{letters}"
            );
        }
    }

    #[test]
    fn words_are_read_as_a_dictionary_sorts_them() {
        let mut words = [
            "行业渠道",
            "EDM",
            "渠道",
            "09 财年",
            "核心渠道",
            "办事处",
            "重点行业",
        ];
        words.sort_by_key(|word| reading(&fold(word)));
        assert_eq!(
            words,
            [
                "09 财年",
                "办事处",
                "EDM",
                "行业渠道",
                "核心渠道",
                "渠道",
                "重点行业"
            ]
        );
    }

    proptest! {
            #[test]
            fn what_is_read_in_full_is_found_by_its_initials(text in "[渠道行业金牌销售战略重点安]{2,8}") {
                let syllables = reading(&text);
                let full = syllables.concat().replace('ü', "v");
                prop_assert!(find_sound(&text, &full, Spelling::Full).is_some());
                let initials: String = syllables.iter().filter_map(|s| s.chars().next()).collect();
    let read = find_sound(&text, &initials, Spelling::Short);
                prop_assert!(read.is_some_and(|place| place.start == 0));
            }
        }
}
