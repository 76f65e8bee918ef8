//! A visit's graph in the language of Mermaid, for authors: scenes, lines and endings.

use std::collections::BTreeMap;

use crate::domain::lang::Lang;
use crate::domain::visit::{Grade, Line, Plan, Reply, To, Visit};

/// How much of what the person says stands in a scene's box, in characters.
const SAYS: usize = 24;

/// The graph. Lines that lead from one scene to the same place share an arrow; `★` marks the line that a
/// colleague with experience would say, `[…]` when a line is on offer or when its reply leads there.
pub fn map(plan: &Plan, lang: Lang) -> String {
    let visit = plan.visit();
    let mut out = vec!["flowchart TD".to_owned()];
    for (at, scene) in visit.scenes.iter().enumerate() {
        let says = scene.says.last().map_or("", |says| says.text.str(lang));
        let says = lang.quoted(&cut(says));
        out.push(format!(
            "    s{at}[\"{}<br/>{}\"]",
            scene.id,
            escaped(&says)
        ));
    }
    for (at, ending) in visit.endings.iter().enumerate() {
        let text = escaped(&cut(ending.text.str(lang)));
        let class = ending.class.name();
        out.push(format!(
            "    e{at}([\"{}<br/>{text}\"]):::{class}",
            ending.id
        ));
    }
    for (at, scene) in visit.scenes.iter().enumerate() {
        let mut arrows: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in &scene.lines {
            for reply in &line.replies {
                if let Some(to) = target(visit, line, reply) {
                    let labels = arrows.entry(to).or_default();
                    let label = label(line, reply);
                    if !labels.contains(&label) {
                        labels.push(label);
                    }
                }
            }
        }
        let arrows = arrows.into_iter();
        out.extend(arrows.map(|(to, labels)| {
            let labels = labels.join("<br/>");
            format!("    s{at} -->|\"{labels}\"| {to}")
        }));
    }
    for (class, look) in [
        (Grade::Good, "stroke:#1a7f37"),
        (Grade::Fair, "stroke:#9a6700"),
        (Grade::Poor, "stroke:#cf222e"),
    ] {
        out.push(format!(
            "    classDef {} {look},stroke-width:2px",
            class.name()
        ));
    }
    out.join("\n")
}

/// Where a line leads with this reply, as its box is called.
fn target(visit: &Visit, line: &Line, reply: &Reply) -> Option<String> {
    match reply.to.as_ref().or(line.to.as_ref())? {
        To::Scene(id) => {
            let at = visit.scenes.iter().position(|scene| scene.id == *id)?;
            Some(format!("s{at}"))
        }
        To::End(id) => {
            let at = visit.endings.iter().position(|ending| ending.id == *id)?;
            Some(format!("e{at}"))
        }
    }
}

fn label(line: &Line, reply: &Reply) -> String {
    let star = if line.expert { " ★" } else { "" };
    let mut when: Vec<String> = Vec::new();
    when.extend(line.when.as_ref().map(ToString::to_string));
    // Only a reply that leads elsewhere than its line makes another arrow.
    let leads = reply.to.as_ref().and(reply.when.as_ref());
    when.extend(leads.map(ToString::to_string));
    let when = match when.join("; ") {
        when if when.is_empty() => when,
        when => format!(" [{when}]"),
    };
    escaped(&format!("{}{star}{when}", line.id))
}

fn cut(text: &str) -> String {
    let head: String = text.chars().take(SAYS).collect();
    if head.len() < text.len() {
        format!("{head}…")
    } else {
        head
    }
}

/// What would end a label is written as Mermaid asks for it.
fn escaped(text: &str) -> String {
    text.replace('#', "#35;").replace('"', "#quot;")
}
