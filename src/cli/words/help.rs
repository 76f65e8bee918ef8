//! What `--help` says beside the names of commands and options.
//!
//! English stands in `args.rs`, where clap takes it from; only what clap adds to it is here.

use crate::domain::lang::Lang;

/// The heads of the parts of a help.
pub(in crate::cli) struct Heads {
    pub(in crate::cli) usage: &'static str,
    pub(in crate::cli) commands: &'static str,
    pub(in crate::cli) arguments: &'static str,
    pub(in crate::cli) options: &'static str,
}

pub(in crate::cli) fn heads(lang: Lang) -> Heads {
    match lang {
        Lang::Zh => Heads {
            usage: "用法：",
            commands: "命令：",
            arguments: "参数：",
            options: "选项：",
        },
        Lang::En => Heads {
            usage: "Usage: ",
            commands: "Commands:",
            arguments: "Arguments:",
            options: "Options:",
        },
    }
}

/// What stands for a command.
pub(in crate::cli) fn command(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "命令",
        Lang::En => "COMMAND",
    }
}

/// A text of clap's with what stands in it for options in `lang`.
pub(in crate::cli) fn placeholders(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => text.replace("[OPTIONS]", "[选项]"),
        Lang::En => text.to_owned(),
    }
}

/// What stands for a value; nothing where that is to be typed as it stands, or is in `args.rs`.
pub(in crate::cli) fn value(name: &str, lang: Lang) -> Option<&'static str> {
    let zh = match name {
        "DIR" => "文件夹",
        "FILE" => "文件",
        "NAME" => "名称",
        "WIDTH" => "宽度",
        "VISIT" => "拜访",
        "CHAPTER" => "章",
        "KIND" => "种类",
        "N" => "数字",
        _ => return None,
    };
    (lang == Lang::Zh).then_some(zh)
}

/// What is said of the command or argument at `path`; nothing where `args.rs` says it.
pub(in crate::cli) fn of(path: &str, lang: Lang) -> Option<&'static str> {
    let name = path.rsplit('.').next().unwrap_or(path);
    match lang {
        Lang::Zh => of_all(name).or_else(|| zh(path)),
        Lang::En => match name {
            "help" => Some("Print this help"),
            "version" => Some("Print the version"),
            _ => None,
        },
    }
}

/// What every command takes, in Chinese.
fn of_all(name: &str) -> Option<&'static str> {
    Some(match name {
        "format" => "给人看（text），还是给程序读（json）",
        "help" => "显示这份说明",
        "version" => "显示版本",
        _ => return None,
    })
}

fn zh(path: &str) -> Option<&'static str> {
    Some(match path {
        "" => "渠成：终端里的渠道销售入门课",
        "lang" => "语言：zh 中文，en 英文",
        "look" => {
            "外观：own 用终端自己的颜色（原色），dark 深色，\nlight 浅色，contrast 高对比，none 无色"
        }
        "symbols" => "①、“ 这类符号终端显示成多宽：narrow 占一格，\nwide 占两格，ascii 一概不用",
        "course" => "用文件夹里的课程，不用程序自带的",
        "data" => "存放学习记录的文件夹",
        "learn" => "打开一章、一课或一页",
        "learn.name" => {
            "写 id、编号（2、2.1、2.1.3）或标题，中英文都行；\n页也可以写成 课/页。不写就打开首页"
        }
        "quiz" => "做题",
        "quiz.name" => {
            "章或课：写 id、编号（2、2.1）或标题；学习目标：\n写 id 或标题；单独一题：写 id。不写就从全部题里出"
        }
        "quiz.kind" => {
            "只出这一种：single 单选，multiple 多选，classify 归类，\nmatch 配对，order 排序，short 填空，number 填数"
        }
        "quiz.length" => "最多几题",
        "quiz.missed" => "只出上次没答对的",
        "review" => "复习快要忘的题",
        "exam" => "考试",
        "progress" => "看看学到哪里了",
        "certificate" => "管理证书",
        "certificate.verify" => "核对证书上写的，跟学习记录一不一致",
        "certificate.verify.file" => "存下来的证书文件",
        "visit" => "拜访一家渠道",
        "visit.name" => "写 id、编号（1）或标题。不写就列出来挑",
        "play" => "不开屏幕，把一次拜访走一遍",
        "play.visit" | "map.visit" => "写 id、编号（1）或标题",
        "play.choices" => "依次说哪些话：写 id，或在文件里排第几，从 1 数起",
        "play.prepare" => "准备哪些东西",
        "play.seed" => "用哪一组藏起来的情况",
        "map" => "画出一次拜访的走向图（Mermaid）",
        "card" => "印出带去真拜访的一页",
        "card.html" => "写成 HTML，好打印，手机上也能看；\n不写是 Markdown",
        "check" => "检查课程里哪里不对",
        "check.dir" => "课程的文件夹；不写就检查程序自带的课程",
        "check.advice" => "不一定要改的也列出来",
        "stats" => "数一数课程里有多少内容",
        "unpack" => "把程序自带的课程写到文件夹里，好来修改",
        "unpack.dir" => "新的或空的文件夹",
        "new" => "给出一课、几道题或一次拜访的样本，照着改",
        "new.kind" => "写哪一种：lesson 课，question 题，visit 拜访",
        "new.id" => "它的 id：小写英文字母、数字和 -",
        "print" => "把一章写成 Markdown，好打印",
        "print.chapter" => "写 id、编号（2）或标题，中英文都行",
        "print.notes" => "连讲师备注一起",
        "log" => "管理学习记录",
        "log.path" => "学习记录存在哪里",
        "log.export" => "导出全部记录，一条一行 JSON",
        "log.export.file" => "新文件的名字；不写或写 - 就送到标准输出",
        "log.import" => "导入别处导出的记录，已经有的不重复",
        "log.import.file" => "导出的文件；- 是标准输入",
        "log.import.mine" => "是我自己在另一台电脑上的记录；\n这里还没学过的话，不用写",
        "log.verify" => "检查学习记录是否完好，跟课程对不对得上",
        _ => return None,
    })
}
