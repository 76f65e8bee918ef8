//! What is wrong with a course, in Chinese.

use crate::domain::flaw::{Kind, Tell, Thing, Tree};
use crate::domain::lang::Lang;

use super::nouns_zh::{language, markup_name, name, next, piece, shape, want};
use super::{code, cut, difference, grouped, list, seeds};

pub(super) fn say(kind: &Kind) -> String {
    match kind {
        Kind::Syntax(message) => {
            let message: String = message.chars().take(100).collect();
            format!("这一行不合 TOML 的写法（{message}）。")
        }
        Kind::NotText => "这个文件不是 UTF-8 文本。".into(),
        Kind::StrayFile => "课程里用不到这个文件。".into(),
        Kind::MissingFile(path) => format!("缺文件“{}”。", cut(path)),
        Kind::UnknownKey(key, _) => format!("这里没有“{}”这个键。", cut(key)),
        Kind::MissingKey(key) => format!("缺“{key}”。"),
        Kind::OneOf(keys) => format!("这几个键要有一个，也只能有一个：{}。", list(keys, "、")),
        Kind::WrongType(key, wanted) => format!("“{}”要写成{}。", cut(key), want(*wanted)),
        Kind::NotAllowed(word, _) => format!("这里不能写“{}”。", cut(word)),
        Kind::MissingLanguage(key, lang) if key.is_empty() => {
            format!("这里缺{}（{}）。", language(*lang), lang.code())
        }
        Kind::MissingLanguage(key, lang) => {
            let key = cut(key);
            format!("“{key}”缺{}（{key}.{}）。", language(*lang), lang.code())
        }
        Kind::Empty(key) => format!("“{}”是空的。", cut(key)),
        Kind::EmptyList(key) => format!("“{key}”里什么也没有。"),
        Kind::Forbidden(c) => format!("这段文字里有一个看不见的字符（{}）。", code(*c)),
        Kind::BadId(id) => format!("“{}”不能用作 id。", cut(id)),
        Kind::Duplicate(Thing::Slide, id, _) => format!("第 {} 张幻灯片写了两次。", cut(id)),
        Kind::Duplicate(thing, id, file) => {
            format!(
                "“{}”这{}写了两次，前一次在 {}。",
                cut(id),
                name(*thing),
                cut(file)
            )
        }
        Kind::Dangling(Thing::Slide, id, _) => format!("没有第 {} 张幻灯片。", cut(id)),
        Kind::Dangling(thing, id, _) => format!("没有“{}”这{}。", cut(id), name(*thing)),
        Kind::UnlistedChapter(folder) => format!("course.toml 里没有列“{}”这一章。", cut(folder)),
        Kind::Unlisted(id) => format!("这一章的目录里没有列“{}”这一课。", cut(id)),
        Kind::Markdown(markup) => format!("页面上显示不了{}。", markup_name(*markup)),
        Kind::Ragged(cells, columns) => format!("表格的这一行有 {cells} 格，表头有 {columns} 格。"),
        Kind::PartsDiffer(zh, en) => {
            let (at, zh, en) = difference(zh, en);
            format!(
                "中英文从第 {at} 段起对不上：中文{}，英文{}。",
                shape(zh),
                shape(en)
            )
        }
        Kind::HintsDiffer(zh, en) => format!("中文有 {zh} 条提示，英文有 {en} 条。"),
        Kind::Steps(page, index, parsed) => {
            format!(
                "“{}”这一页要按 {parsed} 次打开，目录却数成了 {index} 次。",
                cut(page)
            )
        }
        Kind::NoBlank(seam) => format!("“{seam}”中间少一个空格。"),
        Kind::HalfWidth(c) => format!("汉字后面的“{c}”要用全角。"),
        Kind::TooLong(bytes) => format!("这段文字有 {} 字节，最多 16,384 字节。", grouped(*bytes)),
        Kind::TooHigh(thing, id, lang, lines, rows) => format!(
            "“{}”这{}，{}要占 {lines} 行，屏幕只有 {rows} 行。",
            cut(id),
            name(*thing),
            language(*lang)
        ),
        Kind::TooWide(id, lang, columns, of) => format!(
            "“{}”这一页的图，{}要占 {columns} 列，屏幕只有 {of} 列。",
            cut(id),
            language(*lang)
        ),
        Kind::BadShare => "百分比在 0 到 100 之间，数值不能小于 0。".into(),
        Kind::BadTree(Tree::Roots(0)) => "这棵树里每个框都在别的框下面，没有最上面的一个。".into(),
        Kind::BadTree(Tree::Roots(roots)) => format!("这棵树有 {roots} 个最上面的框，只能有一个。"),
        Kind::BadTree(Tree::Ring) => "这棵树里有几个框绕成了一圈。".into(),
        Kind::Count(key, are, least, most) => {
            format!("“{key}”有 {are} 个，要有 {least} 到 {most} 个。")
        }
        Kind::RightOptions(0) => "没有一个选项标为正确。".into(),
        Kind::RightOptions(right) => format!("有 {right} 个选项标为正确，只能有一个。"),
        Kind::SameOptions(one, other) => format!("“{}”和“{}”说的是一回事。", cut(one), cut(other)),
        Kind::RightShare(right, of) => {
            format!("{of} 个选项里标为正确的有 {right} 个，多选题要两个以上，又不能全对。")
        }
        Kind::Refused(answer) => format!("“{}”不会按写的那样判。", cut(answer)),
        Kind::KeysLongest(lang, there, of) => format!(
            "{of} 道单选里有 {there} 道，正确选项的{}最长，看长短就能猜对。",
            language(*lang)
        ),
        Kind::KeysAlike(lang, there, of) => format!(
            "{of} 道单选里有 {there} 道，正确选项的{}跟别的选项重合最多，凑一凑就能猜对。",
            language(*lang)
        ),
        Kind::Clang(text) => format!("只有正确选项重复了题目里的话：“{}”。", cut(text)),
        Kind::OddForm(lang) => format!("正确选项的{}，样子跟别的都不一样。", language(*lang)),
        Kind::Leak(id) => format!("这里说出了同一页另一道题“{}”的答案。", cut(id)),
        Kind::TwiceMatched(id) => format!("“{}”配给了两样东西，只能配一样。", cut(id)),
        Kind::EmptyCategory(id) => format!("没有东西归到“{}”这一类。", cut(id)),
        Kind::NoHints => "这道题没有提示。".into(),
        Kind::NoQuestionMark(lang) => format!("题目的{}没有用问号结尾。", language(*lang)),
        Kind::AllOfTheAbove(phrase) => format!("一个选项不能代表别的选项：“{phrase}”。"),
        Kind::LongKey(lang, percent) => format!(
            "{}的正确选项比最长的错误选项还长 {percent}%，看长短就猜得出来。",
            language(*lang)
        ),
        Kind::ThinReason(lang) => format!("{}的理由说得太少。", language(*lang)),
        Kind::CopiedReason(lang) => format!("{}的理由只是把选项又说了一遍。", language(*lang)),
        Kind::Unfocused(_) => "题目只问哪句话对，没有要想的事。".into(),
        Kind::Negative(phrase) => format!("题目反着问：“{phrase}”。"),
        Kind::Wordy(what, lang, are, most) => format!(
            "这{}有 {are} 个{}，最多 {most} 个。",
            piece(*what),
            units(*lang)
        ),
        Kind::LongSentence(lang, are, most) => {
            format!("这句话有 {are} 个{}，{most} 个就够了。", units(*lang))
        }
        Kind::Uneven(share @ ..30) => {
            format!("中文比英文短太多，宽度只有英文的 {share}%。")
        }
        Kind::Uneven(share) => format!("中文比英文长太多，宽度是英文的 {share}%。"),
        Kind::NumberAlone(lang, number) => {
            format!("数字 {} 只在{}里有。", cut(number), language(*lang))
        }
        Kind::UnsureWidth(c) => format!(
            "“{c}”（{}）占几列，各个终端不一样，也没有字符可以代替它。",
            code(*c)
        ),
        Kind::Unexplained(word) => format!("“{}”在这一章第一次出现，没有说明它是什么。", cut(word)),
        Kind::SameWord(word, term) => {
            format!("“{}”这个词已经归在术语“{}”里了。", cut(word), cut(term))
        }
        Kind::UnusedTerm(term) => format!("课程里没有一处用到术语“{}”。", cut(term)),
        Kind::TermElsewhere(term, slides) => {
            let numbers: Vec<String> = slides.iter().map(u32::to_string).collect();
            format!(
                "术语“{}”出自幻灯片 {}，讲这些幻灯片的页面都没有用到它。",
                cut(term),
                list(&numbers, "、")
            )
        }
        Kind::NoLessons(chapter) => format!("“{}”这一章里没有课。", cut(chapter)),
        Kind::UntaughtObjective(id) => format!("没有一课讲目标“{}”。", cut(id)),
        Kind::FewQuestions(id, 0, _) => format!("没有一道题问到目标“{}”。", cut(id)),
        Kind::FewQuestions(id, are, least) => {
            format!("目标“{}”只有 {are} 道题，至少要 {least} 道。", cut(id))
        }
        Kind::UntaughtSlide(slide) => format!("没有一页讲到第 {slide} 张幻灯片。"),
        Kind::UnaskedSlide(slide) => format!("没有一道题出自第 {slide} 张幻灯片。"),
        Kind::ExamTotal(sum, questions) => {
            format!("考试各行加起来是 {sum} 题，questions 写的是 {questions} 题。")
        }
        Kind::ExamShared(shared, most) => {
            format!("前后两次考试会有 {shared} 道题相同，最多只能有 {most} 道。")
        }
        Kind::ExamShort(wanted, are) => {
            format!("考试要抽 {wanted} 道这样的题，题库里只有 {are} 道。")
        }
        Kind::AbsoluteWord(word) => {
            format!("只有错误选项里写了“{word}”，一看就知道不对。")
        }
        Kind::VagueWord(word) => format!("只有正确选项里写了“{word}”，一看就知道是它。"),
        Kind::Unsorted => "选项都是数字，却没有按大小排。".into(),
        Kind::Overlap(one, other) => format!(
            "“{}”和“{}”的范围有重叠，可能两个都对。",
            cut(one),
            cut(other)
        ),
        Kind::OptionInside(inner, outer) => {
            format!("选项“{}”整个包含在“{}”里。", cut(inner), cut(outer))
        }
        Kind::Opposites(one, other) => format!(
            "“{}”和“{}”正好相反，别的选项不用看了。",
            cut(one),
            cut(other)
        ),
        Kind::IdleWaiver(rule) => format!("这里没有违反“{}”的地方，不用豁免。", cut(rule)),
        Kind::Similar(id) => format!("“{}”问的差不多是同一件事。", cut(id)),
        Kind::BadCondition(expected) => format!("这个条件读不懂：这里该写{}。", next(*expected)),
        Kind::NoOtherwise(spot) => format!("“{}”里，条件都不成立的时候，对方没有话说。", cut(spot)),
        Kind::AfterOtherwise(spot) => format!("“{}”永远轮不到：前面那句没有条件。", cut(spot)),
        Kind::BadMeter(id) => format!("“{}”的几个状态接不上。", cut(id)),
        Kind::TooFar(spot, meter, by, max) => format!(
            "“{}”让“{}”变 {by}，可它只有 0 到 {max}。",
            cut(spot),
            cut(meter)
        ),
        Kind::TwoExperts(id) => format!("场景“{}”里标了不止一句 expert。", cut(id)),
        Kind::OutOfTurns(0) => "轮数用完的时候，没有结局可走。".into(),
        Kind::OutOfTurns(endings) => format!("轮数用完的时候，有 {endings} 个结局，只能有一个。"),
        Kind::LeadsNowhere(spot) => format!("回应“{}”之后没有下文。", cut(spot)),
        Kind::TooMany(key, most, are) => format!("“{key}”太多：有 {are}，最多 {most}。"),
        Kind::TooManyStates(most) => {
            format!(
                "这次拜访的走法太多，超过 {} 种状态，没法逐一验证。",
                grouped(*most)
            )
        }
        Kind::Unreachable(thing, id) => format!("怎么谈都到不了“{}”这{}。", cut(id), name(*thing)),
        Kind::Stuck(scene, _) => format!("场景“{}”里，会遇到一句话都说不了的情形。", cut(scene)),
        Kind::NeverFound(fact, all) => {
            format!(
                "“{}”怎么谈都问不出来（种子 {}）。",
                cut(fact),
                seeds(all, "、")
            )
        }
        Kind::NeverMissed(fact, all) => {
            format!(
                "“{}”怎么谈都会知道（种子 {}）。",
                cut(fact),
                seeds(all, "、")
            )
        }
        Kind::NeverGood(id) => format!("评分项“{}”怎么谈都得不到 good。", cut(id)),
        Kind::NeverPoor(id) => format!("评分项“{}”怎么谈都不会是 poor。", cut(id)),
        Kind::GivenAway(Tell::First, scenes, of) => {
            format!("{of} 个场景里有 {scenes} 个，最好的一句排在第一，太容易猜。")
        }
        Kind::GivenAway(Tell::Longest(lang), scenes, of) => {
            format!(
                "{of} 个场景里有 {scenes} 个，最好的一句{}最长，太容易猜。",
                language(*lang)
            )
        }
    }
}

fn units(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "汉字",
        Lang::En => "英文词",
    }
}
