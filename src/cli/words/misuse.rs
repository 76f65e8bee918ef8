//! What is wrong with the arguments, in Chinese; clap says it in English.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help;
use crate::domain::lang::Lang;

/// What was typed wrong, what was most likely meant, and how it is used.
pub(in crate::cli) fn zh(error: &clap::Error) -> String {
    let mut lines = vec![wrong(error)];
    let meant = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let meant: Vec<String> = meant.iter().flat_map(|kind| all(error, *kind)).collect();
    if !meant.is_empty() {
        lines.push(format!("是不是 {}？", meant.join("、")));
    }
    let valid = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let valid: Vec<String> = valid.iter().flat_map(|kind| all(error, *kind)).collect();
    if !valid.is_empty() {
        lines.push(format!("可以写：{}", valid.join("、")));
    }
    if let [usage, ..] = &all(error, ContextKind::Usage)[..] {
        let usage = usage.trim().trim_start_matches("Usage: ");
        let usage = help::placeholders(usage, Lang::Zh);
        lines.push(format!("{}{usage}", help::heads(Lang::Zh).usage));
    }
    lines.push("加上 --help 有详细说明。".to_owned());
    lines.join("\n")
}

fn wrong(error: &clap::Error) -> String {
    let argument = all(error, ContextKind::InvalidArg).join(" ");
    let value = all(error, ContextKind::InvalidValue).concat();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = all(error, ContextKind::InvalidSubcommand).concat();
            format!("没有“{name}”这个命令。")
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            format!("没有“{argument}”这个选项。")
        }
        ErrorKind::UnknownArgument => format!("多了一个：{argument}"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} 后面还要写一个值。"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("{argument} 不能写“{value}”。")
        }
        ErrorKind::TooManyValues => format!("{argument} 后面多了一个值：{value}"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} 后面的值少了，或者多了。")
        }
        ErrorKind::ArgumentConflict => conflict(&argument, &all(error, ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => format!("还缺：{argument}"),
        ErrorKind::MissingSubcommand => "还缺一个命令。".to_owned(),
        ErrorKind::InvalidUtf8 => "有的参数不是 UTF-8 文字。".to_owned(),
        // Nothing else comes of these arguments; clap's own words are better than none.
        _ => error.to_string(),
    }
}

fn conflict(argument: &str, others: &[String]) -> String {
    match others {
        [other] if other == argument => format!("{argument} 只能写一次。"),
        others => format!("{argument} 不能和 {} 一起用。", others.join("、")),
    }
}

/// What clap remembers of this kind.
fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        None | Some(ContextValue::None) => Vec::new(),
        Some(ContextValue::Strings(all)) => all.clone(),
        Some(ContextValue::StyledStrs(all)) => all.iter().map(ToString::to_string).collect(),
        Some(one) => vec![one.to_string()],
    }
}
