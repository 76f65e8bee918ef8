//! What is wrong with a course, in Chinese.

use crate::domain::block::Shape;
use crate::domain::flaw::{Kind, Markup, Tell, Thing, Tree, Wanted};
use crate::domain::lang::Lang;
use crate::domain::visit::Expected;

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
        Kind::Duplicate(thing, id, file) => {
            format!(
                "“{}”这{}写了两次，前一次在 {}。",
                cut(id),
                name(*thing),
                cut(file)
            )
        }
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
        Kind::Wordy(thing, lang, are, most) => format!(
            "这{}有 {are} 个{}，最多 {most} 个。",
            name(*thing),
            match lang {
                Lang::Zh => "汉字",
                Lang::En => "英文词",
            }
        ),
        Kind::Similar(id) => format!("“{}”问的差不多是同一件事。", cut(id)),
        Kind::BadCondition(expected) => format!("这个条件读不懂：这里该写{}。", next(*expected)),
        Kind::NoOtherwise(spot) => format!("“{}”里，条件都不成立的时候，对方没有话说。", cut(spot)),
        Kind::AfterOtherwise(spot) => format!("“{}”永远轮不到：前面那句没有条件。", cut(spot)),
        Kind::BadMeter(id) => format!("“{}”的几个状态接不上。", cut(id)),
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

fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "中文",
        Lang::En => "英文",
    }
}

/// What comes after “这”, with its measure word.
fn name(thing: Thing) -> &'static str {
    match thing {
        Thing::Chapter => "一章",
        Thing::Lesson => "一课",
        Thing::Page => "一页",
        Thing::Question => "道题",
        Thing::Objective => "个目标",
        Thing::Term => "个术语",
        Thing::Visit => "次拜访",
        Thing::Option => "个选项",
        Thing::Category => "个类别",
        Thing::Box => "个框",
        Thing::Scene => "个场景",
        Thing::Says => "句开场的话",
        Thing::Line => "句话",
        Thing::Reply => "句回应",
        Thing::Ending => "个结局",
        Thing::Meter => "个态度",
        Thing::State => "个状态",
        Thing::Fact => "件要了解的事",
        Thing::Value => "个取值",
        Thing::Item => "样可准备的东西",
        Thing::Mark => "个记号",
        Thing::Rubric => "个评分项",
        Thing::Notebook => "条笔记",
    }
}

fn want(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "文字",
        Wanted::BothTexts => "中英文两段文字",
        Wanted::Positive => " 1 以上的整数",
        Wanted::Whole | Wanted::Signed => "整数",
        Wanted::Number => "数字",
        Wanted::Flag => " true 或 false",
        Wanted::List => "列表",
        Wanted::Numbers => "一组 1 以上的整数",
        Wanted::Table => "表",
        Wanted::Tables => "一组表",
    }
}

fn markup_name(markup: Markup) -> &'static str {
    match markup {
        Markup::Heading => "标题",
        Markup::Quote => "引用",
        Markup::NestedList => "列表里的列表",
        Markup::Code => "代码",
        Markup::Link => "不指向术语的链接",
        Markup::Image => "图片",
        Markup::Html => " HTML",
        Markup::Rule => "横线",
        Markup::Other => "这种 Markdown",
    }
}

fn shape(shape: Option<Shape>) -> String {
    match shape {
        None => "到此为止".into(),
        Some(Shape::Paragraph) => "是段落".into(),
        Some(Shape::List { numbered, items }) => {
            let list = if numbered { "编号列表" } else { "列表" };
            format!("是 {items} 条的{list}")
        }
        Some(Shape::Table { columns, rows }) => format!("是 {columns} 列 {rows} 行的表格"),
    }
}

fn next(expected: Expected) -> &'static str {
    match expected {
        Expected::Condition => "一个条件",
        Expected::Fact => "要了解的事的 id",
        Expected::Value => "取值的 id",
        Expected::Item => "可准备的东西的 id",
        Expected::Mark => "一个记号",
        Expected::State => "状态的 id",
        Expected::Relation => " is、at least 或 below",
        Expected::Least => " least",
        Expected::Close => "右括号",
        Expected::End => " and、or，或者就此结束",
        Expected::Less => "少几层括号和 not",
    }
}
