//! What came of a visit, as Markdown: the same play always gives the same text.

use crate::domain::lang::{Lang, Text};
use crate::domain::visit::{Debrief, Hidden, Judged, KeyTurn, Run, Taken};
use crate::words::Words;

use super::markdown::{BEYOND, list, page, plain, strong, table};

/// The debrief of a play; empty while it goes on.
pub fn debrief(play: &Run, lang: Lang) -> String {
    let Some(debrief) = Debrief::of(play) else {
        return String::new();
    };
    let sheet = Sheet {
        play,
        debrief: &debrief,
        taken: play.taken(),
        lang,
        words: Words::of(lang),
    };
    let mut blocks = sheet.head();
    blocks.extend(sheet.rubric());
    blocks.extend(sheet.turns());
    blocks.extend(sheet.key_turns());
    blocks.extend(sheet.hidden());
    blocks.push(format!("*{}*", plain(sheet.words.paper.beyond)));
    page(&blocks)
}

struct Sheet<'a> {
    play: &'a Run,
    debrief: &'a Debrief,
    taken: Vec<Taken<'a>>,
    lang: Lang,
    words: &'static Words,
}

impl Sheet<'_> {
    fn say(&self, text: &Text) -> String {
        plain(text.str(self.lang))
    }

    fn quoted(&self, text: &Text) -> String {
        plain(&self.lang.quoted(text.str(self.lang)))
    }

    /// Whom one visited, what for, and what came of it.
    fn head(&self) -> Vec<String> {
        let words = &self.words.visit;
        let visit = self.play.plan().visit();
        let person = &visit.person;
        let whom = [&person.name, &person.post, &person.company].map(|text| self.say(text));
        let case = (words.turns_and_case)(self.play.turn(), self.play.seed());
        let mut blocks = vec![
            format!("# {} · {}", words.title, self.say(&visit.title)),
            format!("{} · {}", whom.join(" · "), plain(&case)),
        ];
        let bag = self.play.bag().into_iter().filter(|(_, brought)| *brought);
        let bag: Vec<String> = bag.map(|(item, _)| self.say(&item.text)).collect();
        if !bag.is_empty() {
            blocks.push(format!(
                "{}\n\n{}",
                strong(words.brought),
                list(None, bag.into_iter())
            ));
        }
        if let Some(goal) = &visit.goal {
            let goal = (words.you_set_out)(goal.str(self.lang));
            blocks.push(plain(&goal));
        }
        if let Some(ending) = self.play.ended() {
            let grade = (words.grade)(ending.class);
            let ending_text = self.say(&ending.text);
            blocks.push(format!("{} {ending_text}", strong(grade)));
            if let Some(weakest) = self.debrief.weakest(visit) {
                let beyond = if weakest.beyond { BEYOND } else { "" };
                let better = self.say(&weakest.better);
                blocks.push(format!("{} {better}{beyond}", strong(words.differently)));
            }
            blocks.push(format!("{} {}", strong(words.now), self.say(&ending.next)));
        }
        blocks
    }

    /// What was looked at, with the lines that show it.
    fn rubric(&self) -> Vec<String> {
        let words = &self.words.visit;
        let row = |judged: &Judged| {
            let criterion = self.play.plan().visit().criterion(&judged.id)?;
            let beyond = if criterion.beyond { BEYOND } else { "" };
            let evidence = judged.evidence.iter().filter_map(|turn| self.turn(*turn));
            let evidence: Vec<String> = evidence
                .map(|taken| {
                    let turn = (words.turn)(taken.turn);
                    format!("{turn} {}", self.quoted(&taken.line.say))
                })
                .collect();
            Some(vec![
                format!("{}{beyond}", self.say(&criterion.text)),
                (words.grade)(judged.grade).to_owned(),
                evidence.join(" · "),
            ])
        };
        let head = words.rubric_heads.map(str::to_owned);
        let rows = self.debrief.rubric.iter().filter_map(row);
        vec![format!("## {}", words.rubric), table(&head, rows)]
    }

    fn turn(&self, turn: u16) -> Option<&Taken<'_>> {
        self.taken.iter().find(|taken| taken.turn == turn)
    }

    /// All that was said, and how the meters moved.
    fn turns(&self) -> Vec<String> {
        let words = &self.words.visit;
        let host = self.play.plan().visit().person.name.str(self.lang);
        let you = self.words.talk.you;
        let mut blocks = vec![format!("## {}", words.timeline)];
        let meters = self.play.plan().visit().meters.iter();
        for (meter, series) in meters.zip(&self.debrief.meters) {
            let values: Vec<String> = series.values.iter().map(u8::to_string).collect();
            let say = (words.mood)(meter.name.str(self.lang), &values.join(" "));
            blocks.push(plain(&say));
        }
        for taken in &self.taken {
            let mut lines = vec![
                format!("{} {}", strong(host), self.quoted(taken.heard)),
                format!("{} {}", strong(you), self.quoted(&taken.line.say)),
                format!("{} {}", strong(host), self.quoted(&taken.reply.text)),
            ];
            let found = taken.found.iter().map(|fact| self.say(&fact.name));
            let found: Vec<String> = found.collect();
            if !found.is_empty() {
                lines.push(format!("✓ {}", found.join(words.and)));
            }
            blocks.push(format!("### {}", (words.turn)(taken.turn)));
            blocks.push(list(None, lines.into_iter()));
        }
        blocks
    }

    fn key_turns(&self) -> Vec<String> {
        let mut blocks = vec![format!("## {}", self.words.visit.key_turns)];
        let told = self.debrief.turns.iter();
        blocks.extend(told.filter_map(|key| self.key_turn(key)).flatten());
        blocks
    }

    /// Why a turn mattered, and what a colleague would have said.
    fn key_turn(&self, key: &KeyTurn) -> Option<Vec<String>> {
        let words = &self.words.visit;
        let taken = self.turn(key.turn)?;
        let why = plain((words.mattered)(key.why));
        let turn = strong(&(words.turn)(key.turn));
        let you = self.words.talk.you;
        let mut told = vec![format!("{} {}", strong(you), self.quoted(&taken.line.say))];
        let visit = self.play.plan().visit();
        let better = key.better.as_ref();
        let better = better.and_then(|id| visit.line(&taken.scene.id, id));
        if let Some(better) = better {
            let say = self.quoted(&better.say);
            told.push(format!("{} {say}", strong(words.colleague)));
        }
        let line = better.unwrap_or(taken.line);
        if let Some(coach) = &line.coach {
            let beyond = if line.beyond { BEYOND } else { "" };
            told.push(format!("{}{beyond}", self.say(coach)));
        }
        Some(vec![format!("{turn} {why}"), list(None, told.into_iter())])
    }

    fn hidden(&self) -> Vec<String> {
        let words = &self.words.visit;
        let row = |hidden: &Hidden| {
            let fact = self.play.plan().visit().fact(&hidden.fact)?;
            let value = fact.values.iter().find(|value| value.id == hidden.value)?;
            let name = (words.hidden_fact)(fact.name.str(self.lang));
            let ask = match hidden.asked {
                Some(turn) => (words.asked_in_vain)(turn),
                None => (words.to_ask)(&self.lang.quoted(hidden.question.str(self.lang))),
            };
            let value = self.say(&value.text);
            let end = self.words.paper.between;
            Some(format!("{}{end}{value}{end}{}", strong(&name), plain(&ask)))
        };
        let rows: Vec<String> = self.debrief.hidden.iter().filter_map(row).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![format!("## {}", words.hidden), list(None, rows.into_iter())]
    }
}
