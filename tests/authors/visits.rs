//! Visits on paper: the graph of one, and the page to take along to a real one.

use qucheng::domain::lang::Lang;
use qucheng::domain::shelf::Shelf;
use qucheng::library::Library;
use qucheng::paper;

use super::{Course, out, run};

#[test]
fn a_map_shows_every_scene_line_and_ending_of_a_visit() {
    let library = Library::embedded();
    for head in &library.course().visits {
        let plan = library.visit(&head.id).unwrap();
        let visit = plan.visit();
        for lang in Lang::ALL {
            let map = paper::map(&plan, lang);
            assert!(map.starts_with("flowchart TD\n"));
            for (at, scene) in visit.scenes.iter().enumerate() {
                assert!(map.contains(&format!("s{at}[\"{}<br/>", scene.id)), "{map}");
                for line in &scene.lines {
                    assert!(map.contains(line.id.as_str()), "{}\n{map}", line.id);
                }
            }
            for (at, ending) in visit.endings.iter().enumerate() {
                let class = ending.class.name();
                let is_it = |row: &&str| row.contains(&format!("e{at}([\"{}<br/>", ending.id));
                let row = map.lines().find(is_it).unwrap();
                assert!(row.ends_with(&format!(":::{class}")), "{row}");
            }
            // A label that is not closed would break the whole picture.
            let quotes = map.lines().map(|row| row.matches('"').count());
            assert!(quotes.into_iter().all(|count| count % 2 == 0), "{map}");
        }
    }
}

#[test]
fn the_page_to_take_along_has_all_that_the_card_says_in_both_forms() {
    let library = Library::embedded();
    let card = library.card().unwrap();
    for lang in Lang::ALL {
        let (page, text) = (
            paper::card_page(&library, lang).unwrap(),
            paper::card_text(&library, lang).unwrap(),
        );
        // It asks for nothing from elsewhere.
        assert!(!page.contains("http") && !page.contains("src="));
        for form in [&page, &text] {
            let mut said = vec![&card.title, &card.intro, &card.watch.title];
            said.extend(&card.heads);
            for part in &card.parts {
                said.push(&part.title);
                said.extend(part.lines.iter().map(|line| &line.text));
                said.extend(part.lines.iter().filter_map(|line| line.reminder.as_ref()));
            }
            for said in said {
                let said = said.str(lang);
                assert!(form.contains(said), "{said}\n{form}");
            }
            for (visit, line) in &card.watch.lines {
                let plan = library.visit(visit).unwrap();
                let criterion = plan.visit().criterion(line).unwrap();
                assert!(form.contains(criterion.text.str(lang)), "{line}\n{form}");
            }
        }
    }
}

#[test]
fn the_program_prints_both_and_says_where_there_is_none() {
    let course = Course::good();
    let asked = |args: &[&str]| run(course.path(), args);
    let card = out(&asked(&["--lang", "en", "card"]));
    assert!(card.starts_with("# Take this page"), "{card}");
    let page = out(&asked(&["--lang", "zh", "card", "--html"]));
    assert!(page.starts_with("<!doctype html>\n<html lang=\"zh\">"));
    let map = out(&asked(&["--course", ".", "--lang", "en", "map", "1"]));
    assert!(map.contains("s0[\"opening<br/>"), "{map}");
    let none = asked(&["--course", ".", "--lang", "en", "card"]);
    assert_eq!(none.status.code(), Some(1));
    let said = String::from_utf8(none.stderr).unwrap();
    assert!(said.contains("no page to take along"), "{said}");
    assert_eq!(asked(&["map", "nowhere"]).status.code(), Some(2));
}
