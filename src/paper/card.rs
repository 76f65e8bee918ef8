//! The card to take along to a real visit: as Markdown, and as one page of HTML to print or to read on a
//! phone, which needs nothing else.

use std::fmt::Write as _;

use html_escape::encode_text as escaped;

use crate::domain::card::{Card, Line};
use crate::domain::lang::{Lang, Text};
use crate::domain::shelf::Shelf;
use crate::domain::visit::{Criterion, Grade};
use crate::words::Words;

use super::markdown::{BEYOND, lines, list, page, plain, strong, table};

/// Where something is written by hand.
const BLANK: &str = "____________________";

/// The card as Markdown; `None` where the course has none.
pub fn card_text(shelf: &dyn Shelf, lang: Lang) -> Option<String> {
    let card = shelf.card()?;
    let say = |text: &Text| plain(text.str(lang));
    let heads = card
        .heads
        .iter()
        .map(|head| format!("{}{} {BLANK}", say(head), colon(lang)));
    let mut blocks = vec![
        format!("# {}", say(&card.title)),
        say(&card.intro),
        lines(heads),
    ];
    for part in &card.parts {
        blocks.push(format!("## {}", say(&part.title)));
        let row = |line: &Line| {
            let reminder = line.reminder.as_ref().map(&say);
            let reminder = reminder.map_or(String::new(), |reminder| {
                format!("{}{reminder}", between(lang))
            });
            let blank = if line.write {
                format!(" {BLANK}")
            } else {
                String::new()
            };
            format!(
                "☐ {}{reminder}{}{blank}",
                strong(line.text.str(lang)),
                mark(line.beyond)
            )
        };
        blocks.push(list(None, part.lines.iter().map(row)));
    }
    blocks.push(format!("## {}", say(&card.watch.title)));
    let words = &Words::of(lang).visit;
    let mut head = vec![words.rubric_heads.map(plain).into_iter().next()?];
    head.extend(grades(lang));
    let row = |criterion: &Criterion| {
        let what = format!("{}{}", say(&criterion.text), mark(criterion.beyond));
        vec![what, "☐".into(), "☐".into(), "☐".into()]
    };
    let watched = watched(shelf, &card);
    blocks.push(table(&head, watched.iter().map(row)));
    Some(page(&blocks))
}

/// The card as a page of HTML; `None` where the course has none.
pub fn card_page(shelf: &dyn Shelf, lang: Lang) -> Option<String> {
    let card = shelf.card()?;
    let say = |text: &Text| escaped(text.str(lang)).into_owned();
    let mut body = format!(
        "<h1>{}</h1>\n<p>{}</p>\n",
        say(&card.title),
        say(&card.intro)
    );
    body.push_str("<dl class=\"heads\">\n");
    for head in &card.heads {
        let _ = writeln!(body, "<div><dt>{}</dt><dd></dd></div>", say(head));
    }
    body.push_str("</dl>\n");
    for part in &card.parts {
        let _ = write!(body, "<section>\n<h2>{}</h2>\n<ul>\n", say(&part.title));
        for line in &part.lines {
            body.push_str(&item(line, lang));
        }
        body.push_str("</ul>\n</section>\n");
    }
    let _ = write!(
        body,
        "<section>\n<h2>{}</h2>\n<table>\n<tr><th></th>",
        say(&card.watch.title)
    );
    for grade in grades(lang) {
        let _ = write!(body, "<th>{}</th>", escaped(&grade));
    }
    body.push_str("</tr>\n");
    for criterion in watched(shelf, &card) {
        let what = format!("{}{}", say(&criterion.text), mark(criterion.beyond));
        let _ = writeln!(
            body,
            "<tr><td>{what}</td><td>☐</td><td>☐</td><td>☐</td></tr>"
        );
    }
    body.push_str("</table>\n</section>\n");
    let (code, title) = (lang.code(), say(&card.title));
    Some(format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    ))
}

fn item(line: &Line, lang: Lang) -> String {
    let text = escaped(line.text.str(lang));
    let reminder = line.reminder.as_ref().map_or(String::new(), |reminder| {
        format!("<small>{}</small>", escaped(reminder.str(lang)))
    });
    let blank = if line.write {
        "<span class=\"blank\"></span>"
    } else {
        ""
    };
    format!(
        "<li><b>{text}</b>{}{reminder}{blank}</li>\n",
        mark(line.beyond)
    )
}

fn mark(is_beyond: bool) -> &'static str {
    if is_beyond { BEYOND } else { "" }
}

fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ":",
    }
}

fn between(lang: Lang) -> &'static str {
    Words::of(lang).paper.between
}

/// The grades that are ticked, the best first.
fn grades(lang: Lang) -> Vec<String> {
    let grades = Grade::ALL.into_iter().rev();
    grades
        .map(|grade| (Words::of(lang).visit.grade)(grade).to_owned())
        .collect()
}

/// The lines of rubrics that the colleague looks at; one that is gone is left out.
fn watched(shelf: &dyn Shelf, card: &Card) -> Vec<Criterion> {
    let lines = card.watch.lines.iter();
    lines
        .filter_map(|(visit, line)| shelf.visit(visit)?.visit().criterion(line).cloned())
        .collect()
}

const STYLE: &str = "\
@page{size:A4;margin:10mm}\
*{box-sizing:border-box}\
body{margin:0;color:#222;background:#fff;font:15px/1.5 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif}\
main{max-width:190mm;margin:0 auto;padding:4mm}\
h1{margin:0 0 1mm;font-size:22px;color:#1f6f78}\
h2{margin:4mm 0 1mm;font-size:15px;color:#1f6f78;border-bottom:1px solid #1f6f78}\
p{margin:0 0 2mm}\
.heads{display:grid;grid-template-columns:1fr 1fr;gap:1mm 6mm;margin:0}\
.heads div{display:flex;gap:2mm;align-items:flex-end}\
dt{color:#555}dd{flex:1;margin:0;border-bottom:1px solid #999;height:6mm}\
ul{list-style:none;margin:0;padding:0}\
li{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 2mm;padding-left:6mm;break-inside:avoid}\
li:before{content:'\\2610';margin-left:-6mm;width:4mm}\
b{font-weight:600}\
small{color:#555;font-size:13px}\
.blank{flex:1;min-width:40mm;border-bottom:1px solid #999;height:7mm}\
table{border-collapse:collapse;width:100%}\
th{font-weight:normal;color:#555;width:14mm}th:first-child{width:auto}\
td,th{text-align:center;padding:0}td:first-child{text-align:left}\
section{break-inside:avoid}\
@media print{body{font-size:12px;line-height:1.45}small{font-size:10.5px}main{padding:0;max-width:none}\
h1{font-size:18px}h2{margin:2.5mm 0 .5mm;font-size:13.5px}.blank{height:6.5mm}dd{height:6mm}}\
@media (max-width:600px){.heads{grid-template-columns:1fr}small{flex-basis:100%}}";
