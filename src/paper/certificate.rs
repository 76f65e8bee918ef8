//! A certificate as a page of HTML that needs nothing else, prints on one sheet, and carries what it says in a
//! form that a program reads back.

use html_escape::encode_text as escaped;

use crate::domain::exam::{percent, share, shown};
use crate::domain::lang::{Lang, Text};
use crate::domain::progress::Certified;
use crate::words::Words;

/// What stands before and behind what a program reads back.
const OPEN: &str = r#"<script type="application/json" id="certificate">"#;
/// See [`OPEN`].
const CLOSE: &str = "</script>";

/// The page.
pub fn certificate(made: &Certified, course: &Text, lang: Lang) -> String {
    let words = Words::of(lang);
    let say = &words.certificate;
    let share = share(made.points, made.of);
    let points = shown(made.points);
    let rows = [
        (say.date, made.date.clone()),
        (
            say.score,
            (words.exam.points)(&points, made.of, percent(share)),
        ),
        (say.exam, (say.which)(made.seed, made.attempt)),
        (say.version, made.version.clone()),
        (say.log, made.id.0.to_string()),
    ];
    let row = |(label, value): &(&str, String)| {
        [
            "<dt>",
            &escaped(label),
            "</dt><dd>",
            &escaped(value),
            "</dd>\n",
        ]
        .concat()
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    let rows = rows.concat();
    let title = escaped(say.title);
    let code = lang.code();
    let says = escaped(say.says);
    let name = escaped(&made.name);
    let passed = (say.has_passed)(course.str(lang));
    let passed = escaped(&passed);
    // As `\u003c` a `<` is the same to a reader of JSON, and ends no script.
    let data = serde_json::to_string(made)
        .unwrap_or_default()
        .replace('<', "\\u003c");
    let check = escaped(say.check);
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title} · {name}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{says}</p>\n\
         <p class=\"name\">{name}</p>\n<p>{passed}</p>\n<dl>\n{rows}</dl>\n\
         <p class=\"check\">{check}</p>\n</main>\n{OPEN}{data}{CLOSE}\n</body>\n</html>\n"
    )
}

/// Whether what is to be read on `page` is what [`certificate`] would put there, in one of the languages.
pub fn shows_certificate(page: &str, made: &Certified, course: &Text) -> bool {
    let shown = body(page);
    Lang::ALL
        .into_iter()
        .any(|lang| shown == body(&certificate(made, course, lang)))
}

/// What is to be read on a page.
fn body(page: &str) -> Option<&str> {
    let (_, after) = page.split_once("<main>")?;
    Some(after.split_once("</main>")?.0)
}

/// What a page says that [`certificate`] made; `None` where it is none.
pub fn read_certificate(page: &str) -> Option<Certified> {
    let (_, after) = page.split_once(OPEN)?;
    let (data, _) = after.split_once(CLOSE)?;
    serde_json::from_str(data).ok()
}

const STYLE: &str = "\
@page{size:A4 landscape;margin:0}\
*{box-sizing:border-box}\
body{margin:0;background:#eee;color:#222;font:16px/1.6 'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,Georgia,serif}\
main{width:297mm;max-width:100%;min-height:209mm;margin:0 auto;padding:24mm;background:#fff;text-align:center;\
display:flex;flex-direction:column;justify-content:center;outline:1px solid #1f6f78;outline-offset:-10mm}\
h1{margin:0 0 10mm;font-size:34px;font-weight:600;letter-spacing:.2em;color:#1f6f78}\
p{margin:2mm 0;font-size:18px}\
.name{font-size:32px;font-weight:600;overflow-wrap:anywhere}\
dl{display:grid;grid-template-columns:auto auto;gap:1mm 6mm;justify-content:center;margin:10mm 0 0;font-size:14px;text-align:left}\
dt{color:#666;text-align:right}\
dd{margin:0;overflow-wrap:anywhere}\
.check{margin-top:10mm;font-size:12px;color:#666}\
@media print{body{background:#fff}}\
@media (max-width:700px){main{padding:12mm;min-height:0;outline-offset:-4mm}}";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{EventId, SittingId};
    use uuid::Uuid;

    fn made(name: &str) -> Certified {
        Certified {
            id: EventId(Uuid::from_u128(7)),
            sitting: SittingId(Uuid::from_u128(8)),
            name: name.into(),
            course: "qucheng".into(),
            version: "1.0.0".into(),
            date: "2026-12-01".into(),
            points: 26.5,
            of: 30,
            seed: 4711,
            attempt: 2,
        }
    }

    #[test]
    fn what_it_says_is_read_back_whatever_the_name() {
        for name in ["林晓", "</script><b>x</b>", "\"O'Neil & Co\"", "A\u{2028}B"] {
            for lang in Lang::ALL {
                let page = certificate(&made(name), &Text::default(), lang);
                assert_eq!(read_certificate(&page), Some(made(name)), "{name}");
                assert!(!page.contains("<b>x"), "{name}");
                assert!(shows_certificate(&page, &made(name), &Text::default()));
                let forged = page.replacen("2026-12-01", "2026-12-02", 1);
                assert!(!shows_certificate(&forged, &made(name), &Text::default()));
            }
        }
        assert_eq!(read_certificate("<p>林晓</p>"), None);
    }

    #[test]
    fn it_says_what_was_passed_how_and_when() {
        let course = Text {
            zh: "渠道战略".into(),
            en: "Channel strategy".into(),
        };
        let page = certificate(&made("林晓"), &course, Lang::Zh);
        for part in [
            "林晓",
            "渠道战略",
            "2026-12-01",
            "26.5 / 30 分，88%",
            "4711",
            "1.0.0",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
        // It asks for nothing from elsewhere.
        assert!(!page.contains("http") && !page.contains("src="));
    }
}
