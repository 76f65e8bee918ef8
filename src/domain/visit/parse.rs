//! Reads conditions: a few tokens, then one function for each line of the grammar in [`cond`](super::cond).

use std::fmt;

use super::super::id::is_well_formed;
use super::cond::{Atom, Cond, Expr};

/// How deep `not` and brackets may be nested; nobody reads deeper.
const DEEPEST: usize = 8;

/// Words that mean something, so that nothing else can be called by them.
const RESERVED: [&str; 10] = [
    "and", "at", "below", "brought", "did", "is", "knows", "least", "not", "or",
];

/// Where a condition cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("at byte {at}: expected {expected}")]
pub struct BadCond {
    /// The byte at which the trouble begins.
    pub at: usize,
    /// What should stand there.
    pub expected: Expected,
}

/// What a condition should go on with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// The beginning of a condition.
    Condition,
    /// The id of a fact.
    Fact,
    /// The id of a fact's value.
    Value,
    /// The id of something to bring.
    Item,
    /// A mark.
    Mark,
    /// The id of a meter's state.
    State,
    /// `is`, `at least` or `below`.
    Relation,
    /// The `least` of `at least`.
    Least,
    /// A closing bracket.
    Close,
    /// `and`, `or` or the end.
    End,
    /// Fewer brackets and `not` inside one another.
    Less,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Condition => "a condition",
            Self::Fact => "a fact",
            Self::Value => "a fact's value",
            Self::Item => "something to bring",
            Self::Mark => "a mark",
            Self::State => "a meter's state",
            Self::Relation => "`is`, `at least` or `below`",
            Self::Least => "`least`",
            Self::Close => "`)`",
            Self::End => "`and`, `or` or the end",
            Self::Less => "fewer `(` and `not` inside one another",
        })
    }
}

impl Cond {
    /// Reads a condition.
    ///
    /// # Errors
    /// When it does not follow the grammar: where, and what should stand there.
    pub fn parse(text: &str) -> Result<Self, BadCond> {
        let mut parser = Parser {
            tokens: tokens(text),
            next: 0,
            end: text.len(),
        };
        let cond = parser.either(0)?;
        match parser.peek() {
            None => Ok(cond),
            Some(_) => Err(parser.bad(Expected::End)),
        }
    }
}

/// Words and brackets with the bytes at which they begin; anything that is not blank is a word.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let length = match rest.chars().next() {
            None => return tokens,
            Some('(' | ')') => 1,
            Some(_) => rest
                .find(|c: char| c.is_whitespace() || "()".contains(c))
                .unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        tokens.push((text.len() - rest.len(), token));
        rest = after;
    }
}

struct Parser<'a> {
    tokens: Vec<(usize, &'a str)>,
    next: usize,
    end: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.tokens.get(self.next).map(|(_, token)| *token)
    }

    fn bad(&self, expected: Expected) -> BadCond {
        let at = self.tokens.get(self.next).map_or(self.end, |(at, _)| *at);
        BadCond { at, expected }
    }

    /// Takes the next token if it is `word`.
    fn takes(&mut self, word: &str) -> bool {
        let is = self.peek() == Some(word);
        self.next += usize::from(is);
        is
    }

    fn id<I: From<&'a str>>(&mut self, expected: Expected) -> Result<I, BadCond> {
        match self.peek() {
            Some(word) if is_well_formed(word) && !RESERVED.contains(&word) => {
                self.next += 1;
                Ok(word.into())
            }
            _ => Err(self.bad(expected)),
        }
    }

    fn either(&mut self, depth: usize) -> Result<Cond, BadCond> {
        let mut parts = vec![self.all(depth)?];
        while self.takes("or") {
            parts.push(self.all(depth)?);
        }
        Ok(joined(parts, Expr::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Cond, BadCond> {
        let mut parts = vec![self.each(depth)?];
        while self.takes("and") {
            parts.push(self.each(depth)?);
        }
        Ok(joined(parts, Expr::All))
    }

    fn each(&mut self, depth: usize) -> Result<Cond, BadCond> {
        if matches!(self.peek(), Some("not" | "(")) && depth == DEEPEST {
            return Err(self.bad(Expected::Less));
        }
        if self.takes("not") {
            return Ok(Expr::Not(Box::new(self.each(depth + 1)?)));
        }
        if self.takes("(") {
            let inner = self.either(depth + 1)?;
            return if self.takes(")") {
                Ok(inner)
            } else {
                Err(self.bad(Expected::Close))
            };
        }
        self.atom().map(Expr::Atom)
    }

    fn atom(&mut self) -> Result<Atom, BadCond> {
        if self.takes("knows") {
            return self.id(Expected::Fact).map(Atom::Knows);
        }
        if self.takes("brought") {
            return self.id(Expected::Item).map(Atom::Brought);
        }
        if self.takes("did") {
            return self.id(Expected::Mark).map(Atom::Did);
        }
        // A fact or a meter: only what follows tells which.
        let subject: &str = self.id(Expected::Condition)?;
        if self.takes("is") {
            return Ok(Atom::Is(subject.into(), self.id(Expected::Value)?));
        }
        if self.takes("below") {
            return Ok(Atom::Below(subject.into(), self.id(Expected::State)?));
        }
        if !self.takes("at") {
            return Err(self.bad(Expected::Relation));
        }
        if !self.takes("least") {
            return Err(self.bad(Expected::Least));
        }
        Ok(Atom::AtLeast(subject.into(), self.id(Expected::State)?))
    }
}

/// One part stands alone; more are joined.
fn joined(mut parts: Vec<Cond>, join: fn(Vec<Cond>) -> Cond) -> Cond {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            join(parts)
        }
        None => join(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_binds_tighter_than_and_and_and_than_or() {
        let parse = |text| Cond::parse(text).unwrap();
        let atom = |text| Cond::parse(text).unwrap();
        let (a, b, c) = (atom("did a"), atom("did b"), atom("did c"));
        assert_eq!(
            parse("did a or did b and not did c"),
            Expr::Any(vec![
                a.clone(),
                Expr::All(vec![b.clone(), Expr::Not(Box::new(c.clone()))])
            ]),
        );
        assert_eq!(
            parse("not(did a or did b)and did c"),
            Expr::All(vec![Expr::Not(Box::new(Expr::Any(vec![a, b]))), c]),
        );
    }

    #[test]
    fn each_atom_is_read() {
        for (text, atom) in [
            ("knows rival", Atom::Knows("rival".into())),
            ("rival is core", Atom::Is("rival".into(), "core".into())),
            ("brought case-1", Atom::Brought("case-1".into())),
            (" did\tasked\n", Atom::Did("asked".into())),
            (
                "trust at least open",
                Atom::AtLeast("trust".into(), "open".into()),
            ),
            (
                "trust below open",
                Atom::Below("trust".into(), "open".into()),
            ),
        ] {
            assert_eq!(Cond::parse(text), Ok(Expr::Atom(atom)), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_pointed_at() {
        for (text, at, expected) in [
            ("", 0, Expected::Condition),
            ("  ", 2, Expected::Condition),
            ("knows", 5, Expected::Fact),
            ("knows Rival", 6, Expected::Fact),
            ("rival is not core", 9, Expected::Value),
            ("brought ", 8, Expected::Item),
            ("did and did b", 4, Expected::Mark),
            ("trust", 5, Expected::Relation),
            ("trust over open", 6, Expected::Relation),
            ("trust at most open", 9, Expected::Least),
            ("trust at least", 14, Expected::State),
            ("(did a", 6, Expected::Close),
            ("（did a）", 0, Expected::Condition),
            ("did a did b", 6, Expected::End),
            ("did a)", 5, Expected::End),
            ("did a or", 8, Expected::Condition),
            ("或 did a", 0, Expected::Condition),
            (
                "not not not not not not not not not did a",
                32,
                Expected::Less,
            ),
        ] {
            assert_eq!(Cond::parse(text), Err(BadCond { at, expected }), "{text}");
        }
        assert!(Cond::parse(&"(".repeat(1_000_000)).is_err());
    }
}
