//! What the things are called that the flaws of a course are about, in Chinese.

use crate::domain::block::Shape;
use crate::domain::flaw::{Markup, Piece, Thing, Wanted};
use crate::domain::lang::Lang;
use crate::domain::visit::Expected;

pub(super) fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "中文",
        Lang::En => "英文",
    }
}

/// What comes after “这”, with its measure word.
pub(super) fn name(thing: Thing) -> &'static str {
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
        Thing::Slide => "张幻灯片",
    }
}

/// What a text is called, after “这”, with its measure word.
pub(super) fn piece(piece: Piece) -> &'static str {
    match piece {
        Piece::Title => "个标题",
        Piece::Text | Piece::Other => "段文字",
        Piece::Paragraph => "段话",
        Piece::ListItem => "条",
        Piece::Cell => "格",
        Piece::Caption => "条图注",
        Piece::Box => "个图里的名称",
        Piece::Note => "条说明",
        Piece::Notes => "段讲师备注",
        Piece::Ask => "道题",
        Piece::Option => "个选项",
        Piece::Category => "个类别",
        Piece::Reason => "条理由",
        Piece::Hint => "条提示",
        Piece::Word => "个术语",
        Piece::Spelling => "种写法",
        Piece::Meaning => "条解释",
        Piece::Brief => "段介绍",
        Piece::Label => "个短名",
        Piece::Speech => "句话",
        Piece::Coach => "条点评",
    }
}

pub(super) fn want(wanted: Wanted) -> &'static str {
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

pub(super) fn markup_name(markup: Markup) -> &'static str {
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

pub(super) fn shape(shape: Option<Shape>) -> String {
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

pub(super) fn next(expected: Expected) -> &'static str {
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
