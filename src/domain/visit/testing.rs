//! A small visit for the tests of this module.

use std::sync::Arc;

use super::super::lang::Text;
use super::{
    Cond, Criterion, Effect, Ending, Fact, Grade, Item, Line, Meter, Notebook, Person, Plan,
    Prepare, Reply, Says, Scene, Stretch, To, Value, Visit,
};

pub(super) fn text(text: &str) -> Text {
    Text {
        zh: format!("“{text}”"),
        en: text.to_owned(),
    }
}

pub(super) fn when(cond: &str) -> Option<Cond> {
    (!cond.is_empty()).then(|| Cond::parse(cond).unwrap())
}

pub(super) fn scene(id: &str, lines: Vec<Line>) -> Scene {
    let says = vec![says("trust below polite", "Be quick."), says("", "Well?")];
    Scene {
        id: id.into(),
        says,
        lines,
    }
}

fn says(cond: &str, words: &str) -> Says {
    Says {
        when: when(cond),
        text: text(words),
    }
}

/// `to`: `scene` or `!ending`, or nothing.
pub(super) fn line(id: &str, to: &str, replies: Vec<Reply>) -> Line {
    Line {
        id: id.into(),
        when: None,
        label: None,
        say: text(id),
        effect: Effect::default(),
        to: goal(to),
        coach: None,
        expert: false,
        beyond: false,
        replies,
    }
}

pub(super) fn reply(cond: &str, words: &str, to: &str) -> Reply {
    Reply {
        when: when(cond),
        text: text(words),
        effect: Effect::default(),
        to: goal(to),
    }
}

fn goal(to: &str) -> Option<To> {
    match to.strip_prefix('!') {
        _ if to.is_empty() => None,
        Some(ending) => Some(To::End(ending.into())),
        None => Some(To::Scene(to.into())),
    }
}

/// Such as `trust+1 ?rival asked`: meters, facts, marks.
pub(super) fn effect(parts: &str) -> Effect {
    let mut effect = Effect::default();
    for part in parts.split_whitespace() {
        if let Some(fact) = part.strip_prefix('?') {
            effect.finds.push(fact.into());
        } else if let Some(at) = part.find(['+', '-']).filter(|at| at + 2 == part.len()) {
            let by = part[at..].parse().unwrap();
            effect.change.insert(part[..at].into(), by);
        } else {
            effect.marks.push(part.into());
        }
    }
    effect
}

impl Line {
    fn does(mut self, parts: &str) -> Self {
        self.effect = effect(parts);
        self
    }

    fn only(mut self, cond: &str) -> Self {
        self.when = when(cond);
        self
    }

    fn expert(mut self) -> Self {
        self.expert = true;
        self
    }
}

fn ok(words: &str) -> Vec<Reply> {
    vec![reply("", words, "")]
}

fn fact(id: &str, about: Notebook, values: [&str; 2]) -> Fact {
    let value = |value: &str| Value {
        id: value.into(),
        text: text(value),
    };
    Fact {
        id: id.into(),
        about,
        name: text(id),
        values: values.map(value).to_vec(),
        question: text(&format!("{id}?")),
    }
}

fn ending(id: &str, class: Grade, out_of_turns: bool) -> Ending {
    Ending {
        id: id.into(),
        class,
        out_of_turns,
        text: text(id),
        next: text("next"),
    }
}

fn criterion(id: &str, good: &str, fair: &str) -> Criterion {
    Criterion {
        id: id.into(),
        objective: "lead-a-first-visit".into(),
        teaches: "lesson/page".into(),
        slides: vec![12],
        beyond: false,
        text: text(id),
        better: text(&format!("{id} next time")),
        good: Cond::parse(good).unwrap(),
        fair: when(fair),
    }
}

fn trust() -> Meter {
    let stretch = |(id, from): (&str, u8)| Stretch {
        id: id.into(),
        from,
        name: text(id),
    };
    Meter {
        id: "trust".into(),
        name: text("Trust"),
        start: 1,
        max: 4,
        states: [("guarded", 0), ("polite", 2), ("open", 4)]
            .map(stretch)
            .to_vec(),
    }
}

fn scenes() -> Vec<Scene> {
    let ask = vec![
        reply("rival is core", "I carry another.", ""),
        reply("", "Whoever fits.", ""),
    ];
    let promise = vec![
        reply("trust below polite", "Then goodbye.", "!shown-out"),
        reply("", "We shall see.", ""),
    ];
    let propose = vec![
        reply("trust at least polite", "Agreed.", "!agreed"),
        Reply {
            effect: effect("trust-1"),
            ..reply("", "Not yet.", "close")
        },
    ];
    let pitch = vec![
        Reply {
            effect: effect("trust+2"),
            ..reply("brought slides", "Good slides.", "")
        },
        reply("", "And what do I make?", ""),
    ];
    let opening = vec![
        line("pitch", "margin", pitch).does("trust-1 pitched"),
        line("ask", "decide", ask)
            .does("trust+1 ?rival asked")
            .expert(),
    ];
    vec![
        Scene {
            says: vec![says("not brought slides", "Be quick."), says("", "Well?")],
            ..scene("opening", opening)
        },
        scene(
            "margin",
            vec![
                line("defer", "decide", ok("Hm.")).does("trust+1").expert(),
                line("promise-the-best", "decide", promise).does("promised"),
            ],
        ),
        scene(
            "decide",
            vec![
                line("show", "close", ok("Interesting."))
                    .does("trust+2")
                    .only("brought case and not did promised"),
                line("talk", "close", ok("Fine.")),
                line("who", "close", ok("The pre-sales director."))
                    .does("?decider")
                    .expert(),
            ],
        ),
        scene(
            "close",
            vec![
                line("leave", "!again", ok("See you.")),
                line("propose", "", propose).does("proposed").expert(),
            ],
        ),
    ]
}

/// Four turns, two facts, one of two things to bring.
pub(super) fn visit() -> Visit {
    let item = |id: &str| Item {
        id: id.into(),
        cost: 1,
        text: text(id),
    };
    Visit {
        id: "test".into(),
        objective: "lead-a-first-visit".into(),
        slides: vec![10, 12],
        level: 1,
        turns: 4,
        beyond: false,
        title: text("A test"),
        brief: text("You go there."),
        goal: None,
        person: Person {
            name: text("Mr Zhou"),
            post: text("General manager"),
            company: text("An integrator"),
            about: Some(Notebook::SiManager),
        },
        meters: vec![trust()],
        facts: vec![
            fact("rival", Notebook::ComparableProducts, ["core", "nobody"]),
            fact("decider", Notebook::PresalesDirector, ["lin", "wu"]),
        ],
        prepare: Prepare {
            time: 1,
            items: vec![item("case"), item("slides")],
        },
        scenes: scenes(),
        endings: vec![
            ending("agreed", Grade::Good, false),
            ending("again", Grade::Fair, false),
            ending("shown-out", Grade::Poor, false),
            ending("late", Grade::Poor, true),
        ],
        rubric: vec![
            criterion("asks-first", "did asked and not did pitched", "did asked"),
            criterion("learns", "knows rival and knows decider", "knows decider"),
            criterion("proposes", "did proposed", ""),
        ],
    }
}

pub(super) fn plan() -> Arc<Plan> {
    plan_of(visit())
}

pub(super) fn plan_of(visit: Visit) -> Arc<Plan> {
    Arc::new(Plan::new(Arc::new(visit)).unwrap())
}
