//! Conditions: the closed little grammar in which a visit says when something is so.
//!
//! ```text
//! either = all { "or" all }        all  = each { "and" each }
//! each   = "not" each | "(" either ")" | atom
//! atom   = "knows" FACT | FACT "is" VALUE | "brought" ITEM | "did" MARK
//!        | METER "at" "least" STATE | METER "below" STATE
//! ```
//!
//! This is syntax only: whether a name exists is [`Plan`](super::Plan)'s to say.

use std::fmt;

use super::super::id::{FactId, ItemId, MarkId, MeterId, StateId, ValueId};

/// Atoms joined by `and`, `or` and `not`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expr<A> {
    /// One thing that is so or not.
    Atom(A),
    /// It is not so.
    Not(Box<Self>),
    /// All of two or more.
    All(Vec<Self>),
    /// At least one of two or more.
    Any(Vec<Self>),
}

/// A condition as an author writes it.
pub type Cond = Expr<Atom>;

/// One thing that a condition asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Atom {
    /// `knows FACT`: the learner has found it out.
    Knows(FactId),
    /// `FACT is VALUE`: it is so, found out or not.
    Is(FactId, ValueId),
    /// `brought ITEM`: it was prepared.
    Brought(ItemId),
    /// `did MARK`: a line or a reply with this mark was said.
    Did(MarkId),
    /// `METER at least STATE`.
    AtLeast(MeterId, StateId),
    /// `METER below STATE`.
    Below(MeterId, StateId),
}

impl<A> Expr<A> {
    /// Whether it is so, where `so` says it of an atom.
    pub fn holds(&self, so: &impl Fn(&A) -> bool) -> bool {
        match self {
            Self::Atom(atom) => so(atom),
            Self::Not(inner) => !inner.holds(so),
            Self::All(parts) => parts.iter().all(|part| part.holds(so)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(so)),
        }
    }

    /// Its atoms, in the order they are written.
    pub fn atoms(&self) -> Vec<&A> {
        match self {
            Self::Atom(atom) => vec![atom],
            Self::Not(inner) => inner.atoms(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::atoms).collect(),
        }
    }

    /// The same with each atom made into something else; nothing if one could not be.
    ///
    /// Every atom is tried, also after one that could not be, so that all faults are found.
    pub fn compile<B>(&self, make: &mut impl FnMut(&A) -> Option<B>) -> Option<Expr<B>> {
        match self {
            Self::Atom(atom) => make(atom).map(Expr::Atom),
            Self::Not(inner) => Some(Expr::Not(Box::new(inner.compile(make)?))),
            Self::All(parts) => Self::compile_each(parts, make).map(Expr::All),
            Self::Any(parts) => Self::compile_each(parts, make).map(Expr::Any),
        }
    }

    fn compile_each<B>(
        parts: &[Self],
        make: &mut impl FnMut(&A) -> Option<B>,
    ) -> Option<Vec<Expr<B>>> {
        let tried: Vec<_> = parts.iter().map(|part| part.compile(make)).collect();
        tried.into_iter().collect()
    }
}

impl fmt::Display for Atom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Knows(fact) => write!(f, "knows {fact}"),
            Self::Is(fact, value) => write!(f, "{fact} is {value}"),
            Self::Brought(item) => write!(f, "brought {item}"),
            Self::Did(mark) => write!(f, "did {mark}"),
            Self::AtLeast(meter, state) => write!(f, "{meter} at least {state}"),
            Self::Below(meter, state) => write!(f, "{meter} below {state}"),
        }
    }
}

impl fmt::Display for Cond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Atom(atom) => atom.fmt(f),
            Self::Not(inner) => write!(f, "not {}", Tight(inner)),
            Self::All(parts) => write_joined(f, parts, " and ", |f, part| Tight(part).fmt(f)),
            Self::Any(parts) => write_joined(f, parts, " or ", |f, part| match part {
                Self::Any(_) => write!(f, "({part})"),
                _ => part.fmt(f),
            }),
        }
    }
}

/// A part where `and` and `or` need brackets.
struct Tight<'a>(&'a Cond);

impl fmt::Display for Tight<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Expr::All(_) | Expr::Any(_) => write!(f, "({})", self.0),
            Expr::Atom(_) | Expr::Not(_) => self.0.fmt(f),
        }
    }
}

fn write_joined(
    f: &mut fmt::Formatter<'_>,
    parts: &[Cond],
    word: &str,
    write: impl Fn(&mut fmt::Formatter<'_>, &Cond) -> fmt::Result,
) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            f.write_str(word)?;
        }
        write(f, part)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn conds() -> impl Strategy<Value = Cond> {
        let id = || "[a-m][0-9]?(-[a-z])?";
        let atom = prop_oneof![
            id().prop_map(|f| Atom::Knows(f.into())),
            (id(), id()).prop_map(|(f, v)| Atom::Is(f.into(), v.into())),
            id().prop_map(|i| Atom::Brought(i.into())),
            id().prop_map(|m| Atom::Did(m.into())),
            (id(), id()).prop_map(|(m, s)| Atom::AtLeast(m.into(), s.into())),
            (id(), id()).prop_map(|(m, s)| Atom::Below(m.into(), s.into())),
        ];
        atom.prop_map(Expr::Atom).prop_recursive(4, 24, 3, |inner| {
            let some = prop::collection::vec(inner.clone(), 2..4);
            prop_oneof![
                inner.prop_map(|inner| Expr::Not(Box::new(inner))),
                some.clone().prop_map(Expr::All),
                some.prop_map(Expr::Any),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(cond in conds()) {
            prop_assert_eq!(Cond::parse(&cond.to_string()), Ok(cond));
        }

        #[test]
        fn nothing_that_can_be_typed_is_too_much(text in "[ ()a-z或]*") {
            if let Err(bad) = Cond::parse(&text) {
                prop_assert!(text.is_char_boundary(bad.at));
            }
        }
    }

    #[test]
    fn conditions_are_asked_as_they_are_joined() {
        let marks = |atom: &Atom| matches!(atom, Atom::Did(mark) if mark.as_str() == "a");
        for (text, holds) in [
            ("did a", true),
            ("did b", false),
            ("not did b", true),
            ("did a and did b", false),
            ("did b or did a", true),
            ("not (did b or did a)", false),
        ] {
            assert_eq!(Cond::parse(text).unwrap().holds(&marks), holds, "{text}");
        }
    }

    #[test]
    fn atoms_come_in_the_order_they_are_written() {
        let cond = Cond::parse("not did a or (knows b and c is d)").unwrap();
        let atoms: Vec<_> = cond.atoms().iter().map(ToString::to_string).collect();
        assert_eq!(atoms, ["did a", "knows b", "c is d"]);
    }
}
